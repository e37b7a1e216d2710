import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { instruments } from "../api/instruments";
import type { SignedInSession } from "../api/types";
import { known } from "../api/values";
import { Facet, FilterBar } from "../layout/Filters";
import { actPage } from "../layout/links";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { Paging } from "../layout/Paging";
import { QueryView } from "../layout/QueryView";
import { useSearchState } from "../layout/useSearchState";
import { Guarded } from "../session/Guarded";
import { useStateName } from "../states/useStates";
import { ActTable } from "./ActTable";
import { instrumentStatuses, stateActs } from "./kinds";

export function ActsPage() {
  return <Guarded kind="delegate">{(who) => <Acts who={who} />}</Guarded>;
}

function Acts({ who }: { who: SignedInSession }) {
  const { t } = useTranslation();
  const name = useStateName()(who.state ?? "");
  const [search, change] = useSearchState();
  const status = known(instrumentStatuses, search.status);
  const type = known(stateActs, search.type);
  const query = useQuery(instruments({ status, type, cursor: search.cursor }));
  const filter = (patch: Record<string, string>) => change({ ...patch, cursor: "" });
  const active = Boolean(status || type);
  return (
    <Page title={t("instrument.title")} crumbs={[{ page: "/my", label: name }]} lead={<p>{t("instrument.lead")}</p>}>
      <p className="page-actions"><PageLink page="/my/acts/new" className="call">{t("instrument.new.open")}</PageLink></p>
      <FilterBar label={t("instrument.filters")} active={active} onClear={() => filter({ status: "", type: "" })}>
        <Facet id="status" label={t("register.status")} value={status ?? ""} onChange={(value) => filter({ status: value })}
          options={instrumentStatuses.map((value) => ({ value, label: t(`instrument.status.${value}`) }))} />
        <Facet id="type" label={t("instrument.field.type")} value={type ?? ""} onChange={(value) => filter({ type: value })}
          options={stateActs.map((value) => ({ value, label: t(`act.${value}`) }))} />
      </FilterBar>
      <QueryView query={query}>
        {(data) => (
          <>
            {data.items.length === 0 ? <p className="empty">{t(active ? "instrument.noneFiltered" : "instrument.none")}</p> : <ActTable items={data.items} caption={t("instrument.title")} to={actPage} />}
            <Paging page="/my/acts" next={data.nextCursor} label={t("instrument.paging")} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
