import { expect, it } from "vitest";
import type { RollEntry } from "../../src/api/council";
import { cell, rollCsv } from "../../src/votes/roll";
import { leftUntil } from "../../src/votes/useTreatyNow";

it.each([
  ["=1+1", `"'=1+1"`], ["+1", `"'+1"`], ["-1", `"'-1"`], ["@x", `"'@x"`], ["\tx", `"'\tx"`], ["\rx", `"'\rx"`], ['say "yes"', '"say ""yes"""'], ["a = b", '"a = b"'], ["", '""'],
])("writes %j as a cell that is only text", (text, written) => expect(cell(text)).toBe(written));

it("writes the roll with a line for each member", () => {
  const entry: RollEntry = { state: "FRA", entitlement: "ENTITLED", votedForBy: "FRA", vote: "YES", explanation: "a,\nb" };
  const words = { header: ["Code", "Member"], state: () => "France", vote: () => "Yes", why: () => "" };
  expect(rollCsv([entry], words)).toBe('\ufeff"Code","Member"\r\n"FRA","France","Yes","","FRA","a,\nb"\r\n');
});

it("says what is left, and nothing once the time has come", () => {
  const now = Date.parse("2026-11-23T19:00:00Z");
  expect(leftUntil("2026-11-25T20:01:01Z", now)).toEqual({ days: 2, hours: 1, minutes: 1, seconds: 1 });
  expect(leftUntil("2026-11-23T19:00:00.200Z", now)).toEqual({ days: 0, hours: 0, minutes: 0, seconds: 1 });
  expect(leftUntil("2026-11-23T19:00:00Z", now)).toBeNull();
});
