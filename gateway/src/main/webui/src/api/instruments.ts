import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call, client } from "./client";
import type { components, operations } from "./schema";

type Schemas = components["schemas"];

export type ActionType = Schemas["ActionType"];
export type Office = Schemas["Office"];
export type Instrument = Schemas["Instrument"];
export type InstrumentContent = Schemas["InstrumentContent"];
export type InstrumentDraft = Schemas["InstrumentDraft"];
export type InstrumentStatus = Schemas["InstrumentStatus"];
export type InstrumentSummary = Schemas["InstrumentSummary"];
export type InstrumentCheck = Schemas["InstrumentCheck"];
export type Reservation = Schemas["Reservation"];
export type Correction = Schemas["TreatyActionCorrectionRequest"];
export type TreatyActionRequest = Schemas["TreatyActionRequest"];
export type UploadedDocument = Schemas["Document"];

export type VersionedInstrument = { instrument: Instrument; etag: string };

const versioned = ({ data, response }: { data: Instrument; response: Response }): VersionedInstrument => ({
  instrument: data,
  etag: response.headers.get("ETag") ?? "",
});

export type InstrumentFilter = NonNullable<operations["listInstruments"]["parameters"]["query"]>;

export const instruments = (filter: InstrumentFilter) =>
  queryOptions({
    queryKey: ["instruments", filter],
    queryFn: async ({ signal }) =>
      (
        await call(
          client.GET("/v1/instruments", {
            params: { query: { ...filter, state: filter.state || undefined, cursor: filter.cursor || undefined, limit: filter.limit ?? 20 } },
            signal,
          }),
        )
      ).data,
    placeholderData: keepPreviousData,
  });

const queuePages = 5;
const queuePageSize = 100;

/**
 * What waits for the depositary, the longest waiting first. The API lists what changed last first, so the whole queue is
 * read, up to a bound; `more` tells that there is still something older.
 */
export const waitingInstruments = () =>
  queryOptions({
    queryKey: ["instruments", "waiting"],
    queryFn: async ({ signal }) => {
      const items: InstrumentSummary[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < queuePages; page++) {
        const query = { status: "SENT" as const, limit: queuePageSize, cursor };
        const { data } = await call(client.GET("/v1/instruments", { params: { query }, signal }));
        items.push(...data.items);
        cursor = data.nextCursor ?? undefined;
        if (!cursor) break;
      }
      const received = (item: InstrumentSummary) => item.sentAt ?? item.updatedAt;
      return { items: items.sort((a, b) => received(a).localeCompare(received(b))), more: cursor !== undefined };
    },
  });

export const instrument = (id: string) =>
  queryOptions({
    queryKey: ["instrument", id],
    queryFn: async ({ signal }) =>
      versioned(await call(client.GET("/v1/instruments/{id}", { params: { path: { id } }, signal }))),
  });

/** The version is part of the key: each is checked once, and a check that was overtaken is not shown. */
export const instrumentCheck = (id: string, etag: string) =>
  queryOptions({
    queryKey: ["instrument-check", id, etag],
    queryFn: async ({ signal }) =>
      (await call(client.POST("/v1/instruments/{id}/checks", { params: { path: { id } }, signal }))).data,
    placeholderData: keepPreviousData,
  });

export const documentFacts = (id: string) =>
  queryOptions({
    queryKey: ["document", id],
    queryFn: async ({ signal }) => (await call(client.GET("/v1/documents/{id}", { params: { path: { id } }, signal }))).data,
    staleTime: Infinity,
  });

export const reservations = () =>
  queryOptions({
    queryKey: ["reservations"],
    queryFn: async ({ signal }) => (await call(client.GET("/v1/reservations", { signal }))).data,
    staleTime: 60_000,
  });

export const treatyActions = (state: string, cursor: string) =>
  queryOptions({
    queryKey: ["treaty-actions", state, cursor],
    queryFn: async ({ signal }) => {
      const query = { state: state || undefined, cursor: cursor || undefined, limit: 20 };
      return (await call(client.GET("/v1/treaty-actions", { params: { query }, signal }))).data;
    },
    placeholderData: keepPreviousData,
  });

export const treatyAction = (id: string) =>
  queryOptions({
    queryKey: ["treaty-action", id],
    queryFn: async ({ signal }) => (await call(client.GET("/v1/treaty-actions/{id}", { params: { path: { id } }, signal }))).data,
  });

/** The depositary's notification of an act; null where the State's latest hold none. */
export const notificationOf = (state: string, actionId: string) =>
  queryOptions({
    queryKey: ["notification-of", actionId],
    queryFn: async ({ signal }) => {
      const { data } = await call(client.GET("/v1/notifications", { params: { query: { state, limit: 100 } }, signal }));
      return data.items.find((item) => item.actionId === actionId) ?? null;
    },
  });

export async function prepareInstrument(key: string, draft: InstrumentDraft): Promise<VersionedInstrument> {
  return versioned(await call(client.POST("/v1/instruments", { params: { header: { "Idempotency-Key": key } }, body: draft })));
}

export async function saveInstrument(id: string, etag: string, draft: InstrumentDraft): Promise<VersionedInstrument> {
  return versioned(await call(client.PUT("/v1/instruments/{id}/content", { params: { path: { id }, header: { "If-Match": etag } }, body: draft })));
}

export type Move = "sending" | "cancellation" | "acceptance";

export async function moveInstrument(id: string, etag: string, move: Move): Promise<VersionedInstrument> {
  const params = { path: { id }, header: { "If-Match": etag } };
  switch (move) {
    case "sending":
      return versioned(await call(client.POST("/v1/instruments/{id}/sending", { params })));
    case "cancellation":
      return versioned(await call(client.POST("/v1/instruments/{id}/cancellation", { params })));
    case "acceptance":
      return versioned(await call(client.POST("/v1/instruments/{id}/acceptance", { params })));
  }
}

export async function returnInstrument(id: string, etag: string, reasons: string): Promise<VersionedInstrument> {
  const params = { path: { id }, header: { "If-Match": etag } };
  return versioned(await call(client.POST("/v1/instruments/{id}/return", { params, body: { reasons } })));
}

export async function correctTreatyAction(id: string, key: string, correction: Correction) {
  const params = { path: { id }, header: { "Idempotency-Key": key } };
  return (await call(client.POST("/v1/treaty-actions/{id}/corrections", { params, body: correction }))).data;
}
