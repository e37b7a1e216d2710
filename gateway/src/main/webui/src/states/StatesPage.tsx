import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { states } from "../api/queries";
import { statusNotes, type StatusNote } from "../api/statusList";
import type { EntityKind, RegionalGroup, State } from "../api/types";
import { every } from "../api/values";
import { pick, useFormats, useLanguage } from "../i18n/useLanguage";
import { Facet, FilterBar, SearchBox } from "../layout/Filters";
import { statePage } from "../layout/links";
import { MomentBar } from "../layout/MomentBar";
import { useMoment } from "../layout/moment";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";
import { useSearchState } from "../layout/useSearchState";
import { matches } from "./filter";
import { StatusListLinks } from "./StatusListLinks";
import { StatusMark, statuses } from "./StatusMark";
import { NoteMarks, StatusNotes } from "./StatusNotes";

const groups = every<RegionalGroup>()([
  "AFRICAN",
  "ASIA_PACIFIC",
  "EASTERN_EUROPEAN",
  "LATIN_AMERICAN_CARIBBEAN",
  "WESTERN_EUROPEAN_OTHERS",
]);
const kinds = every<EntityKind>()(["UN_MEMBER", "OBSERVER_STATE", "OTHER_STATE", "REIO", "NON_STATE_ADMINISTERED", "TERRITORY"]);
const columns = ["name", "group", "status", "since"] as const;
type Column = (typeof columns)[number];

export function StatesPage() {
  const { t } = useTranslation();
  const [search, change] = useSearchState();
  const moment = useMoment();
  const query = useQuery(states(moment));
  const { data: notes } = useQuery(statusNotes(useLanguage(), moment));
  return (
    <Page title={t("states.title")} lead={<p>{t("states.lead")}</p>}>
      <MomentBar />
      <StatusListLinks />
      <FilterBar label={t("states.filters")} active={["q", "status", "group", "kind"].some((key) => search[key])} onClear={() => change({ q: "", status: "", group: "", kind: "" })}>
        <SearchBox id="q" label={t("states.search")} hint={t("states.searchHint")} value={search.q ?? ""} onChange={(q) => change({ q })} />
        <Facet id="status" label={t("states.status")} value={search.status ?? ""} onChange={(status) => change({ status })}
          options={statuses.map((value) => ({ value, label: t(`status.${value}`) }))} />
        <Facet id="group" label={t("states.group")} value={search.group ?? ""} onChange={(group) => change({ group })}
          options={groups.map((value) => ({ value, label: t(`group.${value}`) }))} />
        <Facet id="kind" label={t("states.kind")} value={search.kind ?? ""} onChange={(kind) => change({ kind })}
          options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </FilterBar>
      <QueryView query={query} lines={12}>{(data) => <Results items={data.items} notes={notes ?? []} search={search} />}</QueryView>
      <StatusNotes notes={notes ?? []} />
    </Page>
  );
}

function Results({ items, notes, search }: { items: State[]; notes: StatusNote[]; search: Record<string, string> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { compare, count, day } = useFormats();
  const moment = useMoment();
  const sort = columns.find((column) => column === search.sort) ?? "name";
  const descending = search.order === "desc";

  const rows = useMemo(() => {
    const keyed = items
      .filter((state) => matches(state, search))
      .map((state) => ({ ...state, name: pick(state.names, language) }));
    const key: Record<Column, (row: (typeof keyed)[number]) => string> = {
      name: (row) => row.name,
      group: (row) => (row.group ? t(`group.${row.group}`) : "\uffff"),
      status: (row) => String(statuses.indexOf(row.status)),
      since: (row) => row.statusSince ?? "",
    };
    const sign = descending ? -1 : 1;
    return keyed.sort((a, b) => sign * compare(key[sort](a), key[sort](b)) || compare(a.name, b.name));
  }, [items, search, language, compare, sort, descending, t]);

  const label: Record<Column, string> = {
    name: t("states.state"),
    group: t("states.group"),
    status: t("states.status"),
    since: t("states.since"),
  };
  return (
    <>
      <p className="result-count" role="status">{t("states.found", { count: rows.length, shown: count(rows.length) })}</p>
      {rows.length === 0 ? (
        <p className="empty">{t("states.none")}</p>
      ) : (
        <table className="plain-table stacking">
          <caption className="pf-v6-screen-reader">{t("states.title")}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" aria-sort={sort === column ? (descending ? "descending" : "ascending") : undefined}>
                  <PageLink
                    page="/states"
                    search={{ ...search, sort: column, order: sort === column && !descending ? "desc" : undefined }}
                    className="sorter"
                  >
                    {label[column]}
                    <span aria-hidden="true">{sort === column ? (descending ? " ↓" : " ↑") : ""}</span>
                  </PageLink>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code}>
                <th scope="row">
                  <PageLink page={statePage(row.code)} search={moment}>{row.name}</PageLink> <span className="code">{row.code}</span>
                  <NoteMarks notes={notes.filter((note) => note.code === row.code)} />
                  {row.kind !== "UN_MEMBER" && <span className="sub">{t(`kind.${row.kind}`)}</span>}
                </th>
                <td data-label={label.group}>{row.group ? t(`group.${row.group}`) : "–"}</td>
                <td data-label={label.status}><StatusMark status={row.status} /></td>
                <td data-label={label.since}>{row.statusSince ? <time dateTime={row.statusSince}>{day(row.statusSince)}</time> : "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
