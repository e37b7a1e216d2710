import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import { application, type VersionedApplication } from "../api/queries";
import type { Application } from "../api/types";
import { pick, useFormats, useLanguage } from "../i18n/useLanguage";
import { parameterPage } from "../layout/links";
import { NotFoundPage } from "../layout/NotFound";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";
import { StateLink } from "../states/StateLink";
import { ArticleLink } from "../treaty/ArticleLink";
import { DossierView } from "./DossierView";
import { ApplicationStatusMark, RegimeMark } from "./RegimeMark";
import { TriggerTable } from "./TriggerTable";
import { Withdrawal } from "./Withdrawal";

export function ApplicationPage() {
  const { t } = useTranslation();
  const { number = "" } = useParams({ strict: false }) as { number?: string };
  const query = useQuery(application(number, useLanguage()));
  if (!query.data && query.error instanceof ApiProblem && query.error.problem.status === 404) {
    return <NotFoundPage what={t("application.unknown", { number })} />;
  }
  const shown = query.data?.application.number ?? number;
  return (
    <Page
      title={t("application.title", { number: shown })}
      heading={<>{t("application.heading")} <bdi dir="ltr" className="number-code">{shown}</bdi></>}
      crumbs={[{ page: "/permits", label: t("nav.register") }]}
    >
      <QueryView query={query} lines={10}>{(data) => <Detail {...data} />}</QueryView>
    </Page>
  );
}

function Detail({ application: item, etag }: VersionedApplication) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  return (
    <>
      <div className="status-panel">
        <p className="status-now"><ApplicationStatusMark status={item.status} /></p>
        <p className="verdict">{t(`applicationMeaning.${item.status}`)}</p>
        <p><RegimeMark regime={item.regime} /> {t(`regimeMeaning.${item.regime}`)}</p>
        {item.manualReview && <p>{t("application.manualReview")}</p>}
        {item.allowedActions.includes("withdrawal") && <Withdrawal application={item} etag={etag} />}
      </div>
      {item.reasons.length > 0 && <Reasons reasons={item.reasons} />}
      <section aria-labelledby="triggers-heading" className="band">
        <h2 id="triggers-heading">{t("application.triggers")}</h2>
        <TriggerTable triggers={item.triggers} sizePermit={item.sizePermit} caption={t("triggers.caption")} />
      </section>
      <div className="two-columns">
        <section aria-labelledby="facts-heading">
          <h2 id="facts-heading">{t("application.facts")}</h2>
          <dl className="facts">
            <div><dt>{t("register.number")}</dt><dd><bdi dir="ltr" className="number-code">{item.number}</bdi></dd></div>
            {item.permit && <div><dt>{t("application.permit")}</dt><dd><bdi dir="ltr" className="number-code">{item.permit}</bdi></dd></div>}
            <div><dt>{t("application.kind")}</dt><dd>{t(`applicationKind.${item.kind}`)}</dd></div>
            <div><dt>{t("register.applicant")}</dt><dd>{item.applicant.legalName}</dd></div>
            <div><dt>{t("register.hostState")}</dt><dd><StateLink code={item.hostState} /></dd></div>
            <div><dt>{t("register.filedAt")}</dt><dd>{instant(item.filedAt)}</dd></div>
            {item.decidedAt && <div><dt>{t("application.decidedAt")}</dt><dd>{instant(item.decidedAt)}</dd></div>}
            {item.withdrawnAt && <div><dt>{t("application.withdrawnAt")}</dt><dd>{instant(item.withdrawnAt)}</dd></div>}
            <div><dt>{t("application.legalAsOf")}</dt><dd>{instant(item.legalAsOf)}</dd></div>
            <div><dt>{t("application.parameterSet")}</dt><dd>{item.parameterSetVersion}</dd></div>
          </dl>
        </section>
        <History history={item.history} />
      </div>
      {item.dossier ? <DossierView dossier={item.dossier} /> : <p className="public-note">{t("application.publicPart")}</p>}
    </>
  );
}

function Reasons({ reasons }: { reasons: Application["reasons"] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section aria-labelledby="reasons-heading" className="band">
      <h2 id="reasons-heading">{t("application.reasons", { count: reasons.length })}</h2>
      <ol className="reasons">
        {reasons.map((reason, i) => (
          <li key={`${reason.code}-${i}`}>
            <p>{pick(reason.message, language)}</p>
            <p className="sub">
              <ArticleLink number={reason.article} /> ·{" "}
              {reason.parameter && (
                <>
                  <bdi dir="ltr"><code>{reason.parameter}</code></bdi>
                  {reason.parameterVersion !== null && <> (<PageLink page={parameterPage(reason.parameter)} hash={`version-${reason.parameterVersion}`}>{t("triggers.version", { version: reason.parameterVersion })}</PageLink>)</>}
                  {" · "}
                </>
              )}
              <code>{reason.code}</code>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function History({ history }: { history: Application["history"] }) {
  const { t, i18n } = useTranslation();
  const { instant } = useFormats();
  // An event this version of the portal has no word for keeps its own name.
  const eventName = (event: string) => (i18n.exists(`event.${event}`) ? t(`event.${event}` as "event.TrainingApplicationFiled") : event);
  return (
    <section aria-labelledby="history-heading">
      <h2 id="history-heading">{t("application.history")}</h2>
      <ol className="timeline">
        {history.map((entry, i) => (
          <li key={`${entry.at}-${i}`}>
            <h3>{eventName(entry.event)}</h3>
            <p><time dateTime={entry.at}>{instant(entry.at)}</time></p>
            <p className="sub">{t("application.statusThen", { status: t(`applicationStatus.${entry.status}`) })}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
