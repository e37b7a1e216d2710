import { useTranslation } from "react-i18next";
import type { Undertaking } from "../api/types";
import { useFormats } from "../i18n/useLanguage";
import { undertakingPage } from "../layout/links";
import { useMoment } from "../layout/moment";
import { PageLink } from "../layout/PageLink";
import { Worded } from "../layout/Worded";
import { useOrganisationName } from "../session/useOrganisations";
import { StateLink } from "../states/StateLink";
import { ArticleList } from "../treaty/ArticleLink";

export function UndertakingMark({ standing }: { standing: Undertaking["standing"] }) {
  const { t } = useTranslation();
  return <span className={`mark mark-${standing.toLowerCase()}`}>{t(`undertakingStanding.${standing}`)}</span>;
}

export function Undertaker({ item }: { item: Undertaking }) {
  const organisation = useOrganisationName();
  if (item.entity) return <StateLink code={item.entity} />;
  return <bdi>{organisation(item.organisation ?? "")}</bdi>;
}

export function UndertakingTable({ items, caption }: { items: Undertaking[]; caption: string }) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const moment = useMoment();
  return (
    <table className="plain-table stacking">
      <caption className="pf-v6-screen-reader">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("undertakings.reference")}</th>
          <th scope="col">{t("undertakings.who")}</th>
          <th scope="col">{t("undertakings.articles")}</th>
          <th scope="col">{t("undertakings.standing")}</th>
          <th scope="col">{t("undertakings.from")}</th>
          <th scope="col">{t("undertakings.to")}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row">
              <PageLink page={undertakingPage(item.id)} search={moment}><bdi dir="ltr" className="number-code">{item.documentReference}</bdi></PageLink>
              <Worded text={item.text} className="sub excerpt" />
            </th>
            <td data-label={t("undertakings.who")}><Undertaker item={item} /></td>
            <td data-label={t("undertakings.articles")}><ArticleList numbers={item.articles} /></td>
            <td data-label={t("undertakings.standing")}>
              <span><UndertakingMark standing={item.standing} />{item.supersededByParticipation && <span className="sub">{t("undertakings.superseded")}</span>}</span>
            </td>
            <td data-label={t("undertakings.from")}><time dateTime={item.from}>{day(item.from)}</time></td>
            <td data-label={t("undertakings.to")}>{item.to ? <time dateTime={item.to}>{day(item.to)}</time> : <span>–</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
