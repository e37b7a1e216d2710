import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { alignment, parameters } from "../api/queries";
import type { Parameter } from "../api/types";
import { DecisionLink } from "../decisions/DecisionMarks";
import { pick, useFormats, useLanguage } from "../i18n/useLanguage";
import { DayField, FilterBar } from "../layout/Filters";
import { parameterPage } from "../layout/links";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";
import { useSearchState } from "../layout/useSearchState";
import { ArticleLink } from "./ArticleLink";
import { FigureDifferences } from "./FigureDifferences";
import { ParameterValue } from "./ParameterValue";
import { TreatyNav } from "./TreatyNav";
import { useScrollToHash } from "./useScrollToHash";

export function ThresholdsPage() {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const [search, change] = useSearchState();
  const set = useQuery(parameters(search.asOf));
  const determination = useQuery(alignment(search.asOf));
  return (
    <Page title={t("thresholds.title")} crumbs={[{ page: "/treaty", label: t("nav.treaty") }]} lead={<p>{t("thresholds.lead")}</p>}>
      <TreatyNav />
      <FilterBar label={t("asOf.filter")} active={Boolean(search.asOf)} onClear={() => change({ asOf: "" })}>
        <DayField id="asOf" label={t("asOf.label")} hint={t("asOf.hint")} value={search.asOf ?? ""} onChange={(asOf) => change({ asOf })} />
      </FilterBar>
      <QueryView query={determination} lines={2}>
        {(finding) => (
          <section aria-labelledby="alignment-heading" className="status-panel">
            <h2 id="alignment-heading">{t("thresholds.alignment")}</h2>
            <p className="status-now">{t(`alignment.${finding.finding}`)}</p>
            <p>
              {t(`alignmentMeaning.${finding.finding}`)} <ArticleLink number={finding.article} /> · {t("thresholds.since", { when: instant(finding.since) })}
            </p>
          </section>
        )}
      </QueryView>
      <QueryView query={set} lines={10}>
        {(data) => (
          <section aria-labelledby="set-heading" className="band">
            <h2 id="set-heading">{t("thresholds.set", { version: data.version })}</h2>
            <p className="as-of">{t("asOf.sentence", { when: instant(data.asOf) })}</p>
            <table className="plain-table stacking figures-table">
              <caption className="pf-v6-screen-reader">{t("thresholds.title")}</caption>
              <thead>
                <tr>
                  <th scope="col">{t("thresholds.parameter")}</th>
                  <th scope="col">{t("thresholds.value")}</th>
                  <th scope="col">{t("thresholds.article")}</th>
                  <th scope="col">{t("thresholds.version")}</th>
                  <th scope="col">{t("thresholds.from")}</th>
                </tr>
              </thead>
              <Rows items={data.items} />
            </table>
          </section>
        )}
      </QueryView>
      <FigureDifferences />
    </Page>
  );
}

function Rows({ items }: { items: Parameter[] }) {
  useScrollToHash();
  return <tbody>{items.map((item) => <Row key={item.key} item={item} />)}</tbody>;
}

function Row({ item }: { item: Parameter }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { instant } = useFormats();
  const description = pick(item.description, language);
  return (
    <tr id={`parameter-${item.key}`}>
      <th scope="row">
        <PageLink page={parameterPage(item.key)}>{description || <bdi dir="ltr">{item.key}</bdi>}</PageLink>
        {description && <code className="sub"><bdi dir="ltr">{item.key}</bdi></code>}
      </th>
      <td data-label={t("thresholds.value")}>
        <bdi dir="ltr">{item.comparator} <ParameterValue item={item} /></bdi>
      </td>
      <td data-label={t("thresholds.article")}><ArticleLink number={item.article} /></td>
      <td data-label={t("thresholds.version")}><PageLink page={parameterPage(item.key)} hash={`version-${item.version}`}>{item.version}</PageLink></td>
      <td data-label={t("thresholds.from")}>
        <time dateTime={item.effectiveFrom}>{instant(item.effectiveFrom)}</time>
        {item.decision && <span className="sub"><DecisionLink number={item.decision} /></span>}
      </td>
    </tr>
  );
}
