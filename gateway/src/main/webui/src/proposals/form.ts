import type { DecisionEffect, Matter, TransitionalRule, VoteMethod, VotePut } from "../api/council";
import { every, known } from "../api/values";
import { toInstant } from "./instants";

export const matters = every<Matter>()([
  "PROCEDURE", "RULING", "SUBSTANCE", "AMENDMENT", "ELECTION", "BUDGET", "RESERVATION", "SUSPENSION_OF_RIGHTS", "HEAD_OF_SECRETARIAT", "THRESHOLD", "CAPABILITY_LIST", "ALIGNMENT",
  "FRONTIER_PERMIT", "CLASS_PAUSE", "CHALLENGE_INSPECTION",
]);
export const methods = every<VoteMethod>()(["RECORDED", "SHOW_OF_HANDS", "SECRET", "WRITTEN", "SILENCE"]);
export const transitions = every<TransitionalRule>()(["APPLY_AT_FILING", "APPLY_AT_DECISION", "APPLY_AT_START_OF_RUN", "GRACE"]);
/** The kinds of effect that this form can write; the others are put by the API. */
export const effectKinds = ["NONE", "PARAMETER", "FRONTIER_PERMIT", "EARLIER_DECISION"] as const;
export const turns = ["SUSPENDED", "RESUMED", "ANNULLED", "ANNULLED_FROM_THE_START", "CONFIRMED"] as const;

export const emptyProposal = {
  organ: "EC", meeting: "", matter: "THRESHOLD", method: "RECORDED", titleEn: "", titleFr: "", textEn: "", textFr: "", effectiveFrom: "",
  effect: "PARAMETER", key: "", value: "", transition: "APPLY_AT_FILING", graceDays: "", application: "", approved: "true", decision: "", turn: "SUSPENDED",
};
export type ProposalForm = typeof emptyProposal;

function effectOf(form: ProposalForm): DecisionEffect[] {
  switch (known(effectKinds, form.effect)) {
    case "PARAMETER": {
      const transitionalRule = known(transitions, form.transition) ?? "APPLY_AT_FILING";
      const grace = transitionalRule === "GRACE" && /^\d+$/.test(form.graceDays.trim()) ? { graceDays: Number(form.graceDays) } : {};
      return [{ kind: "PARAMETER", parameter: { key: form.key, value: form.value.trim(), transitionalRule, ...grace } }];
    }
    case "FRONTIER_PERMIT":
      return [{ kind: "FRONTIER_PERMIT", frontierPermit: { application: form.application.trim(), approved: form.approved === "true" } }];
    case "EARLIER_DECISION":
      return [{ kind: "EARLIER_DECISION", earlierDecision: { decision: form.decision.trim(), turn: known(turns, form.turn) ?? "SUSPENDED" } }];
    default:
      return [];
  }
}

export function toVotePut(form: ProposalForm): VotePut {
  return {
    organ: form.organ,
    meeting: form.meeting || null,
    matter: known(matters, form.matter) ?? "THRESHOLD",
    method: known(methods, form.method) ?? "RECORDED",
    proposal: {
      title: { en: form.titleEn.trim(), fr: form.titleFr.trim() },
      text: { en: form.textEn.trim(), fr: form.textFr.trim() },
      effects: effectOf(form),
      effectiveFrom: toInstant(form.effectiveFrom) || null,
      concerns: form.effect === "FRONTIER_PERMIT" ? form.application.trim() || null : null,
    },
  };
}

const fields: [RegExp, string][] = [
  [/^\/(organ|meeting|matter|method)$/, "$1"],
  [/^\/proposal\/title\/en$/, "titleEn"], [/^\/proposal\/title\/fr$/, "titleFr"], [/^\/proposal\/text\/en$/, "textEn"], [/^\/proposal\/text\/fr$/, "textFr"],
  [/^\/proposal\/title$/, "titleEn"], [/^\/proposal\/text$/, "textEn"],
  [/^\/proposal\/effectiveFrom$/, "effectiveFrom"], [/^\/proposal\/concerns$/, "application"],
  [/^\/proposal\/effects\/0\/parameter\/transitionalRule$/, "transition"],
  [/^\/proposal\/effects\/0\/parameter\/(key|value|graceDays)$/, "$1"],
  [/^\/proposal\/effects\/0\/frontierPermit\/(application|approved)$/, "$1"],
  [/^\/proposal\/effects\/0\/earlierDecision\/(decision|turn)$/, "$1"],
  [/^\/proposal\/effects(\/0.*)?$/, "effect"],
];

/** The field a complaint of the API is about. */
export function fieldOf(pointer: string): string | null {
  const found = fields.find(([form]) => form.test(pointer));
  return found ? pointer.replace(found[0], found[1]) : null;
}
