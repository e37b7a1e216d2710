import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { organisations } from "../api/queries";
import { undertakings } from "../api/register";
import { useFormats } from "../i18n/useLanguage";
import { Facet, FilterBar } from "../layout/Filters";
import { MomentBar } from "../layout/MomentBar";
import { useMoment } from "../layout/moment";
import { Page } from "../layout/Page";
import { Paging } from "../layout/Paging";
import { QueryView } from "../layout/QueryView";
import { useSearchState } from "../layout/useSearchState";
import { StateSelect } from "../states/StateSelect";
import { TreatyNav } from "../treaty/TreatyNav";
import { UndertakingTable } from "./UndertakingTable";

export function UndertakingsPage() {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const [search, change] = useSearchState();
  const moment = useMoment();
  const { entity = "", organisation = "", cursor = "" } = search;
  const filter = (patch: Record<string, string>) => change({ ...patch, cursor: "" });
  const query = useQuery(undertakings({ ...moment, entity: entity || undefined, organisation: organisation || undefined, cursor: cursor || undefined }));
  const registered = (useQuery(organisations()).data?.items ?? []).map(({ code, legalName }) => ({ value: code, label: legalName }));
  const options = organisation && !registered.some(({ value }) => value === organisation) ? [...registered, { value: organisation, label: organisation }] : registered;
  const active = Boolean(entity || organisation);
  return (
    <Page title={t("undertakings.title")} crumbs={[{ page: "/treaty", label: t("nav.treaty") }]} lead={<p>{t("undertakings.lead")}</p>}>
      <TreatyNav />
      <MomentBar />
      <FilterBar label={t("undertakings.filters")} active={active} onClear={() => filter({ entity: "", organisation: "" })}>
        <div className="filter">
          <label htmlFor="entity">{t("undertakings.entity")}</label>
          <StateSelect id="entity" value={entity} onChange={(code) => filter({ entity: code })} none={t("filters.all")} />
        </div>
        <Facet id="organisation" label={t("undertakings.organisation")} value={organisation} onChange={(value) => filter({ organisation: value })}
          options={options} />
      </FilterBar>
      <QueryView query={query} lines={6}>
        {(page) => (
          <>
            {page.items.length === 0 ? (
              <p className="empty">{t(active ? "undertakings.noneFiltered" : "undertakings.none")}</p>
            ) : (
              <UndertakingTable items={page.items} caption={t("undertakings.title")} />
            )}
            <Paging page="/undertakings" label={t("undertakings.paging")} next={page.nextCursor} />
            <p className="as-of">{t("moment.sentence", { asOf: instant(page.asOf), knownAt: instant(page.knownAt) })}</p>
          </>
        )}
      </QueryView>
    </Page>
  );
}
