import type { FinalClauses, StateDetail } from "../api/types";
import type { ActionType, Reservation } from "../api/instruments";

const plain = {
  NON_PARTICIPANT: 0, SIGNATORY: 1, PROVISIONAL: 1, CONTRACTING_STATE: 2, PARTY: 3, SUSPENDED_RIGHTS: 3, WITHDRAWING: 4, WITHDRAWN: 5,
} as const satisfies Record<StateDetail["status"], number>;

type Row = readonly (string | null)[];
const consented = ["ALREADY_CONSENTED", "ALREADY_CONSENTED", "ALREADY_CONSENTED"] as const;
const signing: Row = [null, "ALREADY_SIGNED", ...consented, "WITHDRAWN_MUST_ACCEDE"];
const ratifying: Row = ["NON_SIGNATORY_CANNOT_RATIFY", null, ...consented, "WITHDRAWN_MUST_ACCEDE"];
const participating: Row = ["NOT_A_PARTICIPANT", null, null, null, null, "NOT_A_PARTICIPANT"];
const noNotice = "NO_NOTICE_TO_RETRACT";

/** docs/lifecycles.md, "Participation of a State": a test compares the two. */
export const moves: Partial<Record<ActionType, Row>> = {
  SIGNATURE: signing,
  DEFINITIVE_SIGNATURE: signing,
  RATIFICATION: ratifying,
  ACCEPTANCE: ratifying,
  APPROVAL: ratifying,
  ACCESSION: [null, "SIGNATORY_CANNOT_ACCEDE", ...consented, null],
  SUCCESSION: [null, "SIGNATORY_CANNOT_SUCCEED", ...consented, "WITHDRAWN_MUST_ACCEDE"],
  FORMAL_CONFIRMATION: [null, null, ...consented, "WITHDRAWN_MUST_ACCEDE"],
  PROVISIONAL_APPLICATION: ["NOT_A_PARTICIPANT", null, null, "ALREADY_BOUND", "ALREADY_BOUND", "WITHDRAWN_MUST_ACCEDE"],
  WITHDRAWAL_NOTICE: ["NOT_BOUND", "NOT_BOUND", null, null, "ALREADY_WITHDRAWING", "ALREADY_WITHDRAWN"],
  RETRACTION_OF_WITHDRAWAL: [noNotice, noNotice, noNotice, noNotice, null, "WITHDRAWAL_HAS_TAKEN_EFFECT"],
  RESERVATION: participating,
  DECLARATION: participating,
  OBJECTION: participating,
  TERRITORIAL_APPLICATION: participating,
};

export type Known = { state: StateDetail; clauses: FinalClauses; reservations: Reservation[] };

/**
 * The rule that forbids an act at first sight, so that a delegation is shown what is open to its State. What decides is
 * the check of the instrument itself, which knows all acts and the day.
 */
export function firstSight(type: ActionType, known: Known): string | null {
  return notProvided(type, known) ?? byStanding(type, known) ?? byTarget(type, known);
}

function byStanding(type: ActionType, { state }: Known): string | null {
  if (type === "WITHDRAWAL_NOTICE" && state.status === "PROVISIONAL") return null;
  return moves[type]?.[plain[state.status]] ?? null;
}

function notProvided(type: ActionType, { state, clauses }: Known): string | null {
  const organisation = state.kind === "REIO";
  if (organisation && !clauses.consent.organisations) return "ORGANISATIONS_NOT_ADMITTED";
  if (!organisation && type === "FORMAL_CONFIRMATION") return "ONLY_ORGANISATIONS_CONFIRM";
  const missing: Partial<Record<ActionType, boolean>> = {
    DEFINITIVE_SIGNATURE: !clauses.signature.definitive,
    ACCEPTANCE: !clauses.consent.acceptanceAndApproval,
    APPROVAL: !clauses.consent.acceptanceAndApproval,
    SUCCESSION: !clauses.consent.succession,
    PROVISIONAL_APPLICATION: clauses.provisionalApplication === false,
    TERRITORIAL_APPLICATION: clauses.territorialApplication === false,
    RETRACTION_OF_WITHDRAWAL: clauses.withdrawal.retractable === false,
  };
  if (missing[type]) return "NOT_PROVIDED_FOR";
  if (organisation && ["DEFINITIVE_SIGNATURE", "RATIFICATION", "ACCEPTANCE", "APPROVAL", "SUCCESSION"].includes(type)) return "ORGANISATIONS_CONFIRM";
  return type === "RESERVATION" && clauses.reservations.policy === "PROHIBITED" ? "RESERVATIONS_PROHIBITED" : null;
}

function byTarget(type: ActionType, known: Known): string | null {
  const none: Partial<Record<ActionType, string>> = {
    OBJECTION: "NO_SUCH_RESERVATION",
    WITHDRAWAL_OF_RESERVATION: "NO_SUCH_RESERVATION",
    WITHDRAWAL_OF_OBJECTION: "NO_SUCH_OBJECTION",
    CONFIRMATION: "NOTHING_TO_CONFIRM",
  };
  return none[type] && targets(type, known).length === 0 ? none[type] : null;
}

export type Target = { id: string; state: string; type: ActionType; day: string };

/** The acts on record that an act of this kind can be about. */
export function targets(type: ActionType, { state, reservations }: Pick<Known, "state" | "reservations">): Target[] {
  const ofOwn = (wanted: ActionType, standing = "IN_EFFECT") =>
    state.timeline
      .filter(({ act }) => act.type === wanted && act.standing === standing)
      .map(({ act }) => ({ id: act.id, state: act.state, type: act.type, day: act.effectiveDate }));
  const reserved = (own: boolean) =>
    reservations
      .filter((reservation) => (reservation.state === state.code) === own && reservation.status !== "WITHDRAWN")
      .map((reservation) => ({ id: reservation.id, state: reservation.state, type: "RESERVATION" as const, day: reservation.madeOn }));
  switch (type) {
    case "OBJECTION":
      return reserved(false);
    case "WITHDRAWAL_OF_RESERVATION":
    case "ACCEPTANCE_OF_RESERVATION":
    case "REFUSAL_OF_RESERVATION":
      return reserved(true);
    case "WITHDRAWAL_OF_OBJECTION":
      return ofOwn("OBJECTION");
    case "CONFIRMATION":
      return state.timeline
        .filter(({ act }) => act.standing === "PENDING_CONFIRMATION")
        .map(({ act }) => ({ id: act.id, state: act.state, type: act.type, day: act.effectiveDate }));
    default:
      return [];
  }
}

/** The article that a rule rests on: coming back after a withdrawal is a matter of accession. */
export function articleOf(rule: string, type: ActionType, clauses: FinalClauses): string | null {
  const elsewhere = rule === "WITHDRAWN_MUST_ACCEDE" || rule === "WITHDRAWAL_HAS_TAKEN_EFFECT";
  return clauses.articles[elsewhere ? "ACCESSION" : type] ?? null;
}
