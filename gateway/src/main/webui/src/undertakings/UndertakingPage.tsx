import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import { undertaking } from "../api/register";
import type { Undertaking } from "../api/types";
import { useFormats } from "../i18n/useLanguage";
import { MomentBar } from "../layout/MomentBar";
import { useMoment } from "../layout/moment";
import { NotFoundPage } from "../layout/NotFound";
import { Page } from "../layout/Page";
import { QueryView } from "../layout/QueryView";
import { ArticleList } from "../treaty/ArticleLink";
import { Undertaker, UndertakingMark } from "./UndertakingTable";

export function UndertakingPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const query = useQuery(undertaking(id, useMoment()));
  if (!query.data && query.error instanceof ApiProblem && query.error.problem.status === 404) {
    return <NotFoundPage what={t("undertaking.unknown")} />;
  }
  const title = query.data ? t("undertaking.numbered", { reference: query.data.documentReference }) : t("undertaking.title");
  return (
    <Page title={title} crumbs={[{ page: "/treaty", label: t("nav.treaty") }, { page: "/undertakings", label: t("undertakings.title") }]}>
      <MomentBar />
      <QueryView query={query} lines={8}>{(item) => <Detail item={item} />}</QueryView>
    </Page>
  );
}

function Detail({ item }: { item: Undertaking }) {
  const { t } = useTranslation();
  const { day, instant } = useFormats();
  const superseded = item.supersededByParticipation;
  const facts: [string, ReactNode][] = [
    [t("undertakings.who"), <Undertaker item={item} />],
    [t("undertakings.articles"), <ArticleList numbers={item.articles} />],
    [t("undertakings.from"), day(item.from)],
    [t("undertakings.to"), item.to && day(item.to)],
    [t("undertaking.documentDate"), day(item.documentDate)],
    [t("state.receivedAt"), instant(item.receivedAt)],
    [t("undertaking.arrangement"), item.arrangement && <bdi>{[item.arrangement.with, item.arrangement.reference].filter(Boolean).join(" · ")}</bdi>],
    [t("state.recordedBy"), t(`recordedBy.${item.recordedBy}`)],
  ];
  return (
    <>
      <div className="status-panel">
        <p className="status-now"><UndertakingMark standing={item.standing} /></p>
        <p>{t("undertaking.nature")}</p>
        {superseded && <p>{t("undertaking.superseded", { status: t(`status.${superseded.status}`), day: day(superseded.since) })}</p>}
      </div>
      <section aria-labelledby="text-heading" className="band">
        <h2 id="text-heading">{t("undertaking.text")}</h2>
        {Object.entries(item.text).map(([language, text]) => <blockquote key={language} className="statement" lang={language} dir="auto">{text}</blockquote>)}
      </section>
      <section aria-labelledby="facts-heading" className="band">
        <h2 id="facts-heading">{t("application.facts")}</h2>
        <dl className="facts">
          {facts.filter(([, value]) => value).map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
        </dl>
        {item.ends.length > 0 && (
          <>
            <h3>{t("undertaking.ends")}</h3>
            <ol className="plain-links">
              {item.ends.map((end) => (
                <li key={end.recordedAt}>
                  {t("undertaking.end", { day: day(end.lastDay), reference: end.documentReference })}
                  {end.reason && <span className="sub" dir="auto">{end.reason}</span>}
                </li>
              ))}
            </ol>
          </>
        )}
      </section>
    </>
  );
}
