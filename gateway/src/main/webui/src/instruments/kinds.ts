import type { ActionType, InstrumentStatus, Office } from "../api/instruments";
import { every } from "../api/values";

/** Acts of a State, in the order in which a State comes to them. The others are acts of an organ or of the depositary. */
export const stateActs = [
  "SIGNATURE",
  "DEFINITIVE_SIGNATURE",
  "RATIFICATION",
  "ACCEPTANCE",
  "APPROVAL",
  "ACCESSION",
  "FORMAL_CONFIRMATION",
  "SUCCESSION",
  "PROVISIONAL_APPLICATION",
  "DECLARATION",
  "RESERVATION",
  "WITHDRAWAL_OF_RESERVATION",
  "OBJECTION",
  "WITHDRAWAL_OF_OBJECTION",
  "TERRITORIAL_APPLICATION",
  "CONFIRMATION",
  "WITHDRAWAL_NOTICE",
  "RETRACTION_OF_WITHDRAWAL",
] as const satisfies ActionType[];
export type StateAct = (typeof stateActs)[number];

export const organActs = ["SUSPENSION", "RESTORATION_OF_RIGHTS", "ACCEPTANCE_OF_RESERVATION", "REFUSAL_OF_RESERVATION"] as const satisfies ActionType[];

export const instrumentStatuses = every<InstrumentStatus>()(["DRAFT", "SENT", "RETURNED", "ACCEPTED", "CANCELLED"]);
export const offices = every<Office>()(["HEAD_OF_STATE", "HEAD_OF_GOVERNMENT", "MINISTER_FOR_FOREIGN_AFFAIRS", "OTHER"]);
/** Who needs no full powers, and issues them (VCLT 7(2)(a)). */
export const highestOffices = offices.filter((office) => office !== "OTHER");

/** What an act says beyond its date and its signatory. */
export type Particular =
  | "effectiveDate"
  | "target"
  | "articles"
  | "statement"
  | "opposes"
  | "predecessor"
  | "territories"
  | "decision"
  | "until";

const particulars: Partial<Record<ActionType, Particular[]>> = {
  SUCCESSION: ["predecessor", "effectiveDate"],
  PROVISIONAL_APPLICATION: ["effectiveDate"],
  TERRITORIAL_APPLICATION: ["territories", "effectiveDate"],
  RESERVATION: ["articles", "statement"],
  DECLARATION: ["articles", "statement"],
  OBJECTION: ["target", "articles", "statement", "opposes"],
  WITHDRAWAL_OF_RESERVATION: ["target"],
  WITHDRAWAL_OF_OBJECTION: ["target"],
  CONFIRMATION: ["target"],
  SUSPENSION: ["decision", "effectiveDate", "until"],
  RESTORATION_OF_RIGHTS: ["decision", "effectiveDate"],
  ACCEPTANCE_OF_RESERVATION: ["decision", "target"],
  REFUSAL_OF_RESERVATION: ["decision", "target"],
};

export const particularsOf = (type: ActionType): Particular[] => particulars[type] ?? [];

/** A signature is given in person and these others consist of their text: a scan may come with them, and need not. */
const withoutScan: ActionType[] = ["SIGNATURE", "DEFINITIVE_SIGNATURE", "RESERVATION", "DECLARATION", "OBJECTION"];
export const needsScan = (type: ActionType) => !withoutScan.includes(type);
