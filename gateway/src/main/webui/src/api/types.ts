import type { components } from "./schema";

type Schemas = components["schemas"];

export type State = Schemas["State"];
export type StateDetail = Schemas["StateDetail"];
export type ParticipationStatus = Schemas["ParticipationStatus"];
export type EntityKind = Schemas["EntityKind"];
export type RegionalGroup = Schemas["RegionalGroup"];

export type Treaty = Schemas["Treaty"];
export type FinalClauses = Schemas["FinalClauses"];
export type TreatyAction = Schemas["TreatyAction"];
export type Delay = Schemas["Delay"];
export type TreatyStatus = Schemas["TreatyStatus"];
export type TimelineEntry = Schemas["TimelineEntry"];
export type Reservation = Schemas["Reservation"];
export type ReservationDetail = Schemas["ReservationDetail"];
export type ReservationReaction = Schemas["ReservationReaction"];
export type ReservationStatus = Schemas["ReservationStatus"];
export type ReservationAttitude = Schemas["ReservationAttitude"];
export type TreatyRelations = Schemas["TreatyRelations"];
export type WithdrawalDossier = Schemas["WithdrawalDossier"];
export type CountingMode = Schemas["CountingMode"];
export type SimulationRequest = Schemas["EntryIntoForceSimulationRequest"];
export type Simulation = Schemas["EntryIntoForceSimulation"];

export type NationalMeasure = Schemas["NationalMeasure"];
export type NationalMeasureDetail = Schemas["NationalMeasureDetail"];
export type NationalMeasureContent = Schemas["NationalMeasureContent"];
export type NationalMeasureKind = Schemas["NationalMeasureKind"];
export type NationalStanding = Schemas["NationalStanding"];
export type NationalMeasureQuantity = Schemas["NationalMeasureQuantity"];
export type MeasureAct = Schemas["NationalMeasureAct"];
export type MeasureDraft = Schemas["NationalMeasureDraft"];
export type MeasureDraftRequest = Schemas["NationalMeasureDraftRequest"];
export type MeasureContentRequest = Schemas["NationalMeasureContentRequest"];
export type Undertaking = Schemas["VoluntaryUndertaking"];
export type Parameter = Schemas["Parameter"];

export type ScreeningRequest = Schemas["ScreeningRequest"];
export type Screening = Schemas["ScreeningAnswer"];
export type Generality = Schemas["DeclaredModel"]["generality"];
export type CapabilityForecast = NonNullable<ScreeningRequest["capabilityForecast"]>;

export type Application = Schemas["TrainingApplication"];
/** A list holds the public part only. */
export type ApplicationSummary = Schemas["TrainingApplicationSummary"];
export type ApplicationStatus = Schemas["TrainingApplicationStatus"];
export type Dossier = Schemas["TrainingApplicationDossier"];
export type Regime = Schemas["Regime"];
export type Trigger = Schemas["Trigger"];
export type SizePermit = Schemas["SizePermit"];

export type SignedInSession = Schemas["Session"];

export type FieldError = Schemas["FieldError"];
/** A problem as the API tells it, or what can be told of one that happened on the way to the API. */
export type Problem = Partial<Schemas["Problem"]> & Pick<Schemas["Problem"], "title" | "status" | "code">;
