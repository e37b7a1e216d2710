import type { ActionType, InstrumentContent, InstrumentDraft, Office, TreatyActionRequest } from "../api/instruments";
import type { FieldError } from "../api/types";
import { particularsOf, type Particular } from "./kinds";

/** What stands in the form. It keeps also what the chosen kind of act does not ask for. */
export type ActForm = {
  type: ActionType;
  instrumentDate: string;
  effectiveDate: string;
  office: Office | "";
  name: string;
  powers: boolean;
  powersOffice: Office | "";
  powersName: string;
  powersOn: string;
  target: string;
  articles: string[];
  statement: string;
  opposes: boolean;
  predecessor: string;
  territories: string[];
  decision: string;
  until: string;
  language: string;
  document: string;
  fullPowersDocument: string;
  note: string;
};

export function toForm(type: ActionType, content: InstrumentContent): ActForm {
  const signatory = content.signatory;
  const powers = signatory?.fullPowers;
  return {
    type,
    instrumentDate: content.instrumentDate ?? "",
    effectiveDate: content.effectiveDate ?? "",
    office: signatory?.office ?? "",
    name: signatory?.name ?? "",
    powers: Boolean(powers),
    powersOffice: powers?.issuedByOffice ?? "",
    powersName: powers?.issuedByName ?? "",
    powersOn: powers?.issuedOn ?? "",
    target: content.target ?? "",
    articles: content.articles ?? [],
    statement: content.statement ?? "",
    opposes: content.opposesEntryIntoForce ?? false,
    predecessor: content.predecessor ?? "",
    territories: content.territories ?? [],
    decision: "",
    until: "",
    language: content.language ?? "",
    document: content.document ?? "",
    fullPowersDocument: content.fullPowersDocument ?? "",
    note: content.note ?? "",
  };
}

const given = <Text extends string>(text: Text | "") => (text.trim() ? (text.trim() as Text) : null);

/** Full powers go along only where the office needs them. */
export const withPowers = (form: ActForm) => form.office === "OTHER" && form.powers;

function signatory(form: ActForm) {
  if (!form.office && !form.name.trim()) return null;
  const fullPowers = withPowers(form)
    ? { issuedByOffice: given(form.powersOffice), issuedByName: given(form.powersName), issuedOn: given(form.powersOn) }
    : null;
  return { name: given(form.name), office: given(form.office), fullPowers };
}

function said(form: ActForm) {
  const asked = particularsOf(form.type);
  const where = <Value>(particular: Particular, value: Value) => (asked.includes(particular) ? value : null);
  return {
    instrumentDate: given(form.instrumentDate),
    effectiveDate: where("effectiveDate", given(form.effectiveDate)),
    target: where("target", given(form.target)),
    articles: where("articles", form.articles.length > 0 ? form.articles : null),
    statement: where("statement", given(form.statement)),
    opposesEntryIntoForce: where("opposes", form.opposes),
    predecessor: where("predecessor", given(form.predecessor)),
    territories: where("territories", form.territories.length > 0 ? form.territories : null),
    language: given(form.language),
    note: given(form.note),
  };
}

export function toDraft(form: ActForm): InstrumentDraft {
  return {
    type: form.type,
    content: {
      ...said(form),
      signatory: signatory(form),
      document: given(form.document),
      fullPowersDocument: withPowers(form) ? given(form.fullPowersDocument) : null,
    },
  };
}

/** The same as the depositary enters it. What is missing stays blank: the API says so. */
export function toRequest(form: ActForm, state: string, receivedAt: string): TreatyActionRequest {
  const who = signatory(form);
  const powers = who?.fullPowers;
  const asked = particularsOf(form.type);
  return {
    ...said(form),
    state,
    type: form.type,
    instrumentDate: form.instrumentDate,
    receivedAt,
    signatory: who && {
      name: who.name ?? "",
      office: who.office ?? ("" as Office),
      fullPowers: powers && { issuedByOffice: powers.issuedByOffice ?? ("" as Office), issuedByName: powers.issuedByName ?? "", issuedOn: powers.issuedOn ?? "" },
    },
    decision: asked.includes("decision") ? given(form.decision) : null,
    until: asked.includes("until") ? given(form.until) : null,
  };
}

const fields: Record<string, string> = {
  "/signatory": "office-HEAD_OF_STATE",
  "/signatory/name": "name",
  "/signatory/office": "office-HEAD_OF_STATE",
  "/signatory/fullPowers": "powers",
  "/signatory/fullPowers/issuedByOffice": "powersOffice",
  "/signatory/fullPowers/issuedByName": "powersName",
  "/signatory/fullPowers/issuedOn": "powersOn",
  "/opposesEntryIntoForce": "opposes",
};
const own = [
  "type", "instrumentDate", "receivedAt", "effectiveDate", "target", "articles", "statement", "predecessor", "territories", "decision", "until",
  "language", "document", "fullPowersDocument", "note", "reason", "reasons",
];

/** The id of the field a pointer means; a deeper pointer belongs to its nearest field. */
export function fieldOf(pointer: string): string | null {
  let path = pointer.replace(/^\/(content|replacement)(?=\/)/, "");
  while (path) {
    const field = fields[path] ?? own.find((name) => path === `/${name}`);
    if (field) return field;
    path = path.slice(0, path.lastIndexOf("/"));
  }
  return null;
}

const longest = { name: 200, powersName: 200, note: 2000, statement: 20_000 } as const;
const pointers = { name: "/content/signatory/name", powersName: "/content/signatory/fullPowers/issuedByName", note: "/content/note", statement: "/content/statement" };

/** What the API would not keep even in a draft. */
export function tooLong(form: ActForm): FieldError[] {
  return (Object.keys(longest) as (keyof typeof longest)[])
    .filter((field) => form[field].trim().length > longest[field])
    .map((field) => ({ pointer: pointers[field], code: "TOO_LONG", message: "", fix: "" }));
}

/** Whether two forms say the same to the API. */
export const saySame = (one: ActForm, other: ActForm) => JSON.stringify(toDraft(one)) === JSON.stringify(toDraft(other));
