import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call, client } from "./client";
import type { components, operations } from "./schema";

type Schemas = components["schemas"];

export type Vote = Schemas["Vote"];
export type VoteSummary = Schemas["VoteSummary"];
export type VoteStatus = Schemas["VoteStatus"];
export type VoteProgress = Schemas["VoteProgress"];
export type VoteMethod = Schemas["VoteMethod"];
export type VotePut = Schemas["VotePut"];
export type Matter = Schemas["Matter"];
export type RollEntry = Schemas["RollEntry"];
export type Entitlement = Schemas["Entitlement"];
export type Ballot = Schemas["Ballot"];
export type BallotPaper = Schemas["BallotPaper"];
export type Choice = Schemas["Choice"];
export type Proposal = Schemas["Proposal"];
export type DecisionEffect = Schemas["DecisionEffect"];
export type Decision = Schemas["Decision"];
export type DecisionSummary = Schemas["DecisionSummary"];
export type Organ = Schemas["Organ"];
export type OrganSeat = Schemas["OrganSeat"];
export type Meeting = Schemas["Meeting"];
export type MeetingCall = Schemas["MeetingCall"];
export type MeetingStatus = Schemas["MeetingStatus"];
export type Presence = Schemas["Presence"];
export type Credential = Schemas["Credential"];
export type CredentialLetter = Schemas["CredentialLetter"];
export type ParameterHistory = Schemas["ParameterHistory"];
export type ParameterDifference = Schemas["ParameterDifference"];
export type TransitionalRule = Schemas["TransitionalRule"];

export type Versioned<Data> = { data: Data; etag: string };
const versioned = <Data>({ data, response }: { data: Data; response: Response }): Versioned<Data> => ({ data, etag: response.headers.get("ETag") ?? "" });
const withKey = (key: string) => ({ "Idempotency-Key": key });
const onVersion = (id: string, etag: string) => ({ path: { id }, header: { "If-Match": etag } });

export type VoteFilter = NonNullable<operations["listVotes"]["parameters"]["query"]>;

export const votes = (filter: VoteFilter) =>
  queryOptions({
    queryKey: ["votes", filter],
    queryFn: async ({ signal }) => (await call(client.GET("/v1/votes", { params: { query: { ...filter, limit: filter.limit ?? 20 } }, signal }))).data,
    placeholderData: keepPreviousData,
  });

export const vote = (id: string) =>
  queryOptions({
    queryKey: ["vote", id],
    queryFn: async ({ signal }) => versioned(await call(client.GET("/v1/votes/{id}", { params: { path: { id } }, signal }))),
  });

/** Only for representatives: one ballot for each member they vote for. */
export const ownBallots = (id: string, enabled: boolean) =>
  queryOptions({
    queryKey: ["ballots", id],
    queryFn: async ({ signal }) => (await call(client.GET("/v1/votes/{id}/ballots", { params: { path: { id } }, signal }))).data,
    enabled,
    retry: false,
  });

/** Safe to send again: the same ballot does nothing more. */
export async function castBallot(id: string, paper: BallotPaper): Promise<Ballot> {
  return (await call(client.PUT("/v1/votes/{id}/ballots", { params: { path: { id } }, body: paper }))).data;
}

export const delegations = (id: string) =>
  queryOptions({
    queryKey: ["vote-delegations", id],
    queryFn: async ({ signal }) => (await call(client.GET("/v1/votes/{id}/delegations", { params: { path: { id } }, signal }))).data,
  });

export async function delegateVote(id: string, toState: string) {
  return (await call(client.PUT("/v1/votes/{id}/delegations", { params: { path: { id } }, body: { toState } }))).data;
}

export async function revokeDelegation(id: string) {
  return (await call(client.DELETE("/v1/votes/{id}/delegations", { params: { path: { id } } }))).data;
}

export async function proposeVote(key: string, body: VotePut) {
  return versioned(await call(client.POST("/v1/votes", { params: { header: withKey(key) }, body })));
}

export async function openVote(id: string, etag: string, body: Schemas["VoteOpening"]) {
  return versioned(await call(client.POST("/v1/votes/{id}/opening", { params: onVersion(id, etag), body })));
}

export async function closeVote(id: string, etag: string, body: Schemas["VoteClosing"]) {
  return versioned(await call(client.POST("/v1/votes/{id}/closing", { params: onVersion(id, etag), body })));
}

export async function cancelVote(id: string, etag: string, reason: string) {
  return versioned(await call(client.POST("/v1/votes/{id}/cancellation", { params: onVersion(id, etag), body: { reason } })));
}

export type DecisionFilter = NonNullable<operations["listDecisions"]["parameters"]["query"]>;

export const decisions = (filter: DecisionFilter) =>
  queryOptions({
    queryKey: ["decisions", filter],
    queryFn: async ({ signal }) => (await call(client.GET("/v1/decisions", { params: { query: { ...filter, limit: filter.limit ?? 20 } }, signal }))).data,
    placeholderData: keepPreviousData,
  });

