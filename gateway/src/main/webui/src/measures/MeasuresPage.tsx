import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { measures } from "../api/register";
import { known } from "../api/values";
import { useFormats } from "../i18n/useLanguage";
import { CodeBox, Facet, FilterBar } from "../layout/Filters";
import { MomentBar } from "../layout/MomentBar";
import { useMoment } from "../layout/moment";
import { Page } from "../layout/Page";
import { Paging } from "../layout/Paging";
import { QueryView } from "../layout/QueryView";
import { useSearchState } from "../layout/useSearchState";
import { StateSelect } from "../states/StateSelect";
import { TreatyNav } from "../treaty/TreatyNav";
import { measureKinds, measureStandings, MeasureTable } from "./MeasureTable";

export function MeasuresPage() {
  const { t } = useTranslation();
  const { count, instant, list } = useFormats();
  const [search, change] = useSearchState();
  const moment = useMoment();
  const { state = "", jurisdiction = "", article = "", cursor = "" } = search;
  const kind = known(measureKinds, search.kind);
  const standing = known(measureStandings, search.standing);
  // A cursor belongs to the filter it came from.
  const filter = (patch: Record<string, string>) => change({ ...patch, cursor: "" });
  const query = useQuery(measures({
    ...moment, state: state || undefined, jurisdiction: jurisdiction || undefined, article: article || undefined, kind, standing, cursor: cursor || undefined,
  }));
  const active = Boolean(state || jurisdiction || article || kind || standing);
  return (
    <Page title={t("measures.title")} crumbs={[{ page: "/treaty", label: t("nav.treaty") }]} lead={<p>{t("measures.lead")}</p>}>
      <TreatyNav />
      <MomentBar />
      <FilterBar label={t("measures.filters")} active={active} onClear={() => filter({ state: "", jurisdiction: "", article: "", kind: "", standing: "" })}>
        <div className="filter">
          <label htmlFor="state">{t("states.state")}</label>
          <StateSelect id="state" value={state} onChange={(code) => filter({ state: code })} none={t("filters.all")} />
        </div>
        <CodeBox id="jurisdiction" label={t("measures.jurisdiction")} hint={t("measures.jurisdictionHint")} value={jurisdiction} onChange={(value) => filter({ jurisdiction: value.toUpperCase() })} />
        <Facet id="kind" label={t("measures.kind")} value={kind ?? ""} onChange={(value) => filter({ kind: value })}
          options={measureKinds.map((value) => ({ value, label: t(`measureKind.${value}`) }))} />
        <Facet id="standing" label={t("measures.standing")} value={standing ?? ""} onChange={(value) => filter({ standing: value })}
          options={measureStandings.map((value) => ({ value, label: t(`measureStanding.${value}`) }))} />
        <CodeBox id="article" label={t("measures.article")} hint={t("measures.articleHint")} value={article} onChange={(value) => filter({ article: value })} />
      </FilterBar>
      <QueryView query={query} lines={8}>
        {(page) => (
          <>
            <p className="result-count" role="status">
              {list(measureStandings.map((value) => t("measures.counted", { standing: t(`measureStanding.${value}`), n: count(page.counts[value] ?? 0) })))}
            </p>
            {page.items.length === 0 ? (
              <p className="empty">{t(active ? "measures.noneFiltered" : "measures.none")}</p>
            ) : (
              <MeasureTable items={page.items} caption={t("measures.title")} />
            )}
            <Paging page="/measures" label={t("measures.paging")} next={page.nextCursor} />
            <p className="as-of">{t("moment.sentence", { asOf: instant(page.asOf), knownAt: instant(page.knownAt) })}</p>
          </>
        )}
      </QueryView>
    </Page>
  );
}
