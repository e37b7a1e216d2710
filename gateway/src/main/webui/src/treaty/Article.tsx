import { useTranslation } from "react-i18next";
import type { Parameter, Treaty } from "../api/types";
import { profiles, type Language } from "../i18n/languages";
import { pick, useLanguage } from "../i18n/useLanguage";
import { articleAnchor } from "../layout/links";
import { PageLink } from "../layout/PageLink";
import { versionOf } from "./text";
import { ParameterValue } from "./ParameterValue";

type Props = { article: Treaty["articles"][number]; languages: Language[]; figures: Parameter[] };

export function Article({ article, languages, figures }: Props) {
  const { t } = useTranslation();
  const { number, texts } = article;
  const annex = !/^[0-9]/.test(number);
  const sub = number.includes("(");
  const label = annex ? "" : `${t(sub ? "article.short" : "article.long")}\u00a0`;
  const Heading = sub ? "h3" : "h2";
  const first = versionOf(texts, languages[0]!);
  return (
    <section id={articleAnchor(number)} tabIndex={-1} className={sub ? "article sub" : "article"}>
      <Heading>
        <span className="article-number">{label}<bdi dir="ltr">{number}</bdi></span>
        {first.title && <>{" "}<bdi lang={first.lang}>{first.title}</bdi></>}
      </Heading>
      <div className="versions">
        {languages.map((language) => <Version key={language} texts={texts} language={language} />)}
      </div>
      {figures.length > 0 && <Figures items={figures} />}
    </section>
  );
}

function Version({ texts, language }: { texts: Props["article"]["texts"]; language: Language }) {
  const { t } = useTranslation();
  const version = versionOf(texts, language);
  if (!version.text) return null;
  return (
    <div>
      <p lang={version.lang} dir={profiles[version.lang].dir}>{version.text}</p>
      {version.lang !== language && <p className="sub">{t("text.shownIn", { language: profiles[version.lang].name })}</p>}
      {version.standing === "TRANSLATION" && <p className="sub translation">{t("treaty.translation")}</p>}
    </div>
  );
}

function Figures({ items }: { items: Parameter[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ul className="article-figures" aria-label={t("thresholds.title")}>
      {items.map((item) => (
        <li key={item.key}>
          <PageLink page="/treaty/thresholds" hash={`parameter-${item.key}`}>{pick(item.description, language) || item.key}</PageLink>{" "}
          <bdi dir="ltr">{item.comparator} <ParameterValue item={item} /></bdi>
        </li>
      ))}
    </ul>
  );
}
