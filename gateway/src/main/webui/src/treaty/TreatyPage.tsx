import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { treaty } from "../api/queries";
import type { Treaty } from "../api/types";
import { isLanguage, profiles } from "../i18n/languages";
import { pick, pickTagged, useFormats, useLanguage } from "../i18n/useLanguage";
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
          {tops.map(({ number, title }) => (
            <li key={number}>
              <PageLink page="/treaty" hash={articleAnchor(number)}>
                <bdi dir="ltr">{number}</bdi> {pick(title, language)}
              </PageLink>
            </li>
          ))}
        </ol>
        <p><PageLink page="/treaty/thresholds">{t("thresholds.title")}</PageLink></p>
      </nav>
      <div className="treaty-text">
        <dl className="facts facts-wide">
          <div><dt>{t("treaty.adopted")}</dt><dd>{day(treaty.adoptedOn)}</dd></div>
          <div><dt>{t("treaty.open")}</dt><dd>{day(treaty.openForSignatureFrom)}</dd></div>
          <div><dt>{t("treaty.depositary")}</dt><dd>{pick(treaty.depositary, language)}</dd></div>
          <div><dt>{t("treaty.seatZone")}</dt><dd><bdi dir="ltr">{treaty.seatZone}</bdi></dd></div>
          <div>
            <dt>{t("treaty.entry")}</dt>
            <dd>{t("treaty.entryRule", { n: count(treaty.entryIntoForceRule.minInstruments), days: count(treaty.entryIntoForceRule.delayDays) })}</dd>
          </div>
          <div><dt>{t("treaty.withdrawal")}</dt><dd>{t("treaty.withdrawalRule", { count: treaty.withdrawalNoticeMonths })}</dd></div>
          {authentic.length > 0 && <div><dt>{t("treaty.authentic")}</dt><dd>{list(authentic)}</dd></div>}
        </dl>
        {treaty.articles.map((article) => <Article key={article.number} {...article} />)}
      </div>
    </div>
  );
}

function Article({ number, title, text }: Treaty["articles"][number]) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sub = number.includes("(");
  const heading = pick(title, language);
  const body = pickTagged(text, language);
  const label = `${t(sub ? "article.short" : "article.long")}\u00a0`;
  const Heading = sub ? "h3" : "h2";
  return (
    <section id={articleAnchor(number)} tabIndex={-1} className={sub ? "article sub" : "article"}>
      <Heading>
        <span className="article-number">{label}<bdi dir="ltr">{number}</bdi></span>
        {heading && <span> {heading}</span>}
      </Heading>
      {body.text && <p lang={body.lang} dir={profiles[body.lang].dir}>{body.text}</p>}
    </section>
  );
}
