import { useQueries } from "@tanstack/react-query";
import type { Matter } from "../api/council";
import { earlierDecision, type Earlier } from "../api/proposals";
import { known } from "../api/values";
import { effectKinds, matters, type EffectForm, type EffectKind, type ProposalForm } from "./form";

const matterOf: Record<Exclude<EffectKind, "EARLIER_DECISION">, Matter> = {
  PARAMETER: "THRESHOLD", ALIGNMENT: "ALIGNMENT", CAPABILITY_LIST: "CAPABILITY_LIST", FRONTIER_PERMIT: "FRONTIER_PERMIT", ELECTION: "ELECTION", CLASS_PAUSE: "CLASS_PAUSE",
};

export type Reason = { kind: EffectKind; matter: Matter | null; decision: string; earlier: Earlier | null; asked: boolean };

/** As what each effect is decided; null where the earlier decision is not known. */
export function reasonsOf(effects: EffectForm[], earlier: (number: string) => Earlier | null | undefined): Reason[] {
  return effects.map(({ kind: written, decision: number }) => {
    const kind = known(effectKinds, written) ?? "PARAMETER";
    const decision = kind === "EARLIER_DECISION" ? number.trim() : "";
    const found = decision ? earlier(decision) : null;
    const matter = kind === "EARLIER_DECISION" ? (found?.matter ?? null) : matterOf[kind];
    return { kind, matter, decision, earlier: found ?? null, asked: found === undefined };
  });
}

/** The matter that the effects make of a proposal; without effects what was chosen. Two of them cannot be put together. */
export function useMatter(form: ProposalForm) {
  const numbers = [...new Set(form.effects.filter(({ kind, decision }) => kind === "EARLIER_DECISION" && decision.trim()).map(({ decision }) => decision.trim()))];
  const answers = useQueries({ queries: numbers.map(earlierDecision) });
  const earlier = (number: string) => {
    const { data, isFetching } = answers[numbers.indexOf(number)] ?? {};
    return data ?? (isFetching ? undefined : null);
  };
  const reasons = reasonsOf(form.effects, earlier);
  const needed = [...new Set(reasons.flatMap(({ matter }) => matter ?? []))];
  const chosen = known(matters, form.matter) ?? "SUBSTANCE";
  return { reasons, needed, matter: needed[0] ?? chosen, isChosen: form.effects.length === 0, concerns: reasons.map((reason) => reason.earlier?.concerns).find(Boolean) ?? null };
}