export const decision = (session: string, serial: string, asOf?: string) =>
  queryOptions({
    queryKey: ["decision", session, serial, asOf ?? ""],
    queryFn: async ({ signal }) =>
      (await call(client.GET("/v1/decisions/{session}/{serial}", { params: { path: { session, serial }, query: { asOf } }, signal }))).data,
  });

export const organs = (asOf?: string) =>
  queryOptions({
    queryKey: ["organs", asOf ?? ""],
    queryFn: async ({ signal }) => (await call(client.GET("/v1/organs", { params: { query: { asOf } }, signal }))).data,
    staleTime: 60_000,
  });

export const organ = (code: string, asOf?: string) =>
  queryOptions({
    queryKey: ["organ", code, asOf ?? ""],
    queryFn: async ({ signal }) => (await call(client.GET("/v1/organs/{code}", { params: { path: { code }, query: { asOf } }, signal }))).data,
    enabled: code !== "",
    staleTime: 60_000,
  });

export type MeetingFilter = NonNullable<operations["listMeetings"]["parameters"]["query"]>;

export const meetings = (filter: MeetingFilter) =>
  queryOptions({
    queryKey: ["meetings", filter],
    queryFn: async ({ signal }) => (await call(client.GET("/v1/meetings", { params: { query: { ...filter, limit: filter.limit ?? 20 } }, signal }))).data,
    placeholderData: keepPreviousData,
  });

export const meeting = (id: string | null) =>
  queryOptions({
    queryKey: ["meeting", id],
    queryFn: async ({ signal }) => versioned(await call(client.GET("/v1/meetings/{id}", { params: { path: { id: id ?? "" } }, signal }))),
    enabled: id !== null,
  });

export const presence = (id: string, live = false) =>
  queryOptions({
    queryKey: ["presence", id],
    queryFn: async ({ signal }) => (await call(client.GET("/v1/meetings/{id}/presence", { params: { path: { id } }, signal }))).data,
    refetchInterval: live ? 10_000 : false,
  });

export const credentials = (id: string, enabled: boolean) =>
  queryOptions({
    queryKey: ["credentials", id],
    queryFn: async ({ signal }) => (await call(client.GET("/v1/meetings/{id}/credentials", { params: { path: { id } }, signal }))).data,
    enabled,
    retry: false,
  });

export async function convene(key: string, body: MeetingCall) {
  return versioned(await call(client.POST("/v1/meetings", { params: { header: withKey(key) }, body })));
}

export async function changeMeeting(id: string, etag: string, body: MeetingCall) {
  return versioned(await call(client.PUT("/v1/meetings/{id}", { params: onVersion(id, etag), body })));
}

export type MeetingMove = "opening" | "closing" | "cancellation";

export async function moveMeeting(id: string, etag: string, move: MeetingMove) {
  const params = onVersion(id, etag);
  switch (move) {
    case "opening":
      return versioned(await call(client.POST("/v1/meetings/{id}/opening", { params })));
    case "closing":
      return versioned(await call(client.POST("/v1/meetings/{id}/closing", { params })));
    case "cancellation":
      return versioned(await call(client.POST("/v1/meetings/{id}/cancellation", { params })));
  }
}

export async function attend(id: string, key: string, state: string, present: boolean) {
  return (await call(client.POST("/v1/meetings/{id}/attendance", { params: { path: { id }, header: withKey(key) }, body: { state, present } }))).data;
}

export async function recordCredentials(id: string, key: string, letter: CredentialLetter) {
  return (await call(client.POST("/v1/meetings/{id}/credentials", { params: { path: { id }, header: withKey(key) }, body: letter }))).data;
}

/** The list carries no tags: what is decided on is read by itself, and decided on as it was read. */
export const credential = (id: string, one: string) =>
  queryOptions({
    queryKey: ["credential", id, one],
    queryFn: async ({ signal }) =>
      versioned(await call(client.GET("/v1/meetings/{id}/credentials/{credential}", { params: { path: { id, credential: one } }, signal }))),
    staleTime: 0,
  });

export async function approveCredentials(id: string, one: string, etag: string) {
  const params = { path: { id, credential: one }, header: { "If-Match": etag } };
  return versioned(await call(client.POST("/v1/meetings/{id}/credentials/{credential}/approval", { params })));
}

export async function rejectCredentials(id: string, one: string, etag: string, reason: string) {
  const params = { path: { id, credential: one }, header: { "If-Match": etag } };
  return versioned(await call(client.POST("/v1/meetings/{id}/credentials/{credential}/rejection", { params, body: { reason } })));
}

export const parameterHistory = (key: string, asOf?: string) =>
  queryOptions({
    queryKey: ["parameter", key, asOf ?? ""],
    queryFn: async ({ signal }) => (await call(client.GET("/v1/parameters/{key}", { params: { path: { key }, query: { asOf } }, signal }))).data,
    placeholderData: keepPreviousData,
  });

export const parameterDifferences = (from: string, to: string | undefined) =>
  queryOptions({
    queryKey: ["parameter-differences", from, to ?? ""],
    queryFn: async ({ signal }) => (await call(client.GET("/v1/parameters/differences", { params: { query: { from, to } }, signal }))).data,
    enabled: from !== "",
    placeholderData: keepPreviousData,
  });
