import { describe, expect, it } from "vitest";
import { canonical, formatDecimal, parseDecimal } from "../../src/quantity/decimal";

describe("what the portal shows", () => {
  it.each([
    ["3.8e25", "3.8 × 10²⁵"],
    ["1e25", "10²⁵"],
    ["1.746e11", "1.746 × 10¹¹"],
    ["1e12", "10¹²"],
    ["1.0001e25", "1.0001 × 10²⁵"],
    ["16", "16"],
    ["989", "989"],
    ["2500", "2500"],
    ["120000", "120\u202f000"],
    ["0.4", "0.4"],
    ["12.5", "12.5"],
    ["0", "0"],
    ["GPT-4", "GPT-4"],
    ["2/3 of all members", "2/3 of all members"],
  ])("%s is shown as %s", (text, shown) => expect(formatDecimal(text)).toBe(shown));

  it("keeps every digit of a number no double could hold", () => {
    expect(formatDecimal("10000000000000000000000001")).toBe("1.0000000000000000000000001 × 10²⁵");
  });

  it("never uses words that name different powers in English and French", () => {
    for (const text of ["1e9", "1e12", "405e9"]) expect(formatDecimal(text)).not.toMatch(/[a-z]/i);
  });
});

describe("what a reader may type", () => {
  it.each([
    ["1e25", "1e25"],
    ["1.0E+25", "1e25"],
    ["10^25", "1e25"],
    ["10000000000000000000000000", "1e25"],
    ["405e9", "4.05e11"],
    ["3.8 × 10²⁵", "3.8e25"],
    ["3.8 x 10^25", "3.8e25"],
    ["3.8*10^25", "3.8e25"],
    ["10²⁵", "1e25"],
    ["007", "7"],
    ["0.4", "4e-1"],
    [" 1 000 000 000 ", "1e9"],
  ])("%s means %s", (text, meaning) => expect(canonical(text)).toBe(meaning));

  it.each([
    ["", "EMPTY"],
    ["3,8e25", "DECIMAL_COMMA"],
    ["-1e25", "NEGATIVE"],
    ["−5", "NEGATIVE"],
    ["NaN", "NOT_FINITE"],
    ["Infinity", "NOT_FINITE"],
    ["1e25 FLOP", "UNIT"],
    ["1e25FLOP/s", "UNIT"],
    ["many", "FORM"],
    ["1e99999", "FORM"],
  ])("%s is refused as %s", (text, rejection) => expect(parseDecimal(text)).toBe(rejection));

  it("passes what it cannot read to the API unchanged", () => expect(canonical("3,8e25")).toBe("3,8e25"));

  it("shows what it reads and reads what it shows", () => {
    for (const text of ["3.8e25", "1e25", "4.64002e7", "16", "120000", "1.8e12"]) {
      expect(canonical(formatDecimal(text))).toBe(canonical(text));
    }
  });
});
