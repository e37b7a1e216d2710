import { useTranslation } from "react-i18next";
import type { InstrumentSummary } from "../api/instruments";
import { useFormats } from "../i18n/useLanguage";
import { PageLink } from "../layout/PageLink";
import { StateLink } from "../states/StateLink";
import { InstrumentMark } from "./InstrumentMark";

type Props = { items: InstrumentSummary[]; caption: string; to: (id: string) => string; withState?: boolean };

export function ActTable({ items, caption, to, withState }: Props) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const when = (at: string | null) => (at ? <time dateTime={at}>{instant(at)}</time> : "–");
  return (
    <table className="plain-table stacking">
      <caption className="pf-v6-screen-reader">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("instrument.field.type")}</th>
          {withState && <th scope="col">{t("states.state")}</th>}
          <th scope="col">{t("register.status")}</th>
          <th scope="col">{t("instrument.sentAt")}</th>
          <th scope="col">{t("instrument.updatedAt")}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row"><PageLink page={to(item.id)}>{t(`act.${item.type}`)}</PageLink></th>
            {withState && <td data-label={t("states.state")}><StateLink code={item.state} /></td>}
            <td data-label={t("register.status")}><InstrumentMark status={item.status} /></td>
            <td data-label={t("instrument.sentAt")}><span>{when(item.sentAt)}</span></td>
            <td data-label={t("instrument.updatedAt")}><span>{when(item.updatedAt)}</span></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
