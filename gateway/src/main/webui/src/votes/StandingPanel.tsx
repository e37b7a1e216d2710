import { useTranslation } from "react-i18next";
import type { Vote } from "../api/council";
import { useFormats } from "../i18n/useLanguage";
import { decisionPage, meetingPage } from "../layout/links";
import { PageLink } from "../layout/PageLink";
import { Meter } from "./Meter";
import { TimeLeft } from "./TimeLeft";
import type { Following } from "./useFollow";
import { OutcomeMark, VoteStatusMark } from "./VoteMarks";

/** How the vote stands: what has happened and when, who is there, who has voted, how long there is left. */
export function StandingPanel({ vote, follow }: { vote: Vote; follow: Following }) {
  const { t } = useTranslation();
  const { instant, count } = useFormats();
  const { numbers } = vote;
  const turnout = follow.progress?.turnout ?? numbers.turnout;
  const present = follow.progress?.present ?? numbers.present;
  const closesAt = follow.progress?.closesAt ?? vote.closesAt;
  const open = vote.status === "OPEN";
  const over = vote.status === "CLOSED" || vote.status === "CANCELLED";
  return (
    <section className="status-panel vote-standing" aria-labelledby="standing-heading">
      <h2 id="standing-heading">{t("council.vote.standing")}</h2>
      <p className="status-now">{vote.outcome ? <OutcomeMark outcome={vote.outcome} /> : <VoteStatusMark status={vote.status} />}</p>
      <p>{t(`council.voteMeaning.${vote.status}`)} {t(`council.methodMeaning.${vote.method}`)}</p>
      {vote.cancelledBecause && <p>{t("council.vote.because")} <q>{vote.cancelledBecause}</q></p>}
      {open && <TimeLeft closesAt={closesAt} />}
      {vote.status === "PROPOSED" && <p>{t("council.vote.earliest", { when: instant(vote.earliestOpening) })}</p>}
      {present !== null && !over && <Presence present={present} vote={vote} />}
      {open && vote.method !== "SHOW_OF_HANDS" && (
        <Meter value={turnout} most={numbers.entitled} label={t("council.vote.turnoutLabel")} text={t("council.vote.turnout", { voted: count(turnout), entitled: count(numbers.entitled) })} />
      )}
      <dl className="facts">
        <div><dt>{t("council.vote.matter")}</dt><dd>{t(`council.matter.${vote.matter}`)}</dd></div>
        <div><dt>{t("council.vote.method")}</dt><dd>{t(`council.method.${vote.method}`)}</dd></div>
        <div><dt>{t("council.vote.meeting")}</dt><dd>{vote.meeting ? <PageLink page={meetingPage(vote.meeting)}>{t("council.vote.atMeeting")}</PageLink> : t("council.vote.betweenMeetings")}</dd></div>
        <div><dt>{t("council.vote.proposedAt")}</dt><dd>{instant(vote.proposedAt)}</dd></div>
        {vote.openedAt && <div><dt>{t("council.vote.openedAt")}</dt><dd>{instant(vote.openedAt)}</dd></div>}
        {vote.closedAt && <div><dt>{t("council.vote.closedAt")}</dt><dd>{instant(vote.closedAt)}</dd></div>}
        {vote.decision && <div><dt>{t("council.vote.decision")}</dt><dd><PageLink page={decisionPage(vote.decision)}><bdi dir="ltr">{vote.decision}</bdi></PageLink></dd></div>}
      </dl>
      {!over && <p className="as-of">{t(`council.following.${follow.way}`)}</p>}
    </section>
  );
}

function Presence({ present, vote }: { present: number; vote: Vote }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const { members, quorum } = vote.numbers;
  const enough = present >= quorum;
  const text = t(enough ? "council.quorum.there" : "council.quorum.notThere", { present: count(present), members: count(members), quorum: count(quorum) });
  return <Meter value={present} most={members} needed={quorum} label={t("council.quorum.label")} text={text} short={!enough} />;
}
