import { useTranslation } from "react-i18next";
import type { Treaty } from "../api/types";
import { PageLink } from "../layout/PageLink";
import { ArticleLink } from "./ArticleLink";
import { useRules } from "./useRules";

/** What the register applies, in sentences; they are made from the same data, so they cannot say otherwise. */
export function FinalClauses({ treaty }: { treaty: Treaty }) {
  const { t } = useTranslation();
  const groups = useRules(treaty.finalClauses);
  return (
    <section id="final-clauses" aria-labelledby="rules-heading" className="band" tabIndex={-1}>
      <h2 id="rules-heading">{t("rules.title")}</h2>
      <p className="sub">{t("rules.hint")}</p>
      <div className="rule-groups">
        {groups.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h3>{group.title} {group.article && <ArticleLink number={group.article} />}</h3>
            <ul className="sentences">{group.sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
          </section>
        ))}
      </div>
      <p className="more-link"><PageLink page="/treaty/entry-into-force">{t("rules.simulate")}</PageLink></p>
    </section>
  );
}
