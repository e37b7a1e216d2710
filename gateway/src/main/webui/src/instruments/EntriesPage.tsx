import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { treatyActions } from "../api/instruments";
import { useFormats } from "../i18n/useLanguage";
import { FilterBar } from "../layout/Filters";
import { entryPage } from "../layout/links";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { Paging } from "../layout/Paging";
import { QueryView } from "../layout/QueryView";
import { useSearchState } from "../layout/useSearchState";
import { Guarded } from "../session/Guarded";
import { StateLink } from "../states/StateLink";
import { StateSelect } from "../states/StateSelect";

export function EntriesPage() {
  return <Guarded kind="staff">{() => <Entries />}</Guarded>;
}

/** The register of acts as the depositary's officer looks through it, to find the entry that is wrong. */
function Entries() {
  const { t } = useTranslation();
  const { day } = useFormats();
  const [search, change] = useSearchState();
  const state = search.state ?? "";
  const query = useQuery(treatyActions(state, search.cursor ?? ""));
  return (
    <Page title={t("instrument.register.title")} crumbs={[{ page: "/desk", label: t("desk.title") }, { page: "/desk/acts", label: t("instrument.desk.title") }]} lead={<p>{t("instrument.register.lead")}</p>}>
      <FilterBar label={t("instrument.filters")} active={Boolean(state)} onClear={() => change({ state: "", cursor: "" })}>
        <div className="filter">
          <label htmlFor="state">{t("states.state")}</label>
          <StateSelect id="state" value={state} onChange={(code) => change({ state: code, cursor: "" })} none={t("filters.all")} />
        </div>
      </FilterBar>
      <QueryView query={query} lines={8}>
        {(data) => (
          <>
            {data.items.length === 0 ? <p className="empty">{t("instrument.noneFiltered")}</p> : (
              <table className="plain-table stacking">
                <caption className="pf-v6-screen-reader">{t("instrument.register.title")}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t("instrument.field.type")}</th>
                    <th scope="col">{t("states.state")}</th>
                    <th scope="col">{t("state.effectiveDate")}</th>
                    <th scope="col">{t("register.status")}</th>
                  </tr>
                </thead>
                <tbody>
                  {data.items.map((act) => (
                    <tr key={act.id}>
                      <th scope="row"><PageLink page={entryPage(act.id)}>{t(`act.${act.type}`)}</PageLink></th>
                      <td data-label={t("states.state")}><StateLink code={act.state} /></td>
                      <td data-label={t("state.effectiveDate")}><time dateTime={act.effectiveDate}>{day(act.effectiveDate)}</time></td>
                      <td data-label={t("register.status")}><span>{t(`actStanding.${act.standing}`)}</span></td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            <Paging page="/desk/register" next={data.nextCursor} label={t("instrument.paging")} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
