import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { schema, types } from "../../tools/api-types.mjs";
import { organisations } from "../browser/fixtures/treaty.mjs";
import { answerFaults, examples, faultsOf, requestFaults } from "../contract.mjs";

it("has its types from the API as it is described now", async () => {
  const same = readFileSync(schema, "utf8") === (await types());
  expect(same, "src/api/schema.d.ts is not made from ../openapi/openapi.json as it is now. Renew it: npm run api").toBe(true);
});

it("is described with examples that are such values", () => {
  const all = [...examples()];
  expect(all.length).toBeGreaterThan(300);
  expect(all.flatMap(({ at, schema, example }) => faultsOf(schema, example).map((fault) => `${at}: ${fault}`))).toEqual([]);
});

const organisation = organisations.items.find(({ code }) => code === "lumen");
const answer = (body: unknown, changes = {}) =>
  answerFaults({ method: "GET", path: "/v1/organisations/lumen", status: 200, type: "application/json", body, ...changes });

describe("an answer", () => {
  it("has what is described", () => expect(answer(organisation)).toEqual([]));

  it.each([
    ["leaves out a field", { ...organisation, lei: undefined }],
    ["has one too many", { ...organisation, note: null }],
    ["has another type", { ...organisation, lei: 5 }],
    ["has null where nothing is not allowed", { ...organisation, hostState: null }],
    ["has a word that is none of those allowed", { ...organisation, roles: ["PAINTER"] }],
  ])("is found out when it %s", (_, body) => expect(answer(JSON.parse(JSON.stringify(body)))).toHaveLength(1));

  it.each([
    ["comes from an address that is none", { path: "/v1/organisation/lumen" }],
    ["follows a method that is none", { method: "DELETE" }],
    ["has a status that never comes", { status: 202 }],
    ["is a success in the form of a problem", { type: "application/problem+json" }],
    ["is a failure in the form of a success", { status: 404 }],
  ])("is found out when it %s", (_, changes) => expect(answer(organisation, changes)).toHaveLength(1));
});

const withdrawal = (changes: { query?: string; headers?: object; body?: unknown }) =>
  requestFaults({
    method: "POST",
    path: "/v1/training-applications/TA-2026-FRA-000002-K/withdrawal",
    query: new URLSearchParams(changes.query),
    headers: { "if-match": '"1"', ...changes.headers },
    body: "body" in changes ? changes.body : { reason: "Postponed" },
  });
const list = (query: string) =>
  requestFaults({ method: "GET", path: "/v1/training-applications", query: new URLSearchParams(query), headers: {} });

describe("a request", () => {
  it("asks what is described", () => {
    expect(withdrawal({})).toEqual([]);
    expect(list("status=REFUSED&mine=true&limit=20")).toEqual([]);
  });

  it("is found out when it asks something else", () => {
    expect(withdrawal({ headers: { "if-match": undefined } })).toHaveLength(1);
    expect(withdrawal({ body: { reason: 5 } })).toHaveLength(1);
    expect(withdrawal({ body: { why: "Postponed" } })).toHaveLength(1);
    expect(withdrawal({ body: undefined })).toHaveLength(1);
    expect(list("state=USA")).toHaveLength(1);
    expect(list("status=REFUTED")).toHaveLength(1);
    expect(list("mine=perhaps")).toHaveLength(1);
  });
});
