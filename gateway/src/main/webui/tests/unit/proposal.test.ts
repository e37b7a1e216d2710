import { describe, expect, it } from "vitest";
import type { Earlier } from "../../src/api/proposals";
import { fieldOf } from "../../src/proposals/fieldOf";
import { effectKinds, emptyEffect, emptyProposal, missingOf, toForm, toProposal, toVotePut, type EffectForm, type ProposalForm } from "../../src/proposals/form";
import { reasonsOf } from "../../src/proposals/useMatter";
import { toField, toInstant } from "../../src/votes/instants";

const effect = (more: Partial<EffectForm>): EffectForm => ({ ...emptyEffect, ...more });
const proposal = (more: Partial<ProposalForm>): ProposalForm => ({ ...emptyProposal, ...more });
const effectsOf = (...effects: Partial<EffectForm>[]) => toProposal(proposal({ effects: effects.map(effect) })).effects;

describe("a proposal", () => {
  it("does what was chosen and nothing that was left in other fields", () => {
    const typed = { key: "frontier.flop", value: " 1e24 ", graceDays: "30", application: "TA-1", decision: "EC-1/DEC.1" };
    expect(effectsOf(typed)).toEqual([{ kind: "PARAMETER", parameter: { key: "frontier.flop", value: "1e24", transitionalRule: "APPLY_AT_FILING" } }]);
    expect(effectsOf({ ...typed, transition: "GRACE", dailyFactor: "0.9981" })[0]?.parameter).toMatchObject({ graceDays: 30, dailyFactor: "0.9981" });
    expect(effectsOf()).toEqual([]);
    expect(effectsOf({ ...typed, kind: "EARLIER_DECISION", turn: "ANNULLED" })).toEqual([{ kind: "EARLIER_DECISION", earlierDecision: { decision: "EC-1/DEC.1", turn: "ANNULLED" } }]);
  });

  it("has of each effect exactly the member of its kind", () => {
    for (const kind of effectKinds) expect(Object.keys(effectsOf({ kind })[0] ?? {})).toHaveLength(2);
  });

  it("says what is not filled in of an election, each at its place", () => {
    const form = proposal({ effects: [effect({}), effect({ kind: "ELECTION", seats: [{ seat: "6", state: "", from: "2027-01-01", until: "" }] })] });
    expect(missingOf(form)).toEqual([
      { field: "state", pointer: "/proposal/effects/1/election/seats/0/state" }, { field: "until", pointer: "/proposal/effects/1/election/seats/0/until" },
    ]);
    expect(missingOf(proposal({ effects: [effect({ kind: "PARAMETER" })] }))).toEqual([]);
  });

  it("names the application that it is about", () => {
    const permit = proposal({ effects: [effect({ kind: "FRONTIER_PERMIT", application: "TA-1", approved: "false" })] });
    expect(toVotePut(permit, "FRONTIER_PERMIT").proposal).toMatchObject({ concerns: "TA-1", effects: [{ frontierPermit: { application: "TA-1", approved: false } }] });
    const undone = proposal({ effects: [effect({ kind: "EARLIER_DECISION", decision: "EC-1/DEC.1" })] });
    expect(toVotePut(undone, "FRONTIER_PERMIT", "TA-2").proposal.concerns).toBe("TA-2");
    expect(toVotePut(undone, "THRESHOLD").proposal.concerns).toBeNull();
  });

  it("comes back from the form as it went in, other languages and seconds included", () => {
    const put = {
      organ: "EC", meeting: null, matter: "THRESHOLD" as const, method: "WRITTEN" as const,
      proposal: {
        title: { en: "A", fr: "B", ar: "ج" }, text: { en: "C", fr: "D", ar: "د" }, effectiveFrom: "2027-01-01T00:00:30Z", concerns: "TA-2026-FRA-000002-K",
        effects: [
          { kind: "PARAMETER" as const, parameter: { key: "training.permit.params", value: "5e8", transitionalRule: "GRACE" as const, graceDays: 30, dailyFactor: "0.999" } },
          { kind: "ELECTION" as const, election: { organ: "EC", seats: [{ seat: 6, state: "KEN", from: "2027-01-01", until: "2029-01-01" }] } },
          { kind: "CLASS_PAUSE" as const, classPause: { runs: "ALL_PERMITTED", paused: false } },
          { kind: "CAPABILITY_LIST" as const, capabilityList: { capabilities: [{ code: "A_B", titleEn: "1", titleFr: "2", definitionEn: "3", definitionFr: "4" }] } },
          { kind: "ALIGNMENT" as const, alignment: { finding: "DEMONSTRATED" } },
          { kind: "EARLIER_DECISION" as const, earlierDecision: { decision: "EC-1/DEC.1", turn: "RESUMED" as const } },
        ],
      },
    };
    expect(toVotePut(toForm(put), "THRESHOLD")).toEqual(put);
  });

  it.each([
    ["/organ", "organ"], ["/proposal/title/fr", "title-fr"], ["/proposal/text", "text-en"], ["/proposal/effects/0/parameter/value", "effect-0-value"],
    ["/proposal/effects/1/parameter/transitionalRule", "effect-1-transition"], ["/proposal/effects/0/earlierDecision/turn", "effect-0-turn"], ["/proposal/effects/2/kind", "effect-2-kind"],
    ["/proposal/effects/2/classPause", "effect-2-kind"], ["/proposal/effects", "effects-add"], ["/proposal/effects/0/election/organ", "effect-0-elected"],
    ["/proposal/effects/0/election/seats/1/state", "effect-0-seats-1-state"], ["/proposal/effects/0/election/seats/1", "effect-0-seats-1-seat"], ["/proposal/effects/0/capabilityList/capabilities/3/titleFr", "effect-0-capabilities-3-titleFr"],
    ["/proposal/effects/0/capabilityList/capabilities", "effect-0-capabilities"], ["/proposal/effectiveFrom", "effectiveFrom"], ["/proposal/concerns", "concerns"], ["/elsewhere", null],
  ])("is complained of at %s beside the field %s", (pointer, field) => expect(fieldOf(pointer)).toBe(field));
});

