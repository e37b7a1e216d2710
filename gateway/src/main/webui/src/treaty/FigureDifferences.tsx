import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { parameterDifferences, type ParameterDifference } from "../api/council";
import { DecisionLink } from "../decisions/DecisionMarks";
import { pick, useFormats, useLanguage } from "../i18n/useLanguage";
import { DayField } from "../layout/Filters";
import { parameterPage } from "../layout/links";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";
import { useSearchState } from "../layout/useSearchState";
import { ParameterValue } from "./ParameterValue";

/** Two dates beside each other: only the figures that are not the same. */
export function FigureDifferences() {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const [search, change] = useSearchState();
  const [from, setFrom] = useState(search.from ?? "");
  const [to, setTo] = useState(search.to ?? "");
  const query = useQuery(parameterDifferences(search.from ?? "", search.to || undefined));
  return (
    <section aria-labelledby="compare-heading" className="band compare-figures">
      <h2 id="compare-heading">{t("council.compare.title")}</h2>
      <form className="filters" onSubmit={(event) => { event.preventDefault(); change({ from, to }, false); }}>
        <DayField id="from" label={t("council.compare.from")} value={from} onChange={setFrom} />
        <DayField id="to" label={t("council.compare.to")} hint={t("council.compare.toHint")} value={to} onChange={setTo} />
        <div className="filter filter-clear"><Button type="submit" variant="secondary">{t("council.compare.show")}</Button></div>
      </form>
      {search.from && (
        <QueryView query={query} lines={3}>
          {(data) => (
            <>
              <p className="as-of" role="status">{t("council.compare.sentence", { from: instant(data.from), to: instant(data.to) })}</p>
              {data.items.length === 0 ? <p className="empty">{t("council.compare.none")}</p> : <Table items={data.items} />}
            </>
          )}
        </QueryView>
      )}
    </section>
  );
}

function Table({ items }: { items: ParameterDifference[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <table className="plain-table stacking">
      <caption className="pf-v6-screen-reader">{t("council.compare.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("thresholds.parameter")}</th>
          <th scope="col">{t("council.compare.before")}</th>
          <th scope="col">{t("council.compare.after")}</th>
          <th scope="col">{t("council.vote.decision")}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ key, before, after }) => (
          <tr key={key}>
            <th scope="row"><PageLink page={parameterPage(key)}>{pick((after ?? before)?.description, language) || key}</PageLink></th>
            <td data-label={t("council.compare.before")}>{before ? <del><bdi dir="ltr">{before.comparator} <ParameterValue item={before} /></bdi></del> : "–"}</td>
            <td data-label={t("council.compare.after")}>{after ? <ins><bdi dir="ltr">{after.comparator} <ParameterValue item={after} /></bdi></ins> : "–"}</td>
            <td data-label={t("council.vote.decision")}>{after?.decision ? <DecisionLink number={after.decision} /> : "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
