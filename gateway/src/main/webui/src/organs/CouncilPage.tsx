import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { decisions, meetings, organ as organQuery, organs, votes, type Organ } from "../api/council";
import { organCalendar } from "../api/meetingRecord";
import { pick, useFormats, useLanguage } from "../i18n/useLanguage";
import { DecisionTable } from "../decisions/DecisionsPage";
import { DecisionLink } from "../decisions/DecisionMarks";
import { meetingPage } from "../layout/links";
import { useMoment } from "../layout/moment";
import { MomentBar } from "../layout/MomentBar";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";
import { useSearchState } from "../layout/useSearchState";
import { StateLink } from "../states/StateLink";
import { ArticleLink } from "../treaty/ArticleLink";
import { VoteTable } from "../votes/VotesPage";
import { CouncilNav } from "./CouncilNav";

export function CouncilPage() {
  const { t } = useTranslation();
  const open = useQuery(votes({ status: "OPEN" }));
  const taken = useQuery(decisions({ limit: 5 }));
  return (
    <Page title={t("council.title")} lead={<p>{t("council.lead")}</p>}>
      <CouncilNav />
      <section aria-labelledby="open-heading" className="council-now">
        <h2 id="open-heading">{t("council.votes.open")}</h2>
        <QueryView query={open} lines={3}>{(data) => data.items.length === 0 ? <p className="empty">{t("council.votes.noneOpen")}</p> : <VoteTable items={data.items} caption={t("council.votes.open")} />}</QueryView>
      </section>
      <section aria-labelledby="next-heading" className="band"><h2 id="next-heading">{t("council.meetings.next")}</h2><NextMeeting /></section>
      <section aria-labelledby="organs-heading" className="band">
        <h2 id="organs-heading">{t("council.organs.title")}</h2>
        <MomentBar past={false} />
        <Organs />
      </section>
      <section aria-labelledby="decisions-heading" className="band">
        <h2 id="decisions-heading">{t("council.decisions.latest")}</h2>
        <QueryView query={taken} lines={4}>{(data) => data.items.length === 0 ? <p className="empty">{t("council.decisions.none")}</p> : <DecisionTable items={data.items} caption={t("council.decisions.latest")} />}</QueryView>
      </section>
    </Page>
  );
}

/** The one that is sitting, else the one that is convened for the soonest. */
function NextMeeting() {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const language = useLanguage();
  const sitting = useQuery(meetings({ status: "OPEN" }));
  const convened = useQuery(meetings({ status: "CONVENED", limit: 100 }));
  return (
    <QueryView query={sitting} lines={3}>
      {({ items }) => {
        const soonest = [...(convened.data?.items ?? [])].sort((a, b) => a.startsAt.localeCompare(b.startsAt))[0];
        const shown = [...items, ...(soonest ? [soonest] : [])];
        if (shown.length === 0) return <p className="empty">{t("council.meetings.noneNext")}</p>;
        return (
          <ul className="plain-links">
            {shown.map((meeting) => (
              <li key={meeting.id}>
                <PageLink page={meetingPage(meeting.id)}>{pick(meeting.title, language)}</PageLink>
                <span className="sub">{t(`council.meetingStatus.${meeting.status}`)} · {instant(meeting.startsAt)} · {meeting.place}</span>
              </li>
            ))}
          </ul>
        );
      }}
    </QueryView>
  );
}

function Organs() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { count } = useFormats();
  const [search] = useSearchState();
  const { asOf } = useMoment();
  const chosen = search.organ ?? "EC";
  const list = useQuery(organs(asOf));
  const detail = useQuery(organQuery(chosen, asOf));
  return (
    <QueryView query={list} lines={4}>
      {(data) => (
        <>
          <ul className="organ-list">
            {data.items.map((item) => (
              <li key={item.code}>
                <PageLink page="/council" search={{ ...search, organ: item.code }} hash="seats" exact withSearch>{pick(item.name, language)}</PageLink>
                <span className="sub"><bdi dir="ltr">{item.code}</bdi> · {item.members > 0 ? t("council.organs.members", { count: item.members, shown: count(item.members) }) : t("council.organs.noMembers")} · <ArticleLink number={item.article} /></span>
              </li>
            ))}
          </ul>
          <QueryView query={detail} lines={8}>{(organ) => <Seats organ={organ} />}</QueryView>
        </>
      )}
    </QueryView>
  );
}

function Seats({ organ }: { organ: Organ }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { day, instant } = useFormats();
  return (
    <div id="seats" tabIndex={-1}>
      <h3>{pick(organ.name, language)}</h3>
      <p className="as-of">{t("asOf.sentence", { when: instant(organ.asOf) })}</p>
      <ul className="inline-links">
        <li><a href={organCalendar(organ.code, language)}>{t("meetingRecord.feed")}</a></li>
        <li><PageLink page="/meetings" search={{ organ: organ.code }}>{t("council.meetings.title")}</PageLink></li>
        <li><PageLink page="/council/votes" search={{ organ: organ.code }}>{t("council.votes.title")}</PageLink></li>
        <li><PageLink page="/council/decisions" search={{ organ: organ.code }}>{t("council.decisions.title")}</PageLink></li>
      </ul>
      {organ.seats.length === 0 ? <p>{t(organ.members.length === 0 ? "council.organs.noSeats" : "council.organs.allParties")}</p> : (
        <table className="plain-table stacking">
          <caption className="pf-v6-screen-reader">{t("council.organs.seats")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("council.organs.seat")}</th>
              <th scope="col">{t("council.organs.heldBy")}</th>
              <th scope="col">{t("council.organs.kind")}</th>
              <th scope="col">{t("council.organs.term")}</th>
            </tr>
          </thead>
          <tbody>
            {organ.seats.map((seat) => (
              <tr key={seat.number}>
                <th scope="row">{t("council.organs.numbered", { number: seat.number })}</th>
                <td data-label={t("council.organs.heldBy")}>{seat.state ? <StateLink code={seat.state} /> : <span className="mark">{t("council.organs.vacant")}</span>}</td>
                <td data-label={t("council.organs.kind")}>{t(`council.seatKind.${seat.kind}`)}{seat.groups.map((group) => <span key={group} className="sub">{t(`group.${group}`)}</span>)}</td>
                <td data-label={t("council.organs.term")}>
                  {seat.from && seat.until ? t("council.organs.fromUntil", { from: day(seat.from), until: day(seat.until) }) : "–"}
                  {seat.decision && <span className="sub"><DecisionLink number={seat.decision} /></span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
