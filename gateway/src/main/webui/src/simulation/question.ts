import type { CountingMode, FieldError, SimulationRequest } from "../api/types";
import { every, known } from "../api/values";
import type { Search } from "../layout/links";
import { isPrecedent, rules, type Precedent } from "./rules";

/** States that are assumed to deposit on one day. */
export type DepositDay = { day: string; states: string[] };
/** OWN is the treaty's own clause, to which the register's deposits count; OTHER is one that the reader writes. */
export type Rule = "OWN" | Precedent | "OTHER";
export type Question = { rule: Rule; min: string; counting: CountingMode; length: string; days: DepositDay[] };

export const countingModes = every<CountingMode>()([
  "NTH_DAY_AFTER", "MONTHS_AFTER", "FIRST_DAY_OF_NTH_MONTH_AFTER", "FIRST_DAY_OF_MONTH_AFTER_NTH_DAY", "ON_DEPOSIT",
]);

export const isAsked = (search: Record<string, string>) => search.rule !== undefined;

export function fromSearch(search: Record<string, string>): Question {
  const rule = search.rule ?? "OWN";
  const days = (search.deposits ?? "")
    .split("*")
    .filter(Boolean)
    .map((part) => {
      const [day = "", ...codes] = part.split(".");
      return { day, states: [...new Set(codes.filter(Boolean))] };
    });
  return {
    rule: rule === "OTHER" || isPrecedent(rule) ? rule : "OWN",
    min: search.min ?? "",
    counting: known(countingModes, search.counting) ?? "NTH_DAY_AFTER",
    length: search.length ?? "",
    days: days.length > 0 ? days : [{ day: "", states: [] }],
  };
}

/** Everything that was entered, also what is not complete yet: the address loses nothing. */
export function toSearch({ rule, min, counting, length, days }: Question): Search {
  // Signs that an address need not escape: 2027-03-01.BRA.FRA*2027-04-01.DEU
  const deposits = days.filter(({ day, states }) => day || states.length > 0).map(({ day, states }) => [day, ...states].join(".")).join("*");
  return { rule, ...(rule === "OTHER" ? { min: min.trim(), counting, length: length.trim() } : {}), deposits };
}

const whole = (text: string) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : null);

export function toRequest(question: Question): SimulationRequest {
  const { rule, min, counting, length, days } = question;
  const deposits = days.flatMap(({ day, states }) => states.map((state) => ({ state, date: day })));
  if (rule === "OWN") return { deposits };
  if (rule !== "OTHER") return { clause: rules[rule].clause, deposits };
  return {
    clause: { minInstruments: whole(min), delay: counting === "ON_DEPOSIT" ? { counting } : { counting, length: whole(length) } },
    deposits,
  };
}

/** What a request cannot even say is told before it is sent; all the rest the API refuses, with its own words. */
export function unsayable({ rule, min, length, counting, days }: Question, say: (key: "instruments" | "length" | "day") => string): FieldError[] {
  const errors: FieldError[] = [];
  const refuse = (pointer: string, code: string, key: "instruments" | "length" | "day") => errors.push({ pointer, code, message: say(key), fix: "" });
  if (rule === "OTHER" && whole(min) === null) refuse("/clause/minInstruments", "NOT_A_NUMBER", "instruments");
  if (rule === "OTHER" && counting !== "ON_DEPOSIT" && whole(length) === null) refuse("/clause/delay/length", "NOT_A_NUMBER", "length");
  let at = 0;
  for (const { day, states } of days) {
    if (states.length > 0 && !/^\d{4}-\d{2}-\d{2}$/.test(day)) refuse(`/deposits/${at}/date`, "REQUIRED", "day");
    at += states.length;
  }
  return errors;
}

/** The field a pointer means: deposits are numbered through all days. */
export function fieldOf(question: Question): (pointer: string) => string | null {
  return (pointer) => {
    if (pointer.startsWith("/clause/delay")) return "length";
    if (pointer.startsWith("/clause")) return question.rule === "OTHER" ? "min" : "rule";
    const [, index, part] = /^\/deposits\/(\d+)(?:\/(\w+))?/.exec(pointer) ?? [];
    if (index === undefined) return pointer.startsWith("/deposits") ? "day-0" : null;
    let left = Number(index);
    for (const [i, { states }] of question.days.entries()) {
      if (left < states.length) return part === "date" ? `day-${i}` : `states-${i}`;
      left -= states.length;
    }
    return null;
  };
}
