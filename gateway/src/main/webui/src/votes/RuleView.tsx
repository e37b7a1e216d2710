import { useTranslation } from "react-i18next";
import type { Vote } from "../api/council";
import { pickTagged, useFormats, useLanguage } from "../i18n/useLanguage";

/** What is needed, in words as the register says it and in numbers as it counts. */
export function RuleView({ vote }: { vote: Vote }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const words = pickTagged(vote.ruleInWords, useLanguage());
  const { members, entitled, neededYes, stoppingNo, quorum } = vote.numbers;
  return (
    <section aria-labelledby="rule-heading" className="band">
      <h2 id="rule-heading">{t("council.rule.title")}</h2>
      <p lang={words.lang} dir="auto">{words.text}</p>
      <dl className="facts">
        <div><dt>{t("council.rule.entitled")}</dt><dd>{t("council.rule.entitledOf", { entitled: count(entitled), members: count(members) })}</dd></div>
        <div><dt>{t("council.rule.needed")}</dt><dd>{neededYes === null ? t(vote.rule.base === "PRESENT_AND_VOTING" ? "council.rule.depends" : "council.rule.noneNeeded") : t("council.rule.neededOf", { needed: count(neededYes), entitled: count(entitled) })}</dd></div>
        <div><dt>{t("council.rule.stopping")}</dt><dd>{stoppingNo === null ? t("council.rule.noneStops") : t("council.rule.stoppingOf", { count: stoppingNo, shown: count(stoppingNo) })}</dd></div>
        {vote.rule.quorum && <div><dt>{t("council.quorum.title")}</dt><dd>{t("council.rule.quorumOf", { quorum: count(quorum), members: count(members) })}</dd></div>}
      </dl>
    </section>
  );
}
