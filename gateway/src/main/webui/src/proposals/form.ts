import type { DecisionEffect, Matter, Proposal, TransitionalRule, Vote, VoteMethod, VotePut } from "../api/council";
import { every, known } from "../api/values";
import { toField, toInstant } from "../votes/instants";

export const matters = every<Matter>()([
  "PROCEDURE", "RULING", "SUBSTANCE", "AMENDMENT", "ELECTION", "BUDGET", "RESERVATION", "SUSPENSION_OF_RIGHTS", "HEAD_OF_SECRETARIAT", "THRESHOLD", "CAPABILITY_LIST", "ALIGNMENT",
  "FRONTIER_PERMIT", "CLASS_PAUSE", "CHALLENGE_INSPECTION",
]);
export const methods = every<VoteMethod>()(["RECORDED", "SHOW_OF_HANDS", "SECRET", "WRITTEN", "SILENCE"]);
export const transitions = every<TransitionalRule>()(["APPLY_AT_FILING", "APPLY_AT_DECISION", "APPLY_AT_START_OF_RUN", "GRACE"]);
export type EffectKind = DecisionEffect["kind"];
export const effectKinds = every<EffectKind>()(["PARAMETER", "ALIGNMENT", "CAPABILITY_LIST", "FRONTIER_PERMIT", "ELECTION", "CLASS_PAUSE", "EARLIER_DECISION"]);
export const turns = every<NonNullable<DecisionEffect["earlierDecision"]>["turn"]>()(["SUSPENDED", "RESUMED", "ANNULLED", "ANNULLED_FROM_THE_START", "CONFIRMED"]);
export const findings = ["NOT_DEMONSTRATED", "DEMONSTRATED", "DECLARED_UNSOLVABLE"] as const;
export const runClasses = ["FRONTIER", "ALL_PERMITTED"] as const;
/** Every text is there in the two working languages; the others are added as they come. */
export const workingLanguages = ["en", "fr"] as const;
export const otherLanguages = ["es", "ru", "zh", "ar"] as const;
const mostEffects = 20;
export const mayAddEffect = (form: ProposalForm) => form.effects.length < mostEffects;

export const emptyCapability = { code: "", titleEn: "", titleFr: "", definitionEn: "", definitionFr: "" };
export const emptySeat = { seat: "", state: "", from: "", until: "" };
/** What is typed for one kind stays when another is chosen, and is sent only with its own. */
export const emptyEffect = {
  kind: "PARAMETER", key: "", value: "", transition: "APPLY_AT_FILING", graceDays: "", dailyFactor: "", finding: "NOT_DEMONSTRATED", capabilities: [emptyCapability],
  application: "", approved: "true", elected: "EC", seats: [emptySeat], runs: "FRONTIER", paused: "true", decision: "", turn: "SUSPENDED",
};
export type EffectForm = typeof emptyEffect;

export const emptyProposal = {
  organ: "EC", meeting: "", matter: "SUBSTANCE", method: "RECORDED", title: { en: "", fr: "" } as Record<string, string>, text: { en: "", fr: "" } as Record<string, string>,
  effectiveFrom: "", concerns: "", effects: [emptyEffect],
};
export type ProposalForm = typeof emptyProposal;

const wholeNumber = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : null);

function parameterOf({ key, value, transition, graceDays, dailyFactor }: EffectForm): NonNullable<DecisionEffect["parameter"]> {
  const transitionalRule = known(transitions, transition) ?? "APPLY_AT_FILING";
  const days = transitionalRule === "GRACE" ? wholeNumber(graceDays) : null;
  return { key, value: value.trim(), transitionalRule, ...(days !== null && { graceDays: days }), ...(dailyFactor.trim() && { dailyFactor: dailyFactor.trim() }) };
}

const trimmed = <Row extends Record<string, string>>(row: Row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value.trim()])) as Row;

