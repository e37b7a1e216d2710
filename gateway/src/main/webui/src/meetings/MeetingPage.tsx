import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import { meeting as meetingQuery, presence, votes, type Meeting } from "../api/council";
import { profiles } from "../i18n/languages";
import { pick, useFormats, useLanguage } from "../i18n/useLanguage";
import { deskMeetingPage } from "../layout/links";
import { NotFoundPage } from "../layout/NotFound";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";
import { DecisionLink } from "../decisions/DecisionMarks";
import { StateLink } from "../states/StateLink";
import { useStateName } from "../states/useStates";
import { CheckIn } from "./CheckIn";
import { AgendaSection, MeetingLinks, MinutesSection, PapersSection } from "./MeetingRecord";
import { Meter } from "../votes/Meter";
import { VoteTable } from "../votes/VotesPage";

export function MeetingPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const query = useQuery(meetingQuery(id));
  if (!query.data && query.error instanceof ApiProblem && query.error.problem.status === 404) {
    return <NotFoundPage what={t("council.meeting.unknown")} />;
  }
  return (
    <Page title={query.data ? pick(query.data.data.title, language) : t("council.meeting.title")} crumbs={[{ page: "/council", label: t("council.title") }, { page: "/meetings", label: t("council.meetings.title") }]}>
      <QueryView query={query} lines={8}>{({ data }) => (
        <>
          {data.allowedActions.length > 0 && <p className="page-actions"><PageLink page={deskMeetingPage(id)}>{t("council.meeting.conduct")}</PageLink></p>}
          <MeetingLinks id={id} />
          <div className="two-columns meeting-head">
            <MeetingFacts meeting={data} />
            {data.status === "OPEN" && <div><CheckIn meeting={data} /><PresenceView id={id} /></div>}
          </div>
          <AgendaSection id={id} />
          <MeetingVotes id={id} />
          <PapersSection id={id} />
          <MinutesSection id={id} />
        </>
      )}</QueryView>
    </Page>
  );
}

export function MeetingFacts({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const local = useLocal(meeting.zone);
  return (
    <section aria-labelledby="facts-heading">
      <h2 id="facts-heading">{t("council.meeting.facts")}</h2>
      <p className="status-now"><span className={`mark mark-vote-${meeting.status.toLowerCase()}`}>{t(`council.meetingStatus.${meeting.status}`)}</span></p>
      <dl className="facts">
        <div><dt>{t("council.votes.organ")}</dt><dd><PageLink page="/council" search={{ organ: meeting.organ }} hash="seats"><bdi dir="ltr">{meeting.organ}</bdi></PageLink>, {t("council.meeting.session", { number: meeting.session })}</dd></div>
        <div><dt>{t("council.meeting.starts")}</dt><dd>{instant(meeting.startsAt)}<span className="sub">{t("council.meeting.atPlace", { when: local(meeting.startsAt) })}</span></dd></div>
        <div><dt>{t("council.meeting.ends")}</dt><dd>{instant(meeting.endsAt)}<span className="sub">{t("council.meeting.atPlace", { when: local(meeting.endsAt) })}</span></dd></div>
        <div><dt>{t("council.meeting.place")}</dt><dd>{meeting.place}</dd></div>
        {meeting.openedAt && <div><dt>{t("council.meeting.openedAt")}</dt><dd>{instant(meeting.openedAt)}</dd></div>}
        {meeting.closedAt && <div><dt>{t("council.meeting.closedAt")}</dt><dd>{instant(meeting.closedAt)}</dd></div>}
      </dl>
    </section>
  );
}

/** The same instant by the clock on the wall of the place. */
function useLocal(zone: string): (instant: string) => string {
  const language = useLanguage();
  return (instant) => {
    try {
      return new Intl.DateTimeFormat(profiles[language].intl, { dateStyle: "long", timeStyle: "short", hourCycle: "h23", timeZone: zone }).format(new Date(instant));
    } catch {
      return instant;
    }
  };
}

/** Who is in the room, against the quorum; asked for again while the meeting sits. */
export function PresenceView({ id }: { id: string }) {
  const { t } = useTranslation();
  const { count, compare, instant } = useFormats();
  const name = useStateName();
  const query = useQuery(presence(id, true));
  return (
    <section aria-labelledby="presence-heading" className="presence">
      <h2 id="presence-heading">{t("council.quorum.label")}</h2>
      <QueryView query={query} lines={4}>
        {(data) => (
          <>
            <Meter value={data.present.length} most={data.members} needed={data.quorum} short={!data.isQuorum} label={t("council.quorum.title")}
              text={t(data.isQuorum ? "council.quorum.there" : "council.quorum.notThere", { present: count(data.present.length), members: count(data.members), quorum: count(data.quorum) })} />
            <ul className="state-columns">{[...data.present].sort((a, b) => compare(name(a), name(b))).map((code) => <li key={code}><StateLink code={code} /></li>)}</ul>
            {data.observers.length > 0 && <><h3>{t("council.meeting.observers")}</h3><ul className="state-columns">{data.observers.map((code) => <li key={code}><StateLink code={code} /></li>)}</ul></>}
            <p className="as-of">{t("asOf.sentence", { when: instant(data.asOf) })}</p>
          </>
        )}
      </QueryView>
    </section>
  );
}

export function MeetingVotes({ id, protocols }: { id: string; protocols?: boolean }) {
  const { t } = useTranslation();
  const query = useQuery(votes({ meeting: id, limit: 100 }));
  return (
    <section aria-labelledby="votes-heading" className="band">
      <h2 id="votes-heading" tabIndex={-1}>{t("council.meeting.votes")}</h2>
      <QueryView query={query} lines={4}>
        {({ items }) => {
          const taken = items.flatMap((item) => (item.decision ? [item.decision] : []));
          return (
            <>
              {items.length === 0 ? <p className="empty">{t("council.meeting.noVotes")}</p> : <VoteTable items={items} caption={t("council.meeting.votes")} protocols={protocols} />}
              {taken.length > 0 && <p className="band-line">{t("council.meeting.decisions")} {taken.map((number) => <span key={number}><DecisionLink number={number} /> </span>)}</p>}
            </>
          );
        }}
      </QueryView>
    </section>
  );
}
