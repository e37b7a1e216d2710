import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { decisions, type DecisionSummary } from "../api/council";
import { useFormats } from "../i18n/useLanguage";
import { FilterBar } from "../layout/Filters";
import { decisionPage } from "../layout/links";
import { useMoment } from "../layout/moment";
import { MomentBar } from "../layout/MomentBar";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { Paging } from "../layout/Paging";
import { QueryView } from "../layout/QueryView";
import { useSearchState } from "../layout/useSearchState";
import { Worded } from "../layout/Worded";
import { CouncilNav } from "../organs/CouncilNav";
import { OrganFacet } from "../organs/OrganFacet";
import { StandingMark } from "./DecisionMarks";

export function DecisionsPage() {
  const { t } = useTranslation();
  const [search, change] = useSearchState();
  const { asOf } = useMoment();
  const query = useQuery(decisions({ organ: search.organ || undefined, cursor: search.cursor, asOf }));
  return (
    <Page title={t("council.decisions.title")} crumbs={[{ page: "/council", label: t("council.title") }]} lead={<p>{t("council.decisions.lead")}</p>}>
      <CouncilNav />
      <MomentBar past={false} />
      <FilterBar label={t("council.decisions.filters")} active={Boolean(search.organ)} onClear={() => change({ organ: "", cursor: "" })}>
        <OrganFacet value={search.organ ?? ""} onChange={(organ) => change({ organ, cursor: "" })} />
      </FilterBar>
      <QueryView query={query} lines={8}>
        {(data) => (
          <>
            {data.items.length === 0 ? <p className="empty">{t(search.organ ? "council.decisions.noneFiltered" : "council.decisions.none")}</p> : <DecisionTable items={data.items} caption={t("council.decisions.title")} />}
            <Paging page="/council/decisions" next={data.nextCursor} label={t("council.decisions.paging")} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

export function DecisionTable({ items, caption }: { items: DecisionSummary[]; caption: string }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  return (
    <table className="plain-table stacking">
      <caption className="pf-v6-screen-reader">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("council.decisions.decision")}</th>
          <th scope="col">{t("council.decisions.does")}</th>
          <th scope="col">{t("council.decisions.adopted")}</th>
          <th scope="col">{t("council.decisions.standing")}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.number}>
            <th scope="row">
              <PageLink page={decisionPage(item.number)}><Worded text={item.title} /></PageLink>
              <span className="sub"><bdi dir="ltr" className="number-code">{item.number}</bdi>{item.kind === "EMERGENCY_ORDER" && ` · ${t("council.decisionKind.EMERGENCY_ORDER")}`}</span>
            </th>
            <td data-label={t("council.decisions.does")}>{item.effects.length === 0 ? "–" : [...new Set(item.effects)].map((kind) => <span key={kind} className="word-line">{t(`council.effect.${kind}`)}</span>)}</td>
            <td data-label={t("council.decisions.adopted")}><time dateTime={item.adoptedAt}>{instant(item.adoptedAt)}</time></td>
            <td data-label={t("council.decisions.standing")}><StandingMark standing={item.standing} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
