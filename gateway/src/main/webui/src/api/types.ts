/** Hand-kept from the API contract until the merged OpenAPI document can generate them. */

export type Localised = Partial<Record<"en" | "fr" | "es" | "ru" | "zh" | "ar", string>>;

export type ParticipationStatus =
  | "NON_PARTICIPANT"
  | "SIGNATORY"
  | "CONTRACTING_STATE"
  | "PARTY"
  | "WITHDRAWING"
  | "WITHDRAWN";

export type EntityKind =
  | "UN_MEMBER"
  | "OBSERVER_STATE"
  | "OTHER_STATE"
  | "REIO"
  | "NON_STATE_ADMINISTERED"
  | "TERRITORY";

export type RegionalGroup =
  | "AFRICAN"
  | "ASIA_PACIFIC"
  | "EASTERN_EUROPEAN"
  | "LATIN_AMERICAN_CARIBBEAN"
  | "WESTERN_EUROPEAN_OTHERS";

export type TreatyActionType = "SIGNATURE" | "RATIFICATION" | "ACCESSION" | "WITHDRAWAL_NOTICE";

export type Page<Item> = { items: Item[]; nextCursor: string | null };

export type StateEntry = {
  code: string;
  iso3: string | null;
  iso2: string | null;
  isoNumeric: string | null;
  kind: EntityKind;
  names: Localised;
  group: RegionalGroup | null;
  status: ParticipationStatus;
  statusSince: string | null;
  under: string | null;
  /** How the name is to be understood, where that needs saying. */
  note?: Localised | null;
};

export type StateList = Page<StateEntry> & { asOf: string };

export type TimelineAct = {
  type: TreatyActionType;
  instrumentDate: string;
  receivedAt: string;
  effectiveDate: string | null;
  article: string | null;
  recordedBy: "ANONYMOUS" | "DELEGATE" | "LAB" | "STAFF" | "EVALUATOR" | "SYSTEM" | null;
};

export type StateDetail = StateEntry & { asOf: string; timeline: TimelineAct[] };

export type TreatyArticle = { number: string; title: Localised; text: Localised };

export type Treaty = {
  shortTitle: Localised;
  title: Localised;
  adoptedOn: string | null;
  openForSignatureFrom: string | null;
  seatZone: string;
  depositary: string | Localised;
  authenticLanguages: string[];
  articles: TreatyArticle[];
  entryIntoForceRule: { minInstruments: number; delayDays: number; countingMode: string };
  withdrawalNoticeMonths: number;
};

export type Counts = Partial<Record<ParticipationStatus, number>>;

export type TreatyStatus = {
  asOf: string;
  inForce: boolean;
  entryIntoForce: string | null;
  thresholdReachedOn: string | null;
  instruments: number;
  instrumentsNeeded: number;
  counts: Counts;
  unMembers: number;
  universality: { signed: number; consented: number; bound: number };
  byGroup: Partial<Record<RegionalGroup, Counts>>;
  demonstration: boolean;
  demonstrationRule: Localised | null;
  latestActs: { code: string; type: TreatyActionType; effectiveDate: string }[];
};

export type TreatyParameter = {
  key: string;
  value: string;
  unit: string | null;
  comparator: string | null;
  version: number;
  article: string;
  effectiveFrom: string;
  decision: string | null;
  description: Localised;
};

export type ParameterSet = { asOf: string; version: number; items: TreatyParameter[] };

export type Alignment = {
  finding: "NOT_DEMONSTRATED" | "DEMONSTRATED" | "DECLARED_UNSOLVABLE";
  since: string | null;
  decision: string | null;
  article: string;
};

export type Organisation = {
  code: string;
  legalName: string;
  hostState: string;
  roles: string[];
  lei: string | null;
};

export type Generality = "GENERAL" | "NARROW";
export type CapabilityForecast = "BELOW_BASELINE" | "ABOUT_TO_EXCEED" | "NOT_ASSESSED";
export type Regime =
  | "NO_PERMIT_REQUIRED"
  | "SIZE_PERMIT_REQUIRED"
  | "FRONTIER_PROHIBITED_BY_DEFAULT"
  | "FRONTIER_ELIGIBLE"
  | "UNDETERMINED";

export type ComputeInputs = {
  activeParameters?: string | null;
  tokens?: string | null;
  chips?: string | null;
  hours?: string | null;
  peakFlopPerSecond?: string | null;
  utilisation?: string | null;
};

