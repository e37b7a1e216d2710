import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { meetings, type Meeting, type MeetingStatus } from "../api/council";
import { every, known } from "../api/values";
import { pick, useFormats, useLanguage } from "../i18n/useLanguage";
import { Facet, FilterBar } from "../layout/Filters";
import { meetingPage } from "../layout/links";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { Paging } from "../layout/Paging";
import { QueryView } from "../layout/QueryView";
import { useSearchState } from "../layout/useSearchState";
import { CouncilNav } from "../organs/CouncilNav";
import { OrganFacet } from "../organs/OrganFacet";

const statuses = every<MeetingStatus>()(["CONVENED", "OPEN", "CLOSED", "CANCELLED"]);

export function MeetingsPage() {
  const { t } = useTranslation();
  const [search, change] = useSearchState();
  const status = known(statuses, search.status);
  const query = useQuery(meetings({ organ: search.organ || undefined, status, cursor: search.cursor }));
  const active = Boolean(search.organ || status);
  return (
    <Page title={t("council.meetings.title")} crumbs={[{ page: "/council", label: t("council.title") }]} lead={<p>{t("council.meetings.lead")}</p>}>
      <CouncilNav />
      <FilterBar label={t("council.meetings.filters")} active={active} onClear={() => change({ organ: "", status: "", cursor: "" })}>
        <OrganFacet value={search.organ ?? ""} onChange={(organ) => change({ organ, cursor: "" })} />
        <Facet id="status" label={t("council.votes.status")} value={status ?? ""} onChange={(value) => change({ status: value, cursor: "" })}
          options={statuses.map((value) => ({ value, label: t(`council.meetingStatus.${value}`) }))} />
      </FilterBar>
      <QueryView query={query} lines={6}>
        {(data) => (
          <>
            {data.items.length === 0 ? <p className="empty">{t(active ? "council.meetings.noneFiltered" : "council.meetings.none")}</p> : <MeetingTable items={data.items} to={meetingPage} />}
            <Paging page="/meetings" next={data.nextCursor} label={t("council.meetings.paging")} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

export function MeetingTable({ items, to }: { items: Meeting[]; to: (id: string) => string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { instant } = useFormats();
  return (
    <table className="plain-table stacking">
      <caption className="pf-v6-screen-reader">{t("council.meetings.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("council.meeting.title")}</th>
          <th scope="col">{t("council.meeting.starts")}</th>
          <th scope="col">{t("council.meeting.place")}</th>
          <th scope="col">{t("council.votes.status")}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row"><PageLink page={to(item.id)}>{pick(item.title, language)}</PageLink><span className="sub"><bdi dir="ltr">{item.organ}-{item.session}</bdi></span></th>
            <td data-label={t("council.meeting.starts")}><time dateTime={item.startsAt}>{instant(item.startsAt)}</time></td>
            <td data-label={t("council.meeting.place")}>{item.place}</td>
            <td data-label={t("council.votes.status")}><span className={`mark mark-vote-${item.status.toLowerCase()}`}>{t(`council.meetingStatus.${item.status}`)}</span></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
