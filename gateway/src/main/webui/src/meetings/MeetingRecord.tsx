import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { agenda, meetingCalendar, minutes, papers } from "../api/meetingRecord";
import { pickTagged, pick, useFormats, useLanguage } from "../i18n/useLanguage";
import { DecisionLink } from "../decisions/DecisionMarks";
import { paperPage, votePage } from "../layout/links";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";

/** Where on this page and beside it the meeting's agenda, papers and minutes are, and the file for a calendar. */
export function MeetingLinks({ id }: { id: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <nav aria-label={t("meetingRecord.nav")} className="section-nav">
      <ul>
        {(["agenda", "votes", "papers", "minutes"] as const).map((part) => <li key={part}><a href={`#${part}-heading`}>{t(`meetingRecord.${part}`)}</a></li>)}
        <li><a href={meetingCalendar(id, language)} download>{t("meetingRecord.calendar")}</a></li>
      </ul>
    </nav>
  );
}

/** What the meeting deals with, each item with its votes and what was decided. */
export function AgendaSection({ id }: { id: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { instant } = useFormats();
  const query = useQuery(agenda(id));
  return (
    <section aria-labelledby="agenda-heading" className="band">
      <h2 id="agenda-heading" tabIndex={-1}>{t("meetingRecord.agenda")}</h2>
      <QueryView query={query} lines={4}>
        {({ items, changedAt }) => items.length === 0 ? <p className="empty">{t("meetingRecord.noAgenda")}</p> : (
          <>
            <ol className="agenda">
              {items.map((item) => (
                <li key={item.number} value={item.number}>
                  {pick(item.title, language)}
                  {item.votes.map((vote) => (
                    <span key={vote.id} className="sub">
                      <PageLink page={votePage(vote.id)}>{t("meetingRecord.vote", { matter: t(`council.matter.${vote.matter}`) })}</PageLink> · {t(`council.voteStatus.${vote.status}`)}
                      {vote.decision && <> · <DecisionLink number={vote.decision} /></>}
                    </span>
                  ))}
                </li>
              ))}
            </ol>
            {changedAt && <p className="as-of">{t("meetingRecord.changed", { when: instant(changedAt) })}</p>}
          </>
        )}
      </QueryView>
    </section>
  );
}

export function PapersSection({ id }: { id: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { instant } = useFormats();
  const query = useQuery(papers(id));
  return (
    <section aria-labelledby="papers-heading" className="band">
      <h2 id="papers-heading" tabIndex={-1}>{t("meetingRecord.papers")}</h2>
      <QueryView query={query} lines={3}>
        {({ items }) => items.length === 0 ? <p className="empty">{t("meetingRecord.noPapers")}</p> : (
          <table className="plain-table stacking">
            <caption className="pf-v6-screen-reader">{t("meetingRecord.papers")}</caption>
            <thead><tr><th scope="col">{t("meetingRecord.paper")}</th><th scope="col">{t("meetingRecord.kind")}</th><th scope="col">{t("meetingRecord.issued")}</th></tr></thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.id}>
                  <th scope="row"><PageLink page={paperPage(id, item.id)}>{pick(item.title, language)}</PageLink><span className="sub"><bdi dir="ltr" className="number-code">{item.symbol}</bdi></span></th>
                  <td data-label={t("meetingRecord.kind")}>{t(`paper.kind.${item.kind}`)}{item.access === "PARTIES" && <span className="sub">{t("paper.access.PARTIES")}</span>}</td>
                  <td data-label={t("meetingRecord.issued")}><time dateTime={item.issuedAt}>{instant(item.issuedAt)}</time></td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </QueryView>
    </section>
  );
}

export function MinutesSection({ id }: { id: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { instant } = useFormats();
  const query = useQuery(minutes(id));
  return (
    <section aria-labelledby="minutes-heading" className="band">
      <h2 id="minutes-heading" tabIndex={-1}>{t("meetingRecord.minutes")}</h2>
      <QueryView query={query} lines={2}>
        {({ status, text, changedAt, adoptedAt }) => {
          if (!text) return <p className="empty">{t("meetingRecord.noMinutes")}</p>;
          const found = pickTagged(text, language);
          const at = adoptedAt ?? changedAt;
          return (
            <>
              <p className="as-of">{t(status === "ADOPTED" ? "meetingRecord.adopted" : "meetingRecord.draft", { when: at ? instant(at) : "–" })}</p>
              <div className="proposal-text" lang={found.lang} dir="auto">{found.text}</div>
            </>
          );
        }}
      </QueryView>
    </section>
  );
}
