import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { ApiProblem, call, client } from "./client";
import type { Moment } from "./queries";
import type { operations } from "./schema";
import type { SimulationRequest } from "./types";

const minute = 60_000;

export const reservations = (moment: Moment, state?: string) =>
  queryOptions({
    queryKey: ["reservations", moment, state ?? ""],
    queryFn: async ({ signal }) =>
      (await call(client.GET("/v1/reservations", { params: { query: { ...moment, state: state || undefined } }, signal }))).data,
    placeholderData: keepPreviousData,
    staleTime: minute,
  });

export const reservation = (id: string, moment: Moment) =>
  queryOptions({
    queryKey: ["reservation", id, moment],
    queryFn: async ({ signal }) =>
      (await call(client.GET("/v1/reservations/{id}", { params: { path: { id }, query: moment }, signal }))).data,
    staleTime: minute,
  });

export const relations = (code: string, moment: Moment) =>
  queryOptions({
    queryKey: ["relations", code, moment],
    queryFn: async ({ signal }) =>
      (await call(client.GET("/v1/states/{code}/relations", { params: { path: { code }, query: moment }, signal }))).data,
    staleTime: minute,
  });

/** Null where no notice of withdrawal stands. What is seen of it depends on who asks. */
export const withdrawalOf = (state: string, moment: Moment, enabled: boolean) =>
  queryOptions({
    queryKey: ["withdrawal", state, moment],
    queryFn: async ({ signal }) => {
      try {
        return (await call(client.GET("/v1/withdrawals/{state}", { params: { path: { state }, query: moment }, signal }))).data;
      } catch (error) {
        if (error instanceof ApiProblem && error.problem.status === 404) return null;
        throw error;
      }
    },
    enabled,
    staleTime: minute,
  });

/** What was issued about a State by a day, as far as it was known then. */
export const notificationsOf = (state: string, limit: number, { asOf, knownAt }: Moment) => {
  const earliest = [asOf, knownAt].flatMap((time) => time ?? []).sort((a, b) => Date.parse(a) - Date.parse(b))[0];
  return queryOptions({
    queryKey: ["notifications-of", state, limit, earliest],
    queryFn: async ({ signal }) => (await call(client.GET("/v1/notifications", { params: { query: { state, limit, asOf: earliest } }, signal }))).data,
    staleTime: minute,
  });
};

export const treatyText = (version: string) =>
  queryOptions({
    queryKey: ["treaty-text", version],
    queryFn: async ({ signal }) => (await call(client.GET("/v1/treaty/texts/{version}", { params: { path: { version } }, signal }))).data,
    staleTime: 5 * minute,
  });

/** Sentences of a refusal come in the page's language, so the language is part of the key. */
export const simulation = (request: SimulationRequest | null, language: string) =>
  queryOptions({
    queryKey: ["simulation", language, request],
    queryFn: async ({ signal }) => (await call(client.POST("/v1/treaty/entry-into-force/simulations", { body: request!, signal }))).data,
    enabled: request !== null,
    retry: false,
    staleTime: minute,
  });

export type MeasureFilter = NonNullable<operations["listNationalMeasures"]["parameters"]["query"]>;

export const measures = (filter: MeasureFilter) =>
  queryOptions({
    queryKey: ["measures", filter],
    queryFn: async ({ signal }) =>
      (await call(client.GET("/v1/national-measures", { params: { query: { ...filter, limit: filter.limit ?? 20 } }, signal }))).data,
    placeholderData: keepPreviousData,
  });

export const measure = (id: string, moment: Moment) =>
  queryOptions({
    queryKey: ["measure", id, moment],
    queryFn: async ({ signal }) =>
      (await call(client.GET("/v1/national-measures/{id}", { params: { path: { id }, query: moment }, signal }))).data,
  });

export type UndertakingFilter = NonNullable<operations["listVoluntaryUndertakings"]["parameters"]["query"]>;

export const undertakings = (filter: UndertakingFilter) =>
  queryOptions({
    queryKey: ["undertakings", filter],
    queryFn: async ({ signal }) =>
      (await call(client.GET("/v1/voluntary-undertakings", { params: { query: { ...filter, limit: filter.limit ?? 20 } }, signal }))).data,
    placeholderData: keepPreviousData,
  });

export const undertaking = (id: string, moment: Moment) =>
  queryOptions({
    queryKey: ["undertaking", id, moment],
    queryFn: async ({ signal }) =>
      (await call(client.GET("/v1/voluntary-undertakings/{id}", { params: { path: { id }, query: moment }, signal }))).data,
  });
