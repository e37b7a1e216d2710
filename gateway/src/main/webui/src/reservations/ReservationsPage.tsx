import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { reservations } from "../api/register";
import { known } from "../api/values";
import { useFormats } from "../i18n/useLanguage";
import { Facet, FilterBar } from "../layout/Filters";
import { MomentBar } from "../layout/MomentBar";
import { useMoment } from "../layout/moment";
import { Page } from "../layout/Page";
import { QueryView } from "../layout/QueryView";
import { useSearchState } from "../layout/useSearchState";
import { StateSelect } from "../states/StateSelect";
import { TreatyNav } from "../treaty/TreatyNav";
import { reservationStatuses, ReservationTable } from "./ReservationTable";

export function ReservationsPage() {
  const { t } = useTranslation();
  const { count, instant } = useFormats();
  const [search, change] = useSearchState();
  const { state = "" } = search;
  const status = known(reservationStatuses, search.status);
  const query = useQuery(reservations(useMoment(), state));
  const active = Boolean(state || status);
  return (
    <Page title={t("reservations.title")} crumbs={[{ page: "/treaty", label: t("nav.treaty") }]} lead={<p>{t("reservations.lead")}</p>}>
      <TreatyNav />
      <MomentBar />
      <FilterBar label={t("reservations.filters")} active={active} onClear={() => change({ state: "", status: "" })}>
        <div className="filter">
          <label htmlFor="state">{t("states.state")}</label>
          <StateSelect id="state" value={state} onChange={(code) => change({ state: code })} none={t("filters.all")} />
        </div>
        <Facet id="status" label={t("reservations.status")} value={status ?? ""} onChange={(value) => change({ status: value })}
          options={reservationStatuses.map((value) => ({ value, label: t(`reservationStatus.${value}`) }))} />
      </FilterBar>
      <QueryView query={query} lines={6}>
        {(list) => {
          const items = list.items.filter((item) => !status || item.status === status);
          return (
            <>
              <p className="result-count" role="status">{t("reservations.found", { count: items.length, shown: count(items.length) })}</p>
              {items.length === 0 ? (
                <p className="empty">{t(active ? "reservations.noneFiltered" : "reservations.none")}</p>
              ) : (
                <ReservationTable items={items} caption={t("reservations.title")} withStates />
              )}
              <p className="as-of">{t("moment.sentence", { asOf: instant(list.asOf), knownAt: instant(list.knownAt) })}</p>
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}
