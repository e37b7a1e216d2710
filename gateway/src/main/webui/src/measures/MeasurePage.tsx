import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import { measure } from "../api/register";
import type { NationalMeasureDetail } from "../api/types";
import type { Localised } from "../i18n/languages";
import { pick, useFormats, useLanguage } from "../i18n/useLanguage";
import { MomentBar } from "../layout/MomentBar";
import { useMoment } from "../layout/moment";
import { NotFoundPage } from "../layout/NotFound";
import { Page } from "../layout/Page";
import { QueryView } from "../layout/QueryView";
import { MeasureContent } from "./MeasureContent";
import { MeasureStandingMark } from "./MeasureTable";

export function MeasurePage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const query = useQuery(measure(id, useMoment()));
  if (!query.data && query.error instanceof ApiProblem && query.error.problem.status === 404) {
    return <NotFoundPage what={t("measure.unknown")} />;
  }
  const title = query.data ? pick((query.data.measure.content.title ?? query.data.measure.content.summary) as Localised, language) : t("measures.measure");
  return (
    <Page title={title} heading={query.data && <bdi>{title}</bdi>} crumbs={[{ page: "/treaty", label: t("nav.treaty") }, { page: "/measures", label: t("measures.title") }]}>
      <MomentBar />
      <QueryView query={query} lines={8}>{(data) => <Detail data={data} />}</QueryView>
    </Page>
  );
}

function Detail({ data }: { data: NationalMeasureDetail }) {
  const { t } = useTranslation();
  const { day, instant } = useFormats();
  const { measure: item, versions } = data;
  return (
    <>
      <div className="status-panel">
        <p className="status-now"><MeasureStandingMark standing={item.standing} /></p>
        <p>{t(`measureMeaning.${item.standing}`)} {t("measure.version", { n: item.version })}</p>
        {item.nextChangeOn && <p>{t("measure.next", { day: day(item.nextChangeOn) })}</p>}
        <p className="as-of">{t("moment.sentence", { asOf: instant(data.asOf), knownAt: instant(data.knownAt) })}</p>
      </div>
      <section aria-labelledby="content-heading" className="band">
        <h2 id="content-heading">{t("measure.content")}</h2>
        <MeasureContent content={item.content} state={item.state} />
      </section>
      <section aria-labelledby="versions-heading" className="band">
        <h2 id="versions-heading">{t("measure.versions")}</h2>
        <ol className="timeline">
          {versions.map((version) => {
            const name = t("measure.publication", { act: t(`measureAct.${version.act}`), n: version.number });
            const struck = version.status === "SUPERSEDED";
            return (
              <li key={version.number} id={`version-${version.number}`} className={struck ? "without-effect" : undefined}>
                <h3>{struck ? <s>{name}</s> : name}</h3>
                <p>{t("measure.published", { when: instant(version.publishedAt), by: t(`recordedBy.${version.publishedBy}`) })}</p>
                <p className="sub">{t("measure.written", { by: t(`recordedBy.${version.recordedBy}`) })} {t(`measureVersion.${version.status}`)}</p>
                {version.supersededBy !== null && <p><a href={`#version-${version.supersededBy}`}>{t("measure.supersededBy", { n: version.supersededBy })}</a></p>}
                {version.corrects !== null && <p><a href={`#version-${version.corrects}`}>{t("measure.corrects", { n: version.corrects })}</a></p>}
                <details className="folded">
                  <summary>{t("measure.whatItSays")}</summary>
                  <MeasureContent content={version.content} state={item.state} />
                </details>
              </li>
            );
          })}
        </ol>
      </section>
    </>
  );
}
