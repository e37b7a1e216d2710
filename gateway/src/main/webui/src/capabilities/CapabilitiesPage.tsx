import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { capabilities } from "../api/queries";
import { pick, useFormats, useLanguage } from "../i18n/useLanguage";
import { DayField, FilterBar } from "../layout/Filters";
import { Page } from "../layout/Page";
import { QueryView } from "../layout/QueryView";
import { useSearchState } from "../layout/useSearchState";
import { ArticleLink } from "../treaty/ArticleLink";

export function CapabilitiesPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { instant } = useFormats();
  const [search, change] = useSearchState();
  const query = useQuery(capabilities(search.asOf));
  return (
    <Page title={t("capabilities.title")} lead={<p>{t("capabilities.lead")}</p>}>
      <FilterBar label={t("asOf.filter")} active={Boolean(search.asOf)} onClear={() => change({ asOf: "" })}>
        <DayField id="asOf" label={t("asOf.label")} hint={t("asOf.hint")} value={search.asOf ?? ""} onChange={(asOf) => change({ asOf })} />
      </FilterBar>
      <QueryView query={query}>
        {(list) => (
          <>
            <h2>{t("capabilities.version", { version: list.version })}</h2>
            <p className="as-of">
              {t("capabilities.from", { when: instant(list.effectiveFrom) })} {t("asOf.sentence", { when: instant(list.asOf) })}
            </p>
            {list.items.length === 0 && <p className="empty">{t("capabilities.none")}</p>}
            <ol className="capability-list">
              {list.items.map((item) => (
                <li key={item.code}>
                  <h3>{pick(item.title, language)}</h3>
                  <p>{pick(item.definition, language)}</p>
                  <p className="sub"><ArticleLink number={item.article} /> · <code>{item.code}</code></p>
                </li>
              ))}
            </ol>
          </>
        )}
      </QueryView>
    </Page>
  );
}
