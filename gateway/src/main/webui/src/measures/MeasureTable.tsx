import { useTranslation } from "react-i18next";
import type { NationalMeasure, NationalMeasureContent, NationalMeasureKind, NationalStanding } from "../api/types";
import { every } from "../api/values";
import { pick, useFormats, useLanguage } from "../i18n/useLanguage";
import { measurePage } from "../layout/links";
import { useMoment } from "../layout/moment";
import { PageLink } from "../layout/PageLink";
import { Worded } from "../layout/Worded";
import { StateLink } from "../states/StateLink";
import { ArticleLink } from "../treaty/ArticleLink";

export const measureKinds = every<NationalMeasureKind>()([
  "MORATORIUM", "TRAINING_LICENCE", "DEPLOYMENT_LICENCE", "REPORTING_DUTY", "HARDWARE_CONTROL", "LIABILITY", "PUBLICATION_CONTROL", "COPYRIGHT", "OTHER",
]);
export const measureStandings = every<NationalStanding>()(["IN_FORCE", "ADOPTED", "EXPIRED", "REPEALED"]);

export function MeasureStandingMark({ standing }: { standing: NationalStanding }) {
  const { t } = useTranslation();
  return <span className={`mark mark-${standing.toLowerCase()}`}>{t(`measureStanding.${standing}`)}</span>;
}

/** The State is the Party; a part of it is named beside the State and never instead of it. */
export function PartOfState({ content }: { content: NationalMeasureContent }) {
  const language = useLanguage();
  if (!content.jurisdictionName) return null;
  return (
    <span className="sub">
      {pick(content.jurisdictionName, language)} <bdi dir="ltr" className="number-code">{content.jurisdiction}</bdi>
    </span>
  );
}

export function MeasureTable({ items, caption, ofOneState = false }: { items: NationalMeasure[]; caption: string; ofOneState?: boolean }) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const moment = useMoment();
  return (
    <table className="plain-table stacking">
      <caption className="pf-v6-screen-reader">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("measures.measure")}</th>
          {!ofOneState && <th scope="col">{t("states.state")}</th>}
          <th scope="col">{t("measures.kind")}</th>
          <th scope="col">{t("measures.article")}</th>
          <th scope="col">{t("measures.standing")}</th>
          <th scope="col">{t("measures.from")}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, state, content, standing }) => (
          <tr key={id}>
            <th scope="row">
              <PageLink page={measurePage(id)} search={moment}><Worded text={content.title ?? content.summary} /></PageLink>
              {ofOneState ? <PartOfState content={content} /> : <span className="sub" dir="auto">{content.citation}</span>}
            </th>
            {!ofOneState && <td data-label={t("states.state")}><span><StateLink code={state} /><PartOfState content={content} /></span></td>}
            <td data-label={t("measures.kind")}><span>{content.kind ? t(`measureKind.${content.kind}`) : "–"}</span></td>
            <td data-label={t("measures.article")}>{content.article ? <ArticleLink number={content.article} /> : <span>–</span>}</td>
            <td data-label={t("measures.standing")}><MeasureStandingMark standing={standing} /></td>
            <td data-label={t("measures.from")}>{content.inForceFrom ? <time dateTime={content.inForceFrom}>{day(content.inForceFrom)}</time> : <span>{t("measures.notFixed")}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
