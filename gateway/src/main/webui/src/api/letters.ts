import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { ApiProblem, call, client, problemOf } from "./client";
import type { components } from "./schema";

type Schemas = components["schemas"];

export type Notification = Schemas["DepositaryNotification"];
export type NotificationItem = Schemas["DepositaryNotificationSummary"];
export type NotificationKind = Schemas["NotificationKind"];
export type OfficialLanguage = Schemas["OfficialLanguage"];
export type Subscription = Schemas["Subscription"];
export type SubscriptionRequest = Schemas["SubscriptionRequest"];
export type ContactPoint = Schemas["ContactPoint"];
export type ContactPointRequest = Schemas["ContactPointRequest"];
export type ContactKind = Schemas["ContactKind"];
export type Letter = Schemas["Letter"];
export type LetterStatus = Schemas["LetterStatus"];

const given = <Value extends string>(value: Value | "" | undefined) => (value ? value : undefined);

export type NotificationFilter = { state?: string; kind?: NotificationKind; year?: string; cursor?: string };

export const notifications = (filter: NotificationFilter) =>
  queryOptions({
    queryKey: ["notifications", filter],
    queryFn: async ({ signal }) => {
      const query = { state: given(filter.state), kind: filter.kind, year: given(filter.year), cursor: given(filter.cursor), limit: 20 };
      return (await call(client.GET("/v1/notifications", { params: { query }, signal }))).data;
    },
    placeholderData: keepPreviousData,
  });

export const notification = (number: string) =>
  queryOptions({
    queryKey: ["notification", number],
    queryFn: async ({ signal }) => (await call(client.GET("/v1/notifications/{number}", { params: { path: { number } }, signal }))).data,
  });

/** The same key for the same wish, so that a second press sends no second letter. */
export async function subscribe(body: SubscriptionRequest, key: string) {
  return (await call(client.POST("/v1/subscriptions", { params: { header: { "Idempotency-Key": key } }, body }))).data;
}

/** By POST: a code stands in no address. */
export const subscription = (code: string) =>
  queryOptions({
    queryKey: ["subscription", code],
    queryFn: async ({ signal }) => (await call(client.POST("/v1/subscriptions/inquiries", { body: { code }, signal }))).data,
    enabled: code !== "",
    retry: false,
  });

export const confirmSubscription = async (code: string) => (await call(client.POST("/v1/subscriptions/confirmations", { body: { code } }))).data;
export const endSubscription = async (code: string) => (await call(client.POST("/v1/subscriptions/endings", { body: { code } }))).data;
export const confirmContact = async (code: string) => (await call(client.POST("/v1/contact-confirmations", { body: { code } }))).data;

export const contacts = (state: string) =>
  queryOptions({
    queryKey: ["contacts", state],
    queryFn: async ({ signal }) =>
      (await call(client.GET("/v1/states/{code}/contacts", { params: { path: { code: state }, query: { limit: 50 } }, signal }))).data,
  });

export type VersionedContact = { contact: ContactPoint; etag: string };

export async function readContact(code: string, id: string, signal?: AbortSignal): Promise<VersionedContact> {
  const { data, response } = await call(client.GET("/v1/states/{code}/contacts/{id}", { params: { path: { code, id } }, signal }));
  return { contact: data, etag: response.headers.get("ETag") ?? "" };
}

/** Read anew each time a form is opened on it: what is kept must be what the version belongs to. */
export const contact = (state: string, id: string) =>
  queryOptions({
    queryKey: ["contact", state, id],
    queryFn: ({ signal }) => readContact(state, id, signal),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

export const enterContact = async (code: string, body: ContactPointRequest, key: string) =>
  (await call(client.POST("/v1/states/{code}/contacts", { params: { path: { code }, header: { "Idempotency-Key": key } }, body }))).data;

export const changeContact = async (code: string, id: string, etag: string, body: ContactPointRequest) =>
  (await call(client.PUT("/v1/states/{code}/contacts/{id}", { params: { path: { code, id }, header: { "If-Match": etag } }, body }))).data;

export async function removeContact(code: string, id: string, etag: string): Promise<void> {
  const answer = await client.DELETE("/v1/states/{code}/contacts/{id}", { params: { path: { code, id }, header: { "If-Match": etag } } });
  if (!answer.response.ok) throw new ApiProblem(problemOf(answer.error, answer.response));
}

export const askContactAgain = async (code: string, id: string, address: string, key: string) =>
  (
    await call(
      client.POST("/v1/states/{code}/contacts/{id}/confirmation-letters", {
        params: { path: { code, id }, header: { "Idempotency-Key": key } },
        body: { address },
      }),
    )
  ).data;

export const letters = (filter: { status?: LetterStatus; cursor?: string }) =>
  queryOptions({
    queryKey: ["letters", filter],
    queryFn: async ({ signal }) =>
      (await call(client.GET("/v1/mail", { params: { query: { status: filter.status, cursor: given(filter.cursor), limit: 20 } }, signal }))).data,
    placeholderData: keepPreviousData,
  });

export type VersionedLetter = { letter: Letter; etag: string };

export const letter = (id: string) =>
  queryOptions({
    queryKey: ["letter", id],
    queryFn: async ({ signal }): Promise<VersionedLetter> => {
      const { data, response } = await call(client.GET("/v1/mail/{id}", { params: { path: { id } }, signal }));
      return { letter: data, etag: response.headers.get("ETag") ?? "" };
    },
    enabled: id !== "",
  });

export async function retryLetter(id: string, etag: string): Promise<VersionedLetter> {
  const { data, response } = await call(client.POST("/v1/mail/{id}/retry", { params: { path: { id }, header: { "If-Match": etag } } }));
  return { letter: data, etag: response.headers.get("ETag") ?? "" };
}