export function effectOf(form: EffectForm): DecisionEffect {
  switch (known(effectKinds, form.kind)) {
    case "ALIGNMENT":
      return { kind: "ALIGNMENT", alignment: { finding: form.finding } };
    case "CAPABILITY_LIST":
      return { kind: "CAPABILITY_LIST", capabilityList: { capabilities: form.capabilities.map(trimmed) } };
    case "FRONTIER_PERMIT":
      return { kind: "FRONTIER_PERMIT", frontierPermit: { application: form.application.trim(), approved: form.approved === "true" } };
    case "ELECTION":
      return { kind: "ELECTION", election: { organ: form.elected, seats: form.seats.map((row) => ({ ...row, seat: wholeNumber(row.seat) ?? 0 })) } };
    case "CLASS_PAUSE":
      return { kind: "CLASS_PAUSE", classPause: { runs: form.runs, paused: form.paused === "true" } };
    case "EARLIER_DECISION":
      return { kind: "EARLIER_DECISION", earlierDecision: { decision: form.decision.trim(), turn: known(turns, form.turn) ?? "SUSPENDED" } };
    default:
      return { kind: "PARAMETER", parameter: parameterOf(form) };
  }
}

const seatFields = ["seat", "state", "from", "until"] as const;
export type Missing = { pointer: string; field: (typeof seatFields)[number] };

/** What of an election is not filled in. An empty day is no day, so it is said before anything is sent. */
export function missingOf(form: ProposalForm): Missing[] {
  return form.effects.flatMap((effect, i) =>
    effect.kind !== "ELECTION" ? [] : effect.seats.flatMap((row, j) => seatFields.filter((field) => !row[field]).map((field) => ({ field, pointer: `/proposal/effects/${i}/election/seats/${j}/${field}` }))));
}

/** The application that the text is about: that of the effect, else what was written. */
const concernsOf = (form: ProposalForm) => form.effects.find(({ kind }) => kind === "FRONTIER_PERMIT")?.application.trim() || form.concerns.trim() || null;

const texts = (written: Record<string, string>) => Object.fromEntries(Object.entries(written).map(([language, text]) => [language, text.trim()]));

export function toProposal(form: ProposalForm): Proposal {
  return {
    title: texts(form.title), text: texts(form.text), effects: form.effects.map(effectOf), effectiveFrom: toInstant(form.effectiveFrom) || null, concerns: concernsOf(form),
  };
}

/** @param concerned the application that an earlier decision was about, when nothing else says which */
export function toVotePut(form: ProposalForm, matter: Matter, concerned: string | null = null): VotePut {
  const proposal = toProposal(form);
  return { organ: form.organ, meeting: form.meeting || null, matter, method: known(methods, form.method) ?? "RECORDED", proposal: { ...proposal, concerns: proposal.concerns ?? concerned } };
}

function effectForm({ kind, parameter, alignment, capabilityList, frontierPermit, election, classPause, earlierDecision }: DecisionEffect): EffectForm {
  return {
    ...emptyEffect, kind,
    ...(parameter && { key: parameter.key, value: parameter.value, transition: parameter.transitionalRule, graceDays: String(parameter.graceDays ?? ""), dailyFactor: parameter.dailyFactor ?? "" }),
    ...(alignment && { finding: alignment.finding }),
    ...(capabilityList && { capabilities: capabilityList.capabilities }),
    ...(frontierPermit && { application: frontierPermit.application, approved: String(frontierPermit.approved) }),
    ...(election && { elected: election.organ, seats: election.seats.map(({ seat, state, from, until }) => ({ seat: String(seat), state, from, until })) }),
    ...(classPause && { runs: classPause.runs, paused: String(classPause.paused) }),
    ...(earlierDecision && { decision: earlierDecision.decision, turn: earlierDecision.turn }),
  };
}

/** What is before the organ, to be revised. */
export function toForm({ organ, meeting, matter, method, proposal }: Pick<Vote, "organ" | "meeting" | "matter" | "method" | "proposal">): ProposalForm {
  return {
    organ, meeting: meeting ?? "", matter, method, title: { ...proposal.title }, text: { ...proposal.text }, effectiveFrom: proposal.effectiveFrom ? toField(proposal.effectiveFrom) : "",
    concerns: proposal.concerns ?? "", effects: proposal.effects.map(effectForm),
  };
}
