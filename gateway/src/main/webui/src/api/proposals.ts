import { queryOptions } from "@tanstack/react-query";
import { call, client } from "./client";
import type { Decision, Matter, Proposal, VotePut } from "./council";
import type { components } from "./schema";

type Schemas = components["schemas"];

/** EC-4/DEC.2 or TS-2027/ORD.1. */
const decisionNumber = /^[A-Z]+-\d+\/(DEC|ORD)\.\d+$/;

export type Earlier = { title: Decision["proposal"]["title"]; matter: Matter; concerns: string | null; order: boolean };

/** As what an earlier decision was taken: what becomes of it needs that majority. An emergency order changed figures. */
export const earlierDecision = (number: string) =>
  queryOptions({
    queryKey: ["earlier-decision", number],
    queryFn: async ({ signal }): Promise<Earlier> => {
      const [session = "", serial = ""] = number.split("/");
      const { data } = await call(client.GET("/v1/decisions/{session}/{serial}", { params: { path: { session, serial } }, signal }));
      const { title, concerns } = data.proposal;
      if (data.vote === null) return { title, matter: "THRESHOLD", concerns: concerns ?? null, order: true };
      const { data: vote } = await call(client.GET("/v1/votes/{id}", { params: { path: { id: data.vote } }, signal }));
      return { title, matter: vote.matter, concerns: concerns ?? null, order: false };
    },
    enabled: decisionNumber.test(number),
    retry: false,
    staleTime: 5 * 60_000,
  });

export async function reviseVote(id: string, etag: string, body: VotePut) {
  return (await call(client.PUT("/v1/votes/{id}/proposal", { params: { path: { id }, header: { "If-Match": etag } }, body }))).data;
}

export async function issueEmergencyOrder(key: string, proposal: Proposal) {
  return (await call(client.POST("/v1/emergency-orders", { params: { header: { "Idempotency-Key": key } }, body: { proposal } }))).data;
}

export const arrears = (asOf?: string) =>
  queryOptions({
    queryKey: ["arrears", asOf ?? ""],
    queryFn: async ({ signal }) => (await call(client.GET("/v1/arrears", { params: { query: { asOf } }, signal }))).data,
  });

export async function recordArrears(key: string, entry: Schemas["ArrearsEntry"]) {
  return (await call(client.POST("/v1/arrears", { params: { header: { "Idempotency-Key": key } }, body: entry }))).data;
}
