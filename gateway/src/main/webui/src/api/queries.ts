import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call, client } from "./client";
import type { operations } from "./schema";
import type { Application, ScreeningRequest } from "./types";

const given = (value: string | undefined) => (value ? value : undefined);
const fiveMinutes = 5 * 60_000;

/** As of when, and as known when; what is missing means now. */
export type Moment = { asOf?: string; knownAt?: string };

export const session = () =>
  queryOptions({
    queryKey: ["session"],
    queryFn: async ({ signal }) => (await call(client.GET("/session", { signal }))).data,
    staleTime: 60_000,
  });

export const treatyStatus = () =>
  queryOptions({
    queryKey: ["treaty-status"],
    queryFn: async ({ signal }) => (await call(client.GET("/v1/treaty/status", { signal }))).data,
    staleTime: 60_000,
  });

export const treaty = () =>
  queryOptions({
    queryKey: ["treaty"],
    queryFn: async ({ signal }) => (await call(client.GET("/v1/treaty", { signal }))).data,
    staleTime: fiveMinutes,
  });

/** The one list that may be complete: filters and order are applied in the page. */
export const states = (moment: Moment = {}) =>
  queryOptions({
    queryKey: ["states", moment],
    queryFn: async ({ signal }) =>
      (await call(client.GET("/v1/states", { params: { query: { ...moment, limit: 250 } }, signal }))).data,
    staleTime: 60_000,
  });

export const stateDetail = (code: string, moment: Moment = {}) =>
  queryOptions({
    queryKey: ["state", code, moment],
    queryFn: async ({ signal }) =>
      (await call(client.GET("/v1/states/{code}", { params: { path: { code }, query: moment }, signal }))).data,
    staleTime: 60_000,
  });

export const parameters = (asOf?: string) =>
  queryOptions({
    queryKey: ["parameters", asOf ?? ""],
    queryFn: async ({ signal }) =>
      (await call(client.GET("/v1/parameters", { params: { query: { asOf: given(asOf) } }, signal }))).data,
    placeholderData: keepPreviousData,
  });

export const alignment = (asOf?: string) =>
  queryOptions({
    queryKey: ["alignment", asOf ?? ""],
    queryFn: async ({ signal }) =>
      (await call(client.GET("/v1/determinations/alignment", { params: { query: { asOf: given(asOf) } }, signal }))).data,
    placeholderData: keepPreviousData,
  });

export const capabilities = (asOf?: string) =>
  queryOptions({
    queryKey: ["capabilities", asOf ?? ""],
    queryFn: async ({ signal }) =>
      (await call(client.GET("/v1/dangerous-capabilities", { params: { query: { asOf: given(asOf) } }, signal }))).data,
    placeholderData: keepPreviousData,
  });

export const organisations = () =>
  queryOptions({
    queryKey: ["organisations"],
    queryFn: async ({ signal }) =>
      (await call(client.GET("/v1/organisations", { params: { query: { limit: 100 } }, signal }))).data,
    staleTime: fiveMinutes,
  });

export type ApplicationFilter = NonNullable<operations["listTrainingApplications"]["parameters"]["query"]>;

export const applications = (filter: ApplicationFilter) =>
  queryOptions({
    queryKey: ["applications", filter],
    queryFn: async ({ signal }) =>
      (
        await call(
          client.GET("/v1/training-applications", {
            params: {
              query: {
                ...filter,
                hostState: given(filter.hostState),
                organisation: given(filter.organisation),
                cursor: given(filter.cursor),
                limit: filter.limit ?? 20,
              },
            },
            signal,
          }),
        )
      ).data,
    placeholderData: keepPreviousData,
  });

export type VersionedApplication = { application: Application; etag: string | null };

/** The reasoning in the dossier comes in the page's language, so the language is part of the key. */
export const application = (id: string, language: string) =>
  queryOptions({
    queryKey: ["application", language, id],
    queryFn: async ({ signal }): Promise<VersionedApplication> => {
      const { data, response } = await call(
        client.GET("/v1/training-applications/{reference}", { params: { path: { reference: id } }, signal }),
      );
      return { application: data, etag: response.headers.get("ETag") };
    },
  });

/** Sentences of the answer come in the page's language, so the language is part of the key. */
export const screening = (request: ScreeningRequest | null, language: string) =>
  queryOptions({
    queryKey: ["screening", language, request],
    queryFn: async ({ signal }) => (await call(client.POST("/v1/screenings", { body: request!, signal }))).data,
    enabled: request !== null,
    retry: false,
    staleTime: 60_000,
  });

export async function withdraw(id: string, etag: string, reason: string) {
  const { data, response } = await call(
    client.POST("/v1/training-applications/{reference}/withdrawal", {
      params: { path: { reference: id }, header: { "If-Match": etag } },
      body: reason ? { reason } : {},
    }),
  );
  return { application: data, etag: response.headers.get("ETag") } satisfies VersionedApplication;
}

/** Answers where the browser must go to end the session at the identity provider too. */
export async function endSession(): Promise<string> {
  const header = { "X-Requested-With": "secretariat-portal" } as const;
  return (await call(client.POST("/session/logout", { params: { header } }))).data.logoutUrl;
}
