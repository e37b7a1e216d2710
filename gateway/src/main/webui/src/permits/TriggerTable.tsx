import { useTranslation } from "react-i18next";
import type { SizePermit, Trigger } from "../api/types";
import { parameterPage } from "../layout/links";
import { PageLink } from "../layout/PageLink";
import { Quantity } from "../quantity/Quantity";
import { isDecimal, parseDecimal } from "../quantity/decimal";
import { ArticleLink } from "../treaty/ArticleLink";

type Line = Omit<Trigger, "code" | "value"> & { code: Trigger["code"] | "SIZE"; value: string | null };

const unitOf = { PARAMS: null, SIZE: null, FLOP: "FLOP", CAPABILITY: null } as const;

/** Each test of the treaty that applied, with everything needed to do it again by hand. */
export function TriggerTable({ triggers, sizePermit, caption }: { triggers: Trigger[]; sizePermit: SizePermit; caption: string }) {
  const { t } = useTranslation();
  const lines: Line[] = [...triggers];
  if (sizePermit.required) lines.push({ ...sizePermit, code: "SIZE" });
  if (lines.length === 0) return <p className="empty">{t("triggers.none")}</p>;
  return (
    <table className="plain-table stacking triggers">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("triggers.trigger")}</th>
          <th scope="col">{t("triggers.comparison")}</th>
          <th scope="col">{t("triggers.parameter")}</th>
          <th scope="col">{t("triggers.article")}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.code}>
            <th scope="row">{t(`trigger.${line.code}`)}</th>
            <td data-label={t("triggers.comparison")}><Comparison line={line} /></td>
            <td data-label={t("triggers.parameter")}>
              <bdi dir="ltr"><code>{line.parameter}</code></bdi>
              <span className="sub"><PageLink page={parameterPage(line.parameter)} hash={`version-${line.parameterVersion}`}>{t("triggers.version", { version: line.parameterVersion })}</PageLink></span>
            </td>
            <td data-label={t("triggers.article")}><ArticleLink number={line.article} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Comparison({ line }: { line: Line }) {
  const { t } = useTranslation();
  if (line.code === "CAPABILITY" && !(line.value && isDecimal(parseDecimal(line.value)))) {
    return <>{t("triggers.capability", { threshold: line.threshold })}</>;
  }
  const unit = unitOf[line.code];
  return (
    <bdi dir="ltr" className="comparison">
      <strong>{line.value ? <Quantity value={line.value} unit={unit} /> : "?"}</strong>
      {` ${line.comparator} `}
      <Quantity value={line.threshold} unit={unit} />
    </bdi>
  );
}
