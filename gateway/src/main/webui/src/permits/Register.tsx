import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { applications, organisations } from "../api/queries";
import { known } from "../api/values";
import { Facet, FilterBar } from "../layout/Filters";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";
import { useSearchState } from "../layout/useSearchState";
import { StateSelect } from "../states/StateSelect";
import { ApplicationTable } from "./ApplicationTable";
import { applicationStatuses, regimes } from "./RegimeMark";

/** The register with its filters; for staff the same list is their queue. */
export function Register({ page, caption }: { page: string; caption: string }) {
  const { t } = useTranslation();
  const [search, change] = useSearchState();
  const { hostState = "", applicant = "", cursor = "" } = search;
  const status = known(applicationStatuses, search.status);
  const regime = known(regimes, search.regime);
  const query = useQuery(applications({ hostState, status, regime, organisation: applicant, cursor }));
  const labs = useQuery(organisations());
  const registered = (labs.data?.items ?? []).map((lab) => ({ value: lab.code, label: lab.legalName }));
  const applicants = applicant && !registered.some(({ value }) => value === applicant) ? [...registered, { value: applicant, label: applicant }] : registered;
  // A cursor belongs to the filter it came from.
  const filter = (patch: Record<string, string>) => change({ ...patch, cursor: "" });
  const active = Boolean(hostState || status || regime || applicant);
  return (
    <>
      <FilterBar label={t("register.filters")} active={active} onClear={() => filter({ hostState: "", status: "", regime: "", applicant: "" })}>
        <div className="filter">
          <label htmlFor="hostState">{t("register.hostState")}</label>
          <StateSelect id="hostState" value={hostState} onChange={(code) => filter({ hostState: code })} none={t("filters.all")} />
        </div>
        <Facet id="applicant" label={t("register.applicant")} value={applicant} onChange={(value) => filter({ applicant: value })} options={applicants} />
        <Facet id="regime" label={t("register.regime")} value={regime ?? ""} onChange={(value) => filter({ regime: value })}
          options={regimes.map((value) => ({ value, label: t(`regime.${value}`) }))} />
        <Facet id="status" label={t("register.status")} value={status ?? ""} onChange={(value) => filter({ status: value })}
          options={applicationStatuses.map((value) => ({ value, label: t(`applicationStatus.${value}`) }))} />
      </FilterBar>
      <QueryView query={query} lines={8}>
        {(data) => (
          <>
            {data.items.length === 0 ? (
              <p className="empty">{active ? t("register.noneFiltered") : t("register.none")}</p>
            ) : (
              <ApplicationTable items={data.items} caption={caption} />
            )}
            {(cursor || data.nextCursor) && (
              <nav aria-label={t("register.paging")} className="paging">
                {cursor && <PageLink page={page} search={{ ...search, cursor: undefined }}>{t("register.first")}</PageLink>}
                {data.nextCursor && <PageLink page={page} search={{ ...search, cursor: data.nextCursor }}>{t("register.next")}</PageLink>}
              </nav>
            )}
          </>
        )}
      </QueryView>
    </>
  );
}
