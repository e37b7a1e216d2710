import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import { parameters, treaty } from "../api/queries";
import { treatyText } from "../api/register";
import type { Treaty } from "../api/types";
import { isLanguage, profiles } from "../i18n/languages";
import { pick, useFormats, useLanguage } from "../i18n/useLanguage";
import { articleAnchor } from "../layout/links";
import { NotFoundPage } from "../layout/NotFound";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";
import { useSearchState } from "../layout/useSearchState";
import { Article } from "./Article";
import { FinalClauses } from "./FinalClauses";
import { figuresByArticle, versionOf } from "./text";
import { TextTools } from "./TextTools";
import { TreatyNav } from "./TreatyNav";
import { useScrollToHash } from "./useScrollToHash";

/** The text that applies, or the version that the address names. */
export function TreatyPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ version = "" }] = useSearchState();
  const present = useQuery({ ...treaty(), enabled: !version });
  const named = useQuery({ ...treatyText(version), enabled: Boolean(version) });
  const query = version ? named : present;
  if (!query.data && query.error instanceof ApiProblem && query.error.problem.status === 404) {
    return <NotFoundPage what={t("text.unknown", { version })} />;
  }
  const title = pick(query.data?.title, language);
  return (
    <Page title={t("treaty.title")} lead={title ? <p>{title}</p> : undefined}>
      <TreatyNav />
      <QueryView query={query} lines={12}>{(data) => <Text treaty={data} />}</QueryView>
    </Page>
  );
}

function Text({ treaty }: { treaty: Treaty }) {
  const { t } = useTranslation();
  const page = useLanguage();
  const [search] = useSearchState();
  const language = search.text && isLanguage(search.text) ? search.text : page;
  const beside = search.beside && isLanguage(search.beside) && search.beside !== language ? search.beside : null;
  const figures = figuresByArticle(treaty.articles, useQuery(parameters()).data?.items ?? []);
  useScrollToHash();
  const tops = treaty.articles.filter(({ number }) => !number.includes("("));
  return (
    <>
      <Facts treaty={treaty} />
      <TextTools treaty={treaty} language={language} beside={beside} />
      <div className="treaty">
        <nav aria-label={t("treaty.contents")} className="contents">
          <h2>{t("treaty.contents")}</h2>
          <ol>
            {tops.map(({ number, texts }) => {
              const shown = versionOf(texts, language);
              return (
                <li key={number}>
                  <PageLink page="/treaty" search={search} hash={articleAnchor(number)}>
                    <bdi dir="ltr">{number}</bdi> <bdi lang={shown.lang}>{shown.title}</bdi>
                  </PageLink>
                </li>
              );
            })}
          </ol>
          <p><a href="#final-clauses">{t("rules.title")}</a></p>
        </nav>
        <div className={beside ? "treaty-text beside" : "treaty-text"}>
          {treaty.articles.map((article) => (
            <Article key={article.number} article={article} languages={beside ? [language, beside] : [language]} figures={figures.get(article.number) ?? []} />
          ))}
        </div>
      </div>
      <FinalClauses treaty={treaty} />
    </>
  );
}

function Facts({ treaty }: { treaty: Treaty }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { day, list } = useFormats();
  const authentic = treaty.authenticLanguages
    .map((code) => code.toLowerCase())
    .filter(isLanguage)
    .map((code) => profiles[code].name);
  return (
    <dl className="two-facts">
      <div><dt>{t("text.reference")}</dt><dd><bdi dir="ltr">{treaty.reference}</bdi></dd></div>
      <div><dt>{t("text.version")}</dt><dd>{treaty.textVersion}</dd></div>
      <div><dt>{t("treaty.adopted")}</dt><dd>{day(treaty.finalClauses.adoptedOn)}</dd></div>
      <div><dt>{t("treaty.depositary")}</dt><dd>{pick(treaty.depositary, language)}</dd></div>
      <div><dt>{t("treaty.seatZone")}</dt><dd><bdi dir="ltr">{treaty.seatZone}</bdi></dd></div>
      {authentic.length > 0 && <div><dt>{t("treaty.authentic")}</dt><dd>{list(authentic)}</dd></div>}
    </dl>
  );
}
