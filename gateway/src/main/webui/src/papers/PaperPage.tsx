import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import { meeting as meetingQuery } from "../api/council";
import { paper as paperQuery, type Paper } from "../api/meetingRecord";
import { isLanguage, profiles } from "../i18n/languages";
import { pick, useFormats, useLanguage } from "../i18n/useLanguage";
import { DocumentLink } from "../instruments/DocumentLink";
import { meetingPage } from "../layout/links";
import { NotFoundPage } from "../layout/NotFound";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";

/** A paper of a meeting: its latest version in each language it is there in, and the versions before. */
export function PaperPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id = "", paper = "" } = useParams({ strict: false }) as { id?: string; paper?: string };
  const query = useQuery(paperQuery(id, paper));
  const session = useQuery(meetingQuery(id)).data?.data;
  if (!query.data && query.error instanceof ApiProblem && query.error.problem.status === 404) return <NotFoundPage what={t("paper.unknown")} />;
  const latest = query.data?.versions.at(-1);
  const crumbs = [{ page: "/council", label: t("council.title") }, { page: "/meetings", label: t("council.meetings.title") }, { page: meetingPage(id), label: session ? pick(session.title, language) : t("council.meeting.title") }];
  return (
    <Page title={latest ? pick(latest.title, language) : t("meetingRecord.paper")} crumbs={crumbs}>
      <QueryView query={query} lines={8}>{(data) => <Detail paper={data} meeting={id} />}</QueryView>
    </Page>
  );
}

function Detail({ paper, meeting }: { paper: Paper; meeting: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { instant } = useFormats();
  return (
    <>
      <dl className="facts">
        <div><dt>{t("paper.symbol")}</dt><dd><bdi dir="ltr" className="number-code">{paper.versions.at(-1)?.symbol ?? paper.symbol}</bdi></dd></div>
        <div><dt>{t("meetingRecord.kind")}</dt><dd>{t(`paper.kind.${paper.kind}`)}</dd></div>
        <div><dt>{t("paper.for")}</dt><dd>{t(`paper.access.${paper.access}`)}</dd></div>
        <div><dt>{t("council.meeting.title")}</dt><dd><PageLink page={meetingPage(meeting)}>{t("paper.ofMeeting")}</PageLink></dd></div>
      </dl>
      {[...paper.versions].reverse().map((version, i) => (
        <section key={version.number} aria-labelledby={`version-${version.number}`} className="band">
          <h2 id={`version-${version.number}`}><bdi dir="ltr" className="number-code">{version.symbol}</bdi> {pick(version.title, language)}</h2>
          <p className="as-of">{t(i === 0 ? "paper.latest" : "paper.earlier", { when: instant(version.issuedAt) })}</p>
          {version.texts.map((said) => {
            const tongue = said.language.toLowerCase();
            const profile = isLanguage(tongue) ? profiles[tongue] : null;
            return (
              <div key={said.language}>
                <h3>{profile?.name ?? said.language}</h3>
                {said.document ? <p><DocumentLink id={said.document} /></p> : <div className="proposal-text" lang={tongue} dir={profile?.dir ?? "auto"}>{said.text}</div>}
              </div>
            );
          })}
        </section>
      ))}
    </>
  );
}
