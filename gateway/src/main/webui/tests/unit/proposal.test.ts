import { describe, expect, it } from "vitest";
import { emptyProposal, fieldOf, toVotePut } from "../../src/votes/proposal";
import { toField, toInstant } from "../../src/votes/instants";

describe("a proposal", () => {
  it("does what was chosen and nothing that was left in other fields", () => {
    const form = { ...emptyProposal, key: "frontier.flop", value: " 1e24 ", graceDays: "30", application: "TA-1", decision: "EC-1/DEC.1" };
    expect(toVotePut(form).proposal.effects).toEqual([{ kind: "PARAMETER", parameter: { key: "frontier.flop", value: "1e24", transitionalRule: "APPLY_AT_FILING" } }]);
    expect(toVotePut({ ...form, transition: "GRACE" }).proposal.effects[0]?.parameter?.graceDays).toBe(30);
    expect(toVotePut({ ...form, effect: "NONE" }).proposal.effects).toEqual([]);
    expect(toVotePut({ ...form, effect: "EARLIER_DECISION", turn: "ANNULLED" }).proposal).toMatchObject({ concerns: null, effects: [{ earlierDecision: { decision: "EC-1/DEC.1", turn: "ANNULLED" } }] });
  });

  it("names the application that it is about", () => {
    const form = { ...emptyProposal, effect: "FRONTIER_PERMIT", application: "TA-1", approved: "false" };
    expect(toVotePut(form).proposal).toMatchObject({ concerns: "TA-1", effects: [{ frontierPermit: { application: "TA-1", approved: false } }] });
  });

  it.each([
    ["/organ", "organ"], ["/proposal/title/fr", "titleFr"], ["/proposal/text", "textEn"], ["/proposal/effects/0/parameter/value", "value"],
    ["/proposal/effects/0/parameter/transitionalRule", "transition"], ["/proposal/effects/0/earlierDecision/turn", "turn"], ["/proposal/effects/0/kind", "effect"], ["/proposal/effects", "effect"],
    ["/proposal/effectiveFrom", "effectiveFrom"], ["/elsewhere", null],
  ])("is complained of at %s beside the field %s", (pointer, field) => expect(fieldOf(pointer)).toBe(field));
});

it("takes the browser's field for UTC", () => {
  expect(toInstant("2027-03-01T09:00")).toBe("2027-03-01T09:00:00Z");
  expect(toInstant("")).toBe("");
  expect(toField("2027-03-01T09:00:00Z")).toBe("2027-03-01T09:00");
});
