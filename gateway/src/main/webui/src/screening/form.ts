import type { CapabilityForecast, FieldError, Generality, ScreeningRequest } from "../api/types";
import { canonical } from "../quantity/decimal";

export type Ancestor = { name: string; flop: string };

export type ScreeningForm = {
  state: string;
  name: string;
  params: string;
  active: string;
  generality: Generality;
  basis: "DECLARED" | "INPUTS";
  flop: string;
  low: string;
  high: string;
  tokens: string;
  chips: string;
  hours: string;
  peak: string;
  utilisation: string;
  ancestors: Ancestor[];
  teacher: string;
  forecast: CapabilityForecast;
  asOf: string;
};

export const emptyForm: ScreeningForm = {
  state: "",
  name: "",
  params: "",
  active: "",
  generality: "GENERAL",
  basis: "DECLARED",
  flop: "",
  low: "",
  high: "",
  tokens: "",
  chips: "",
  hours: "",
  peak: "",
  utilisation: "",
  ancestors: [],
  teacher: "",
  forecast: "NOT_ASSESSED",
  asOf: "",
};

const texts = ["state", "name", "params", "active", "flop", "low", "high", "tokens", "chips", "hours", "peak", "utilisation", "teacher", "asOf"] as const;
export type TextField = (typeof texts)[number];

/** The address holds the whole question, so that its answer can be shared. */
export function toSearch(form: ScreeningForm): Record<string, string> {
  const search: Record<string, string> = {};
  for (const key of texts) if (form[key].trim()) search[key] = form[key].trim();
  search.generality = form.generality;
  search.forecast = form.forecast;
  if (form.basis === "INPUTS") search.basis = "INPUTS";
  const ancestors = form.ancestors.filter(({ name, flop }) => name.trim() || flop.trim());
  if (ancestors.length > 0) {
    search.ancestors = ancestors.map(({ name, flop }) => `${encodeURIComponent(name.trim())}=${encodeURIComponent(flop.trim())}`).join(";");
  }
  return search;
}

export function fromSearch(search: Record<string, string>): ScreeningForm {
  const form = { ...emptyForm };
  for (const key of texts) form[key] = search[key] ?? "";
  if (search.generality === "NARROW") form.generality = "NARROW";
  if (search.basis === "INPUTS") form.basis = "INPUTS";
  if (search.forecast === "BELOW_BASELINE" || search.forecast === "ABOUT_TO_EXCEED") form.forecast = search.forecast;
  form.ancestors = (search.ancestors ?? "")
    .split(";")
    .filter(Boolean)
    .map((pair) => {
      const [name = "", flop = ""] = pair.split("=");
      return { name: decode(name), flop: decode(flop) };
    });
  return form;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export const isAsked = (search: Record<string, string>) => search.generality !== undefined;

/** What is no readable number goes to the API as typed: its refusal says why. */
const number = (text: string) => (text.trim() ? canonical(text) : null);

export function toRequest(form: ScreeningForm) {
  const inputs = form.basis === "INPUTS";
  const hardware = [form.chips, form.hours, form.peak, form.utilisation].some((text) => text.trim());
  return {
    // Blank when none is chosen: the API says that it is missing.
    developerState: form.state,
    ...(form.asOf ? { asOf: form.asOf } : {}),
    model: {
      // The API wants a name; who only asks about figures need not have one.
      name: form.name.trim() || "–",
      parameters: number(form.params),
      activeParameters: number(form.active),
      generality: form.generality,
    },
    compute: {
      flop: inputs ? null : number(form.flop),
      low: inputs ? null : number(form.low),
      high: inputs ? null : number(form.high),
      method: inputs ? (form.tokens.trim() || !hardware ? "OPERATION_COUNTING" : "HARDWARE") : null,
      confidence: null,
      ...(inputs
        ? {
            inputs: {
              tokens: number(form.tokens),
              chips: number(form.chips),
              hours: number(form.hours),
              peakFlopPerSecond: number(form.peak),
              utilisation: number(form.utilisation),
            },
          }
        : {}),
    },
    ancestors: form.ancestors
      .filter(({ name, flop }) => name.trim() || flop.trim())
      .map(({ name, flop }) => ({ name: name.trim(), flop: number(flop) })),
    teacherFlop: number(form.teacher),
    capabilityForecast: form.forecast,
  } satisfies ScreeningRequest;
}

const fields: Record<string, string> = {
  "/developerState": "state",
  "/asOf": "asOf",
  "/model/name": "name",
  "/model/parameters": "params",
  "/model/activeParameters": "active",
  "/model/generality": "generality-GENERAL",
  "/compute/flop": "flop",
  "/compute/low": "low",
  "/compute/high": "high",
  "/compute/method": "basis-DECLARED",
  "/compute/inputs/tokens": "tokens",
  "/compute/inputs/chips": "chips",
  "/compute/inputs/hours": "hours",
  "/compute/inputs/peakFlopPerSecond": "peak",
  "/compute/inputs/utilisation": "utilisation",
  "/teacherFlop": "teacher",
  "/capabilityForecast": "forecast-NOT_ASSESSED",
};

/** The id of the field a pointer means; a deeper pointer belongs to its nearest field. */
export function fieldOf(pointer: string): string | null {
  let path = pointer.replace(/^#/, "");
  const ancestor = /^\/ancestors\/(\d+)(?:\/(name|flop))?/.exec(path);
  if (ancestor) return `ancestor-${ancestor[1]}-${ancestor[2] ?? "name"}`;
  while (path) {
    const field = fields[path];
    if (field) return field;
    path = path.slice(0, path.lastIndexOf("/"));
  }
  return null;
}

export function errorsByField(errors: FieldError[]): Map<string, FieldError[]> {
  const map = new Map<string, FieldError[]>();
  for (const error of errors) {
    const field = fieldOf(error.pointer);
    if (field) map.set(field, [...(map.get(field) ?? []), error]);
  }
  return map;
}
