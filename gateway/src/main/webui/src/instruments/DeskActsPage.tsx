import { FormSelect, FormSelectOption } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { instruments, waitingInstruments } from "../api/instruments";
import { known } from "../api/values";
import { Facet, FilterBar } from "../layout/Filters";
import { deskActPage } from "../layout/links";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { Paging } from "../layout/Paging";
import { QueryView } from "../layout/QueryView";
import { useSearchState } from "../layout/useSearchState";
import { Guarded } from "../session/Guarded";
import { StateSelect } from "../states/StateSelect";
import { ActTable } from "./ActTable";
import { stateActs } from "./kinds";

/** Drafts are the delegations' own; in this order the depositary comes to the others. */
const statuses = ["SENT", "RETURNED", "ACCEPTED", "CANCELLED"] as const;

export function DeskActsPage() {
  return <Guarded kind="staff">{() => <Queue />}</Guarded>;
}

function Queue() {
  const { t } = useTranslation();
  const [search, change] = useSearchState();
  const status = known(statuses, search.status) ?? "SENT";
  const type = known(stateActs, search.type);
  const state = search.state ?? "";
  const filter = (patch: Record<string, string>) => change({ ...patch, cursor: "" });
  return (
    <Page title={t("instrument.desk.title")} crumbs={[{ page: "/desk", label: t("desk.title") }]} lead={<p>{t("instrument.desk.lead")}</p>}>
      <p className="page-actions"><PageLink page="/desk/register">{t("instrument.register.open")}</PageLink></p>
      <FilterBar label={t("instrument.filters")} active={status !== "SENT" || Boolean(type || state)} onClear={() => filter({ status: "", type: "", state: "" })}>
        <div className="filter">
          <label htmlFor="status">{t("register.status")}</label>
          <FormSelect id="status" value={status} onChange={(_, value) => filter({ status: value === "SENT" ? "" : value })}>
            {statuses.map((value) => <FormSelectOption key={value} value={value} label={t(`instrument.status.${value}`)} />)}
          </FormSelect>
        </div>
        <div className="filter">
          <label htmlFor="state">{t("states.state")}</label>
          <StateSelect id="state" value={state} onChange={(code) => filter({ state: code })} none={t("filters.all")} />
        </div>
        <Facet id="type" label={t("instrument.field.type")} value={type ?? ""} onChange={(value) => filter({ type: value })}
          options={stateActs.map((value) => ({ value, label: t(`act.${value}`) }))} />
      </FilterBar>
      {status === "SENT" ? <Waiting state={state} type={type} /> : <Others filter={{ status, state, type, cursor: search.cursor }} />}
    </Page>
  );
}

function Waiting({ state, type }: { state: string; type: string | undefined }) {
  const { t } = useTranslation();
  const query = useQuery(waitingInstruments());
  return (
    <QueryView query={query}>
      {({ items, more }) => {
        const shown = items.filter((item) => (!state || item.state === state) && (!type || item.type === type));
        return (
          <>
            <p className="result-count" role="status">{t("instrument.desk.waiting", { count: shown.length })}</p>
            {more && <p className="standing">{t("instrument.desk.more")}</p>}
            {shown.length === 0 ? <p className="empty">{t("instrument.desk.none")}</p> : <ActTable items={shown} caption={t("instrument.desk.title")} to={deskActPage} withState />}
          </>
        );
      }}
    </QueryView>
  );
}

function Others({ filter }: { filter: Parameters<typeof instruments>[0] }) {
  const { t } = useTranslation();
  const query = useQuery(instruments(filter));
  return (
    <QueryView query={query}>
      {(data) => (
        <>
          {data.items.length === 0 ? <p className="empty">{t("instrument.noneFiltered")}</p> : <ActTable items={data.items} caption={t("instrument.desk.title")} to={deskActPage} withState />}
          <Paging page="/desk/acts" next={data.nextCursor} label={t("instrument.paging")} />
        </>
      )}
    </QueryView>
  );
}
