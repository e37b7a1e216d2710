import { useTranslation } from "react-i18next";
import type { Preview, PreviewCount, PreviewItem } from "../api/previews";
import type { Localised } from "../i18n/languages";
import { pick, useFormats, useLanguage } from "../i18n/useLanguage";
import { parameterPage, permitPage } from "../layout/links";
import { PageLink } from "../layout/PageLink";
import { RegimeMark } from "../permits/RegimeMark";
import { Quantity } from "../quantity/Quantity";
import { isDecimal, parseDecimal } from "../quantity/decimal";
import { StateLink } from "../states/StateLink";
import { ArticleLink } from "../treaty/ArticleLink";

/** From which class to which, by which trigger, and whether the transitional rule lets it happen. */
export function PreviewResult({ data }: { data: Preview }) {
  const { t } = useTranslation();
  const { instant, count } = useFormats();
  const { counts, items, notListed } = data.changes;
  return (
    <div className="outlook-result">
      <p className="as-of">{t("preview.from", { when: instant(data.effectiveFrom) })}</p>
      <ul className="plain-links">{counts.map((one) => <li key={one.kind}><Count count={one} /></li>)}</ul>
      {items.length === 0 ? <p className="call">{t("preview.nothing")}</p> : (
        <table className="plain-table stacking outlook-table">
          <caption className="pf-v6-screen-reader">{t("preview.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("preview.what")}</th>
              <th scope="col">{t("preview.before")}</th>
              <th scope="col">{t("preview.after")}</th>
              <th scope="col">{t("preview.applies")}</th>
            </tr>
          </thead>
          <tbody>{items.map((item) => <Row key={`${item.kind} ${item.number}`} item={item} />)}</tbody>
        </table>
      )}
      {notListed > 0 && <p>{t("preview.notListed", { count: notListed, shown: count(notListed) })}</p>}
    </div>
  );
}

function Count({ count: { kind, examined, changed, reached, note } }: { count: PreviewCount }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const language = useLanguage();
  const name = t(`preview.kinds.${kind}`);
  if (note) return <><strong>{name}</strong> {pick(note as Localised, language)}</>;
  return <><strong>{name}</strong> {t("preview.counts", { examined: count(examined), changed: count(changed), reached: count(reached) })}</>;
}

function Row({ item }: { item: PreviewItem }) {
  const { t } = useTranslation();
  const { day, instant } = useFormats();
  const language = useLanguage();
  const number = <bdi dir="ltr" className="number-code">{item.number}</bdi>;
  return (
    <tr>
      <th scope="row">
        {item.kind === "APPLICATION" ? <PageLink page={permitPage(item.number)}>{number}</PageLink> : number}
        <span className="sub">{item.organisationName} · <StateLink code={item.hostState} /></span>
        <span className="sub">{t("preview.start", { day: day(item.plannedStart) })}</span>
      </th>
      <td data-label={t("preview.before")}><Class outcome={item.before} /></td>
      <td data-label={t("preview.after")}><Class outcome={item.after} /></td>
      <td data-label={t("preview.applies")}>
        <strong>{item.applies === "IF_DECIDED_FROM" && item.decidedFrom ? t("preview.appliesFrom", { when: instant(item.decidedFrom) }) : t(item.applies === "YES" ? "preview.appliesYes" : "preview.appliesNo")}</strong>
        {item.reaches.map((reach) => <span key={reach.parameter} className="sub">{pick(reach.why as Localised, language)}</span>)}
      </td>
    </tr>
  );
}

function Class({ outcome: { regime, triggers } }: { outcome: PreviewItem["before"] }) {
  const { t } = useTranslation();
  return (
    <>
      <RegimeMark regime={regime} />
      {triggers.map((trigger) => (
        <span key={trigger.code} className="sub">
          <PageLink page={parameterPage(trigger.parameter)}>{t(`trigger.${trigger.code}`)}</PageLink>: <bdi dir="ltr">{isDecimal(parseDecimal(trigger.threshold)) ? <>&gt; <Quantity value={trigger.threshold} unit={trigger.code === "FLOP" ? "FLOP" : null} /></> : trigger.threshold}</bdi> <ArticleLink number={trigger.article} />
        </span>
      ))}
    </>
  );
}