describe("the matter of a proposal", () => {
  const known: Record<string, Earlier> = { "EC-1/DEC.1": { title: {}, matter: "FRONTIER_PERMIT", concerns: "TA-1", order: false }, "TS-2026/ORD.1": { title: {}, matter: "THRESHOLD", concerns: null, order: true } };
  const mattersOf = (...effects: Partial<EffectForm>[]) => reasonsOf(effects.map(effect), (number) => known[number] ?? null).map(({ matter }) => matter);

  it.each([
    ["PARAMETER", "THRESHOLD"], ["ALIGNMENT", "ALIGNMENT"], ["CAPABILITY_LIST", "CAPABILITY_LIST"], ["FRONTIER_PERMIT", "FRONTIER_PERMIT"], ["ELECTION", "ELECTION"], ["CLASS_PAUSE", "CLASS_PAUSE"],
  ])("follows from an effect of kind %s", (kind, matter) => expect(mattersOf({ kind })).toEqual([matter]));

  it("is that of the decision which something becomes of", () => {
    expect(mattersOf({ kind: "EARLIER_DECISION", decision: " EC-1/DEC.1 " }, { kind: "EARLIER_DECISION", decision: "TS-2026/ORD.1" }, { kind: "EARLIER_DECISION", decision: "EC-9/DEC.9" })).toEqual(["FRONTIER_PERMIT", "THRESHOLD", null]);
  });

  it("is not that of a decision left behind in the field of another kind", () => expect(mattersOf({ kind: "PARAMETER", decision: "EC-1/DEC.1" })).toEqual(["THRESHOLD"]));
});

it("takes the browser's field for UTC", () => {
  expect(toInstant("2027-03-01T09:00")).toBe("2027-03-01T09:00:00Z");
  expect(toInstant("2027-03-01T09:00:30")).toBe("2027-03-01T09:00:30Z");
  expect(toInstant("")).toBe("");
  expect(toField("2027-03-01T09:00:00Z")).toBe("2027-03-01T09:00");
  expect(toField("2027-03-01T09:00:30Z")).toBe("2027-03-01T09:00:30");
});
