import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import { parameterHistory, type ParameterHistory } from "../api/council";
import { DecisionLink } from "../decisions/DecisionMarks";
import { Transition } from "../decisions/ParameterEffect";
import { applications } from "../api/queries";
import { pick, useFormats, useLanguage } from "../i18n/useLanguage";
import { useMoment } from "../layout/moment";
import { permitPage } from "../layout/links";
import { MomentBar } from "../layout/MomentBar";
import { NotFoundPage } from "../layout/NotFound";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";
import { RegimeMark } from "../permits/RegimeMark";
import { useScrollToHash } from "./useScrollToHash";
import { ArticleLink } from "./ArticleLink";
import { ParameterFigure } from "./ParameterValue";

/** All versions of one figure, each with the decision it came from; the version is the anchor that applications point to. */
export function ParameterPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { key = "" } = useParams({ strict: false }) as { key?: string };
  const query = useQuery(parameterHistory(key, useMoment().asOf));
  if (!query.data && query.error instanceof ApiProblem && query.error.problem.status === 404) {
    return <NotFoundPage what={t("council.parameter.unknown", { key })} />;
  }
  const title = (query.data && pick(query.data.description, language)) || key;
  return (
    <Page title={title} crumbs={[{ page: "/treaty", label: t("nav.treaty") }, { page: "/treaty/thresholds", label: t("nav.thresholds") }]}
      lead={<p><code><bdi dir="ltr">{key}</bdi></code> {query.data && <>· <ArticleLink number={query.data.article} /></>}</p>}>
      <MomentBar past={false} />
      <QueryView query={query} lines={6}>{(data) => <Versions data={data} />}</QueryView>
      <Classified parameter={key} />
    </Page>
  );
}

function Versions({ data }: { data: ParameterHistory }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  useScrollToHash();
  return (
    <section aria-labelledby="versions-heading">
      <h2 id="versions-heading">{t("council.parameter.versions")}</h2>
      <p className="as-of">{t("asOf.sentence", { when: instant(data.asOf) })}</p>
      <ol className="timeline">
        {[...data.versions].reverse().map((version) => (
          <li key={version.version} id={`version-${version.version}`}>
            <h3>
              {t("council.parameter.version", { version: version.version })}: <bdi dir="ltr">{data.comparator} <ParameterFigure value={version.value} unit={data.unit} /></bdi>{" "}
              {version.inForce && <span className="mark mark-standing-in_force">{t("council.parameter.inForce")}</span>}
            </h3>
            <p>{t("council.parameter.from", { when: instant(version.effectiveFrom) })}</p>
            <p>{version.decision ? <>{t("council.parameter.by")} <DecisionLink number={version.decision} /></> : t("council.parameter.byTreaty")}</p>
            <p className="sub">{version.dailyFactor && t("council.effects.daily", { factor: version.dailyFactor })} {version.decision && <Transition rule={version.transitionalRule} graceDays={version.graceDays} />}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

const looked = 100;

/** The way back: which applications this figure put into their class, and in which version. */
function Classified({ parameter }: { parameter: string }) {
  const { t } = useTranslation();
  const query = useQuery(applications({ limit: looked }));
  return (
    <section aria-labelledby="classified-heading" className="band">
      <h2 id="classified-heading">{t("chain.classified")}</h2>
      <QueryView query={query} lines={3}>
        {({ items, nextCursor }) => {
          const reached = items.flatMap((item) => item.triggers.filter((trigger) => trigger.parameter === parameter).map((trigger) => ({ item, version: trigger.parameterVersion })));
          return (
            <>
              {reached.length === 0 ? <p className="empty">{t("chain.noneClassified")}</p> : (
                <ul className="plain-links">
                  {reached.map(({ item, version }) => (
                    <li key={item.id}>
                      <PageLink page={permitPage(item.number)}><bdi dir="ltr" className="number-code">{item.number}</bdi></PageLink> <RegimeMark regime={item.regime} />
                      <span className="sub"><a href={`#version-${version}`}>{t("triggers.version", { version })}</a> · {item.applicant.legalName}</span>
                    </li>
                  ))}
                </ul>
              )}
              <p className="sub">{nextCursor && t("chain.looked", { count: looked })} <PageLink page="/permits">{t("register.title")}</PageLink></p>
            </>
          );
        }}
      </QueryView>
    </section>
  );
}
