import type { SimulationRequest } from "../api/types";

type Clause = NonNullable<SimulationRequest["clause"]>;

/** The forty-four States named in annex 2 to the Comprehensive Nuclear-Test-Ban Treaty. */
const annexTwo =
  "DZA ARG AUS AUT BGD BEL BRA BGR CAN CHL CHN COL PRK EGY FIN FRA DEU HUN IND IDN IRN ISR ITA JPN MEX NLD NOR PAK PER POL ROU KOR RUS SVK ZAF ESP SWE CHE TUR UKR GBR USA VNM COD".split(" ");

const days = (length: number) => ({ counting: "NTH_DAY_AFTER" as const, length });

/**
 * Clauses on entry into force of treaties in which a reader knows what happened, each from its own final clauses: there
 * the engine can be tried against history.
 */
export const rules = {
  /** Article XXI: 180 days after the 65th instrument, not earlier than two years after 13 January 1993; later States after 30 days. */
  CWC: { article: "XXI", clause: { minInstruments: 65, delay: days(180), notBefore: "1995-01-13", latecomersAfter: "ENTRY_INTO_FORCE", latecomerDelay: days(30) } },
  /** Article 22: ninety days after the fiftieth; ninety days for States that come after entry into force. */
  ATT: { article: "22", clause: { minInstruments: 50, delay: days(90), latecomersAfter: "ENTRY_INTO_FORCE", latecomerDelay: days(90) } },
  /** Article 68: 120 days after the sixtieth, organisations not counted; thirty days for those that come after the sixtieth. */
  BBNJ: { article: "68", clause: { minInstruments: 60, delay: days(120), organisationsCount: false, latecomersAfter: "CONDITIONS_MET", latecomerDelay: days(30) } },
  /** Article 15: ninety days after the fiftieth; ninety days for those that come after it. */
  TPNW: { article: "15", clause: { minInstruments: 50, delay: days(90), latecomersAfter: "CONDITIONS_MET", latecomerDelay: days(90) } },
  /** Article 126: the first day of the month after the 60th day that follows the sixtieth instrument. */
  ROME: {
    article: "126",
    clause: {
      minInstruments: 60,
      delay: { counting: "FIRST_DAY_OF_MONTH_AFTER_NTH_DAY", length: 60 },
      latecomersAfter: "CONDITIONS_MET",
      latecomerDelay: { counting: "FIRST_DAY_OF_MONTH_AFTER_NTH_DAY", length: 60 },
    },
  },
  /** Article 17: the first day of the sixth month after the month of the fortieth instrument. */
  MINE_BAN: {
    article: "17",
    clause: {
      minInstruments: 40,
      delay: { counting: "FIRST_DAY_OF_NTH_MONTH_AFTER", length: 6 },
      latecomersAfter: "CONDITIONS_MET",
      latecomerDelay: { counting: "FIRST_DAY_OF_NTH_MONTH_AFTER", length: 6 },
    },
  },
  /** Article 308: twelve months after the sixtieth; thirty days for those that come after it. */
  UNCLOS: { article: "308", clause: { minInstruments: 60, delay: { counting: "MONTHS_AFTER", length: 12 }, latecomersAfter: "CONDITIONS_MET", latecomerDelay: days(30) } },
  /** Article XIV: 180 days after all States of annex 2, not earlier than two years after 24 September 1996; later States after 30 days. */
  CTBT: { article: "XIV", clause: { requiredStates: annexTwo, delay: days(180), notBefore: "1998-09-24", latecomersAfter: "ENTRY_INTO_FORCE", latecomerDelay: days(30) } },
} satisfies Record<string, { article: string; clause: Clause }>;

export type Precedent = keyof typeof rules;
export const precedents = Object.keys(rules) as Precedent[];
export const isPrecedent = (text: string): text is Precedent => text in rules;
