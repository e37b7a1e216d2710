import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call, client } from "./client";
import type { MeasureContentRequest, MeasureDraft, MeasureDraftRequest } from "./types";

export type VersionedDraft = { draft: MeasureDraft; etag: string };

const versioned = ({ data, response }: { data: MeasureDraft; response: Response }): VersionedDraft => ({ draft: data, etag: response.headers.get("ETag") ?? "" });

export const measureDrafts = (cursor: string | undefined) =>
  queryOptions({
    queryKey: ["measure-drafts", cursor ?? ""],
    queryFn: async ({ signal }) => (await call(client.GET("/v1/national-measure-drafts", { params: { query: { cursor, limit: 20 } }, signal }))).data,
    placeholderData: keepPreviousData,
  });

export const measureDraft = (id: string) =>
  queryOptions({
    queryKey: ["measure-draft", id],
    queryFn: async ({ signal }) => versioned(await call(client.GET("/v1/national-measure-drafts/{id}", { params: { path: { id } }, signal }))),
  });

/** The key stays the same for all tries of one intent, so that a retry makes no second draft. */
export const recordDraft = async (key: string, body: MeasureDraftRequest) =>
  versioned(await call(client.POST("/v1/national-measure-drafts", { params: { header: { "Idempotency-Key": key } }, body })));

const named = (id: string, etag: string) => ({ path: { id }, header: { "If-Match": etag } });

export const reviseDraft = async (id: string, etag: string, body: MeasureContentRequest) =>
  versioned(await call(client.PUT("/v1/national-measure-drafts/{id}", { params: named(id, etag), body })));

export const publishDraft = async (id: string, etag: string) =>
  versioned(await call(client.POST("/v1/national-measure-drafts/{id}/publication", { params: named(id, etag) })));

export const discardDraft = async (id: string, etag: string) =>
  versioned(await call(client.DELETE("/v1/national-measure-drafts/{id}", { params: named(id, etag) })));