export type ScreeningRequest = {
  developerState: string | null;
  asOf?: string | null;
  model: {
    name: string | null;
    parameters: string | null;
    activeParameters: string | null;
    generality: Generality;
  };
  compute: {
    flop: string | null;
    low: string | null;
    high: string | null;
    method: "OPERATION_COUNTING" | "HARDWARE" | null;
    confidence: string | null;
    inputs?: ComputeInputs;
  };
  ancestors: { name: string; flop: string | null }[];
  teacherFlop: string | null;
  capabilityForecast: CapabilityForecast;
};

export type Trigger = {
  code: "PARAMS" | "FLOP" | "CAPABILITY";
  value: string;
  comparator: string;
  threshold: string;
  parameter: string;
  parameterVersion: number;
  article: string;
};

export type SizePermit = {
  required: boolean | null;
  value: string | null;
  comparator: string;
  threshold: string;
  parameter: string;
  parameterVersion: number;
  article: string;
};

export type Undetermined = {
  code: "PARAMS" | "FLOP" | "CAPABILITY";
  pointer: string;
  decisive: boolean;
  message: string;
};

export type ReviewReason = { code: string; message: string };

export type Screening = {
  regime: Regime;
  triggers: Trigger[];
  sizePermit: SizePermit | null;
  undetermined: Undetermined[];
  manualReview: boolean;
  reviewReasons: ReviewReason[];
  compute: {
    own: string | null;
    cumulative: string | null;
    cumulativeWithTeacher: string | null;
    estimates?: { method: string; flop: string; formula: string }[];
  };
  developerStateStatus?: ParticipationStatus;
  parameterSetVersion?: number;
  asOf: string;
  explanation: string[];
};

export type ApplicationStatus = "UNDER_REVIEW" | "REFUSED" | "WITHDRAWN";

export type Reason = {
  code: string;
  message: Localised;
  article: string | null;
  parameter: string | null;
  parameterVersion: number | null;
};

export type Dossier = {
  runName: string;
  purpose: string;
  model: {
    name: string;
    parameters: string | null;
    activeParameters: string | null;
    generality: Generality;
    narrowReason?: string | null;
  };
  compute: {
    own: string | null;
    cumulative: string | null;
    cumulativeWithTeacher: string | null;
  };
  ancestors: { name: string; flop: string | null }[];
  teacherFlop?: string | null;
  capabilityForecast?: CapabilityForecast | null;
  capabilityForecastBasis?: string | null;
  facilities: { name: string; state: string }[];
  plannedStart: string;
  plannedEnd: string;
  explanation: string[];
  reviewReasons: ReviewReason[];
  undetermined: Undetermined[];
  legalSnapshot?: unknown;
  filedBy?: string | null;
  withdrawalReason?: string | null;
};

/** A list holds the public part only. */
export type ApplicationSummary = Omit<
  Application,
  "sizePermit" | "parameterSetVersion" | "legalAsOf" | "reasons" | "history" | "allowedActions" | "dossier"
>;

export type Application = {
  id: string;
  number: string;
  kind: "TRAINING";
  applicant: { code: string; legalName: string };
  hostState: string;
  status: ApplicationStatus;
  regime: Regime;
  triggers: Trigger[];
  sizePermit: SizePermit | null;
  manualReview: boolean;
  filedAt: string;
  decidedAt: string | null;
  withdrawnAt: string | null;
  parameterSetVersion: number;
  legalAsOf: string;
  reasons: Reason[];
  history: { at: string; event: string; status: ApplicationStatus }[];
  allowedActions: string[];
  dossier: Dossier | null;
};

export type CapabilityList = {
  asOf: string;
  version: number;
  effectiveFrom: string;
  items: { code: string; title: Localised; definition: Localised; article: string }[];
};

export type Session =
  | { authenticated: false }
  | {
      authenticated: true;
      username: string;
      name: string;
      actorKind: "delegate" | "lab" | "staff" | "evaluator";
      state: string | null;
      organisation: string | null;
      roles: string[];
      expiresAt: string;
    };

export type FieldError = { pointer: string; code: string; message: string; fix?: string | null };

export type Problem = {
  type?: string;
  title: string;
  status: number;
  detail?: string;
  instance?: string;
  code: string;
  traceId?: string;
  errors?: FieldError[];
};
