import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { treaty } from "../api/queries";
import type { SimulationRequest } from "../api/types";
import { useFormats } from "../i18n/useLanguage";
import { usePeriod } from "../treaty/useRules";
import type { Rule } from "./question";
import { rules } from "./rules";

type Clause = NonNullable<SimulationRequest["clause"]>;

/** What the chosen rule says, before anything is asked. */
export function RuleSentences({ rule }: { rule: Rule }) {
  const { t } = useTranslation();
  const { count, day } = useFormats();
  const period = usePeriod();
  const own = useQuery(treaty()).data?.finalClauses.entryIntoForce;
  if (rule === "OTHER") return null;
  const clause: Clause | undefined = rule === "OWN" ? own && { minInstruments: own.minInstruments, requiredStates: own.requiredStates, delay: own.delay } : rules[rule].clause;
  if (!clause) return null;
  const sentences = [
    clause.minInstruments ? t("rules.instruments", { n: count(clause.minInstruments) }) : "",
    clause.requiredStates?.length ? t("simulation.required", { n: count(clause.requiredStates.length) }) : "",
    t("rules.delay", { period: period({ counting: clause.delay.counting, length: clause.delay.length ?? 0 }) }),
    clause.notBefore ? t("simulation.notBefore", { day: day(clause.notBefore) }) : "",
  ].filter(Boolean);
  return <ul className="sentences rule-sentences">{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>;
}
