import type * as T from "./types";

type Json<Body> = { headers: Record<string, unknown>; content: { "application/json": Body } };
type Failure = { headers: Record<string, unknown>; content: { "application/problem+json": T.Problem } };
type Get<Body, Query = never, Path = never> = {
  parameters: { query?: Query; path?: Path };
  get: {
    parameters: ([Query] extends [never] ? { query?: never } : { query?: Query }) &
      ([Path] extends [never] ? { path?: never } : { path: Path });
    responses: { 200: Json<Body>; default: Failure };
  };
};

type Paging = { limit?: number; cursor?: string };

/** The shape that openapi-typescript generates, so that a generated module can take its place. */
export type paths = {
  "/v1/states": Get<T.StateList, Paging & { asOf?: string; status?: string; group?: string; kind?: string; q?: string }>;
  "/v1/states/{code}": Get<T.StateDetail, { asOf?: string }, { code: string }>;
  "/v1/treaty": Get<T.Treaty>;
  "/v1/treaty/status": Get<T.TreatyStatus, { asOf?: string }>;
  "/v1/parameters": Get<T.ParameterSet, { asOf?: string }>;
  "/v1/determinations/alignment": Get<T.Alignment, { asOf?: string }>;
  "/v1/organisations": Get<T.Page<T.Organisation>, Paging>;
  "/v1/dangerous-capabilities": Get<T.CapabilityList, { asOf?: string }>;
  "/v1/training-applications": Get<
    T.Page<T.ApplicationSummary>,
    Paging & { hostState?: string; organisation?: string; status?: string; regime?: string; mine?: boolean }
  >;
  "/v1/training-applications/{reference}": Get<T.Application, never, { reference: string }>;
  "/v1/training-applications/{reference}/withdrawal": {
    parameters: { path: { reference: string } };
    post: {
      parameters: { path: { reference: string }; header: { "If-Match": string } };
      requestBody: { content: { "application/json": { reason?: string } } };
      responses: { 200: Json<T.Application>; default: Failure };
    };
  };
  "/v1/screenings": {
    parameters: object;
    post: {
      parameters: object;
      requestBody: { content: { "application/json": T.ScreeningRequest } };
      responses: { 200: Json<T.Screening>; default: Failure };
    };
  };
  "/session": Get<T.Session>;
  "/session/logout": {
    parameters: object;
    post: { parameters: object; responses: { 200: Json<{ logoutUrl?: string }>; default: Failure } };
  };
};
