import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import { meeting as meetingQuery, moveMeeting, type Meeting, type MeetingMove, type Versioned } from "../api/council";
import { pick, useLanguage } from "../i18n/useLanguage";
import { NotFoundPage } from "../layout/NotFound";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";
import { StepDialog } from "../layout/StepDialog";
import { Guarded } from "../session/Guarded";
import { AttendanceDesk } from "./AttendanceDesk";
import { CredentialDesk } from "./CredentialDesk";
import { MeetingForm } from "./MeetingForm";
import { meetingPage } from "../layout/links";
import { MeetingFacts, MeetingVotes, PresenceView } from "./MeetingPage";

const moves = ["opening", "closing", "cancellation"] as const;

export function DeskMeetingPage() {
  return <Guarded kind="staff">{() => <Read />}</Guarded>;
}

function Read() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const query = useQuery(meetingQuery(id));
  if (!query.data && query.error instanceof ApiProblem && query.error.problem.status === 404) {
    return <NotFoundPage what={t("council.meeting.unknown")} />;
  }
  return (
    <Page title={query.data ? pick(query.data.data.title, language) : t("council.meeting.title")} crumbs={[{ page: "/desk", label: t("desk.title") }, { page: "/desk/council", label: t("council.desk.title") }]}>
      <QueryView query={query} lines={8}>{(read) => <Detail read={read} />}</QueryView>
    </Page>
  );
}

function Detail({ read }: { read: Versioned<Meeting> }) {
  const { t } = useTranslation();
  const { data: meeting } = read;
  const may = (action: string) => meeting.allowedActions.includes(action);
  const organises = meeting.status === "CONVENED" || meeting.status === "OPEN";
  return (
    <>
      {meeting.allowedActions.length === 0 && organises && <p className="standing">{t("council.desk.whoMay")}</p>}
      <div className="form-actions page-actions">
        {moves.filter(may).map((move) => <Move key={move} read={read} move={move} />)}
        {may("change") && <MeetingForm meeting={read} />}
        <PageLink page={meetingPage(meeting.id)}>{t("meetingRecord.public")}</PageLink>
        {meeting.allowedActions.length > 0 && organises && <PageLink page="/desk/council/propose" search={{ meeting: meeting.id, organ: meeting.organ }} className="call">{t("council.propose.title")}</PageLink>}
      </div>
      <div className="two-columns meeting-head">
        <MeetingFacts meeting={meeting} />
        {meeting.status === "OPEN" && <PresenceView id={meeting.id} />}
      </div>
      <MeetingVotes id={meeting.id} protocols />
      {meeting.status === "OPEN" && meeting.allowedActions.length > 0 && <AttendanceDesk meeting={meeting} />}
      <CredentialDesk meeting={meeting} />
    </>
  );
}

function Move({ read: { data, etag }, move }: { read: Versioned<Meeting>; move: MeetingMove }) {
  const { t } = useTranslation();
  return (
    <StepDialog label={t(`council.desk.move.${move}`)} title={t(`council.desk.moveTitle.${move}`)} confirm={t(`council.desk.move.${move}`)} look={move === "cancellation" ? "danger" : "primary"}
      stale={["meeting", data.id]} run={() => moveMeeting(data.id, etag, move)}>
      <p>{t(`council.desk.moveConsequence.${move}`)}</p>
    </StepDialog>
  );
}
