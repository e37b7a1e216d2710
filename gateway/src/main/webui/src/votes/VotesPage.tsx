import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { votes, type VoteStatus, type VoteSummary } from "../api/council";
import { every, known } from "../api/values";
import { useFormats } from "../i18n/useLanguage";
import { Facet, FilterBar } from "../layout/Filters";
import { votePage } from "../layout/links";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { Paging } from "../layout/Paging";
import { QueryView } from "../layout/QueryView";
import { useSearchState } from "../layout/useSearchState";
import { Worded } from "../layout/Worded";
import { CouncilNav } from "../organs/CouncilNav";
import { OrganFacet } from "../organs/OrganFacet";
import { ProtocolLink } from "./ProtocolLink";
import { OutcomeMark, VoteStatusMark } from "./VoteMarks";

const statuses = every<VoteStatus>()(["PROPOSED", "OPEN", "CLOSED", "CANCELLED"]);

export function VotesPage() {
  const { t } = useTranslation();
  const [search, change] = useSearchState();
  const status = known(statuses, search.status);
  const query = useQuery(votes({ organ: search.organ || undefined, status, cursor: search.cursor }));
  const active = Boolean(search.organ || status);
  return (
    <Page title={t("council.votes.title")} crumbs={[{ page: "/council", label: t("council.title") }]} lead={<p>{t("council.votes.lead")}</p>}>
      <CouncilNav />
      <FilterBar label={t("council.votes.filters")} active={active} onClear={() => change({ organ: "", status: "", cursor: "" })}>
        <OrganFacet value={search.organ ?? ""} onChange={(organ) => change({ organ, cursor: "" })} />
        <Facet id="status" label={t("council.votes.status")} value={status ?? ""} onChange={(value) => change({ status: value, cursor: "" })}
          options={statuses.map((value) => ({ value, label: t(`council.voteStatus.${value}`) }))} />
      </FilterBar>
      <QueryView query={query} lines={8}>
        {(data) => (
          <>
            {data.items.length === 0 ? <p className="empty">{t(active ? "council.votes.noneFiltered" : "council.votes.none")}</p> : <VoteTable items={data.items} caption={t("council.votes.title")} />}
            <Paging page="/council/votes" next={data.nextCursor} label={t("council.votes.paging")} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

export function VoteTable({ items, caption, protocols }: { items: VoteSummary[]; caption: string; protocols?: boolean }) {
  const { t } = useTranslation();
  return (
    <table className="plain-table stacking">
      <caption className="pf-v6-screen-reader">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("council.votes.proposal")}</th>
          <th scope="col">{t("council.vote.method")}</th>
          <th scope="col">{t("council.votes.when")}</th>
          <th scope="col">{t("council.votes.status")}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row">
              <PageLink page={votePage(item.id)}><Worded text={item.title} /></PageLink>
              <span className="sub">{t(`council.matter.${item.matter}`)} · {item.organ}</span>
            </th>
            <td data-label={t("council.vote.method")}>{t(`council.method.${item.method}`)}</td>
            <td data-label={t("council.votes.when")}><When vote={item} /></td>
            <td data-label={t("council.votes.status")}>{item.outcome ? <OutcomeMark outcome={item.outcome} /> : <VoteStatusMark status={item.status} />}{protocols && item.status === "CLOSED" && <span className="sub"><ProtocolLink vote={item} /></span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function When({ vote }: { vote: VoteSummary }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const [label, at] = vote.closedAt ? ([t("council.votes.closed"), vote.closedAt] as const) : vote.closesAt && vote.status === "OPEN" ? ([t("council.votes.closes"), vote.closesAt] as const) : ([t("council.votes.proposed"), vote.proposedAt] as const);
  return <><span className="sub">{label}</span><time dateTime={at}>{instant(at)}</time></>;
}
