import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { treaty } from "../api/queries";
import type { Delay, Treaty } from "../api/types";
import { fallbackChain, isLanguage, profiles, type Language } from "../i18n/languages";
import { pick, useFormats, useLanguage } from "../i18n/useLanguage";
import { articleAnchor } from "../layout/links";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";
import { useScrollToHash } from "./useScrollToHash";

export function TreatyPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const query = useQuery(treaty());
  const title = pick(query.data?.title, language);
  return (
    <Page title={t("treaty.title")} lead={title ? <p>{title}</p> : undefined}>
      <QueryView query={query} lines={12}>{(data) => <Text treaty={data} />}</QueryView>
    </Page>
  );
}

function Text({ treaty }: { treaty: Treaty }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { day, list, count } = useFormats();
  useScrollToHash();
  const clauses = treaty.finalClauses;
  const delay = ({ counting, length }: Delay) => t(`delay.${counting}`, { count: length ?? 0 });
  const authentic = treaty.authenticLanguages
    .map((code) => code.toLowerCase())
    .filter(isLanguage)
    .map((code) => profiles[code].name);
  const tops = treaty.articles.filter(({ number }) => !number.includes("("));
  return (
    <div className="treaty">
      <nav aria-label={t("treaty.contents")} className="contents">
        <h2>{t("treaty.contents")}</h2>
        <ol>
          {tops.map(({ number, texts }) => (
            <li key={number}>
              <PageLink page="/treaty" hash={articleAnchor(number)}>
                <bdi dir="ltr">{number}</bdi> {versionOf(texts, language).title}
              </PageLink>
            </li>
          ))}
        </ol>
        <p><PageLink page="/treaty/thresholds">{t("thresholds.title")}</PageLink></p>
      </nav>
      <div className="treaty-text">
        <dl className="facts facts-wide">
          <div><dt>{t("treaty.adopted")}</dt><dd>{day(clauses.adoptedOn)}</dd></div>
          <div><dt>{t("treaty.open")}</dt><dd>{day(clauses.opensForSignatureOn)}</dd></div>
          <div><dt>{t("treaty.depositary")}</dt><dd>{pick(treaty.depositary, language)}</dd></div>
          <div><dt>{t("treaty.seatZone")}</dt><dd><bdi dir="ltr">{treaty.seatZone}</bdi></dd></div>
          <div>
            <dt>{t("treaty.entry")}</dt>
            <dd>{t("treaty.entryRule", { n: count(clauses.entryIntoForce.minInstruments ?? 0), delay: delay(clauses.entryIntoForce.delay) })}</dd>
          </div>
          <div><dt>{t("treaty.withdrawal")}</dt><dd>{t("treaty.withdrawalRule", { delay: delay(clauses.withdrawal.notice) })}</dd></div>
          {authentic.length > 0 && <div><dt>{t("treaty.authentic")}</dt><dd>{list(authentic)}</dd></div>}
        </dl>
        {treaty.articles.map((article) => <Article key={article.number} {...article} />)}
      </div>
    </div>
  );
}

type Texts = Treaty["articles"][number]["texts"];

/** The version in the reader's language, or else the one he can rather read. */
function versionOf(texts: Texts, language: Language) {
  const lang = fallbackChain(language).find((code) => texts[code]) ?? "en";
  return { ...texts[lang]!, lang };
}

function Article({ number, texts }: Treaty["articles"][number]) {
  const { t } = useTranslation();
  const version = versionOf(texts, useLanguage());
  const annex = !/^[0-9]/.test(number);
  const sub = number.includes("(");
  const label = annex ? "" : `${t(sub ? "article.short" : "article.long")}\u00a0`;
  const Heading = sub ? "h3" : "h2";
  const { dir } = profiles[version.lang];
  return (
    <section id={articleAnchor(number)} tabIndex={-1} className={sub ? "article sub" : "article"}>
      <Heading>
        <span className="article-number">{label}<bdi dir="ltr">{number}</bdi></span>
        {version.title && <span lang={version.lang}> {version.title}</span>}
      </Heading>
      {version.text && <p lang={version.lang} dir={dir}>{version.text}</p>}
      {version.text && version.standing === "TRANSLATION" && <p className="sub">{t("treaty.translation")}</p>}
    </section>
  );
}
