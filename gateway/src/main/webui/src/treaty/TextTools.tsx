import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { treatyStatus } from "../api/queries";
import type { Treaty } from "../api/types";
import { languages, profiles, type Language } from "../i18n/languages";
import { useFormats, useLanguage } from "../i18n/useLanguage";
import { Facet } from "../layout/Filters";
import { PageLink } from "../layout/PageLink";
import { useSearchState } from "../layout/useSearchState";
import { hasText } from "./text";

type Props = { treaty: Treaty; language: Language; beside: Language | null };

/** In which language the text is read is another choice than that of the page. */
export function TextTools({ treaty, language, beside }: Props) {
  const { t } = useTranslation();
  const page = useLanguage();
  const { instant, count } = useFormats();
  const [search, change] = useSearchState();
  const now = useQuery(treatyStatus()).data?.asOf;
  const written = languages.filter((code) => hasText(treaty.articles, code));
  return (
    <div className="text-tools">
      <nav aria-label={t("text.language")} className="text-languages">
        <span>{t("text.language")}</span>
        <ul>
          {languages.map((code) => (
            <li key={code}>
              {written.includes(code) ? (
                <PageLink page="/treaty" search={{ ...search, text: code === page && search.text !== code ? undefined : code, beside: code === beside ? undefined : search.beside }}
                  lang={code} exact withSearch>
                  {profiles[code].name}
                </PageLink>
              ) : (
                <span className="not-yet"><bdi lang={code}>{profiles[code].name}</bdi> <span className="sub">{t("text.notYet")}</span></span>
              )}
            </li>
          ))}
        </ul>
      </nav>
      {treaty.articles.some(({ texts }) => !texts[language]) && <p className="sub">{t("text.partial", { language: profiles[language].name })}</p>}
      <div className="text-choices">
        <Facet id="beside" label={t("text.beside")} none={t("text.noneBeside")} value={beside ?? ""} onChange={(value) => change({ beside: value })}
          options={written.filter((code) => code !== language).map((code) => ({ value: code, label: profiles[code].name }))} />
        {treaty.textVersions.length > 1 && (
          <Facet id="version" label={t("text.version")} none={t("text.present")} value={search.version ?? ""} onChange={(value) => change({ version: value }, false)}
            options={treaty.textVersions.map((version) => ({ value: String(version), label: t("text.numbered", { n: count(version) }) }))} />
        )}
        <Button variant="secondary" onClick={() => window.print()}>{t("text.print")}</Button>
      </div>
      {now && <p className="print-only">{t("text.printed", { reference: treaty.reference, version: treaty.textVersion, when: instant(now) })}</p>}
    </div>
  );
}
