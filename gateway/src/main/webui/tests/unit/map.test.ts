import { describe, expect, it } from "vitest";
import { draw, height, width } from "../../src/map/geometry";
import { matches } from "../../src/states/filter";
import type { State } from "../../src/api/types";
import * as treaty from "../browser/fixtures/treaty.mjs";

const states: State[] = treaty.states;
const members = states.filter(({ kind }) => kind === "UN_MEMBER").map(({ code }) => code);
const drawing = draw(members);

describe("the map", () => {
  it("is tested against all Members of the United Nations", () => expect(members).toHaveLength(193));

  it("shows each of them as a shape or as a dot", () => {
    const dots = new Set(drawing.dots.map(({ code }) => code));
    const shapes = new Set(drawing.shapes.map(({ code }) => code));
    expect(members.filter((code) => !dots.has(code) && !shapes.has(code))).toEqual([]);
  });

  it("draws what cannot be seen as a dot", () => {
    const dots = drawing.dots.map(({ code }) => code);
    expect(dots).toEqual(expect.arrayContaining(["SMR", "TUV", "MCO", "SGP", "MLT", "NRU", "BRB", "MDV"]));
    expect(dots).not.toEqual(expect.arrayContaining(["FRA"]));
    expect(dots.length).toBeLessThan(45);
  });

  it("keeps every dot on the sheet", () => {
    for (const { x, y } of drawing.dots) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(height);
    }
  });

  it("hatches the areas whose status is not settled", () => {
    const hatched = drawing.shapes.filter(({ disputed }) => disputed).map(({ code }) => code).sort();
    expect(hatched).toEqual(["ESH", "XAC", "XAP", "XBT", "XHT", "XIT", "XJK"]);
    expect(hatched.filter((code) => members.includes(code))).toEqual([]);
  });
});

describe("a search among States", () => {
  const found = (q: string) => states.filter((state) => matches(state, { q })).map(({ code }) => code);
  it("ignores accents and apostrophes of one kind", () => expect(found("cote d")).toContain("CIV"));
  it("reads every language", () => {
    expect(found("Франция")).toEqual(["FRA"]);
    expect(found("法国")).toContain("FRA");
    expect(found("فرنسا")).toContain("FRA");
  });
  it("reads codes with their leading zeros", () => expect(found("004")).toEqual(["AFG"]));
  it("joins with the facets", () => {
    const both = states.filter((state) => matches(state, { group: "AFRICAN", status: "PARTY" }));
    expect(both.length).toBeGreaterThan(0);
    expect(both.every(({ group, status }) => group === "AFRICAN" && status === "PARTY")).toBe(true);
  });
});
