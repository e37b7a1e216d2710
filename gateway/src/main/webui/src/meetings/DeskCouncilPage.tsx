import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ArrearsDesk } from "../arrears/ArrearsDesk";
import { meetings, votes } from "../api/council";
import { deskMeetingPage } from "../layout/links";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { Paging } from "../layout/Paging";
import { QueryView } from "../layout/QueryView";
import { useSearchState } from "../layout/useSearchState";
import { Guarded } from "../session/Guarded";
import type { SignedInSession } from "../api/types";
import { VoteTable } from "../votes/VotesPage";
import { MeetingForm } from "./MeetingForm";
import { MeetingTable } from "./MeetingsPage";

export function DeskCouncilPage() {
  return <Guarded kind="staff">{(who) => <Desk who={who} />}</Guarded>;
}

/** What the secretary has before it: what is open or waits to be opened, and the meetings. */
function Desk({ who }: { who: SignedInSession }) {
  const { t } = useTranslation();
  const [search] = useSearchState();
  const open = useQuery(votes({ status: "OPEN", limit: 100 }));
  const proposed = useQuery(votes({ status: "PROPOSED", limit: 100 }));
  const list = useQuery(meetings({ cursor: search.cursor }));
  const secretary = who.roles.includes("COUNCIL_SECRETARY");
  const head = who.roles.includes("HEAD_OF_SECRETARIAT");
  const closed = useQuery(votes({ status: "CLOSED", limit: 20 }));
  return (
    <Page title={t("council.desk.title")} crumbs={[{ page: "/desk", label: t("desk.title") }]} lead={<p>{t("council.desk.lead")}</p>}>
      {secretary ? <p className="page-actions"><PageLink page="/desk/council/propose" className="call">{t("council.propose.title")}</PageLink></p> : <p className="standing">{t("council.desk.whoMay")}</p>}
      {head && <p className="page-actions"><PageLink page="/desk/council/emergency-order" className="call">{t("order.title")}</PageLink></p>}
      <section aria-labelledby="open-heading">
        <h2 id="open-heading">{t("council.votes.open")}</h2>
        <QueryView query={open} lines={3}>{(data) => data.items.length === 0 ? <p className="empty">{t("council.votes.noneOpen")}</p> : <VoteTable items={data.items} caption={t("council.votes.open")} />}</QueryView>
      </section>
      <section aria-labelledby="proposed-heading" className="band">
        <h2 id="proposed-heading">{t("council.desk.proposed")}</h2>
        <QueryView query={proposed} lines={3}>{(data) => data.items.length === 0 ? <p className="empty">{t("council.desk.noneProposed")}</p> : <VoteTable items={data.items} caption={t("council.desk.proposed")} />}</QueryView>
      </section>
      <section aria-labelledby="closed-heading" className="band">
        <h2 id="closed-heading">{t("protocol.recent")}</h2>
        <QueryView query={closed} lines={3}>{(data) => data.items.length === 0 ? <p className="empty">{t("protocol.none")}</p> : <VoteTable items={data.items} caption={t("protocol.recent")} protocols />}</QueryView>
      </section>
      <section aria-labelledby="meetings-heading" className="band">
        <h2 id="meetings-heading">{t("council.meetings.title")}</h2>
        <QueryView query={list} lines={4}>
          {(data) => (
            <>
              {data.items.length === 0 ? <p className="empty">{t("council.meetings.none")}</p> : <MeetingTable items={data.items} to={deskMeetingPage} />}
              <Paging page="/desk/council" next={data.nextCursor} label={t("council.meetings.paging")} />
            </>
          )}
        </QueryView>
        {secretary && <div className="band-line"><MeetingForm meeting={null} /></div>}
      </section>
      <ArrearsDesk secretary={secretary} />
    </Page>
  );
}
