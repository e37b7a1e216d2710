import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { codes } from "../browser/fixtures/letters.mjs";
import { calm, people, serve } from "../browser/server.mjs";
import { emptyContact, fieldOf, toForm, toRequest } from "../../src/contacts/form";

describe("a contact point's form", () => {
  const form = { ...emptyContact("FR"), authority: " Treaty Division ", addresses: ["", " a@mfa.example ", "", "b at mfa"] };

  it("sends what is filled in", () =>
    expect(toRequest(form)).toEqual({ authority: "Treaty Division", kind: "NOTIFICATIONS", language: "FR", addresses: ["a@mfa.example", "b at mfa"] }));

  it.each([
    ["/addresses/0", "contact-address-1"],
    ["/addresses/1", "contact-address-3"],
    ["/addresses", "contact-address-1"],
    ["/authority", "contact-authority"],
    ["", null],
    ["/elsewhere", null],
  ])("finds the field of %s among rows that were left empty", (pointer, field) => expect(fieldOf(form)(pointer)).toBe(field));

  it("finds a field also where none is filled in", () => expect(fieldOf(emptyContact("EN"))("/addresses")).toBe("contact-address-0"));

  it("begins with what is on record", () =>
    expect(toRequest(toForm({
      id: "1", state: "FRA", authority: "Mission", kind: "GENERAL", language: "AR", enteredAt: "", changedAt: "",
      addresses: [{ address: "x@mfa.example", confirmedAt: null }],
    }))).toEqual({ authority: "Mission", kind: "GENERAL", language: "AR", addresses: ["x@mfa.example"] }));
});

type StandIn = Awaited<ReturnType<typeof serve>>;
let standIn: StandIn;
beforeAll(async () => void (standIn = await serve("/nowhere")));
afterAll(() => standIn.close());
beforeEach(() => void Object.assign(standIn.world, calm, { who: people.delegate }));

async function asked(path: string, method = "GET", body?: object, ifMatch = '"1"') {
  standIn.faults.length = 0;
  const headers = { "X-Requested-With": "secretariat-portal", "If-Match": ifMatch, "Idempotency-Key": "6f9619ff-8b86-4d01-b42d-00cf4fc964ff", "Content-Type": "application/json" };
  const { status } = await fetch(standIn.origin + path, { method, headers, body: body && JSON.stringify(body) });
  return { status, faults: [...standIn.faults] };
}
const good = (status = 200) => ({ status, faults: [] });

describe("what stands in for the API answers as the API does", () => {
  const contact = "/v1/states/FRA/contacts/019ab1c2-7d5e-7c3a-9f00-000000000002";
  const mail = "/v1/mail/019ab1c2-7d5e-7c3a-9f00-000000000101";
  const body = { authority: "Mission", kind: "GENERAL", language: "EN", addresses: ["x@mfa.example"] };

  it.each([
    "/v1/notifications?limit=20", "/v1/notifications?state=BRA&kind=RATIFICATION&year=2026&limit=20", "/v1/notifications?limit=20&cursor=page2",
    "/v1/states/FRA/contacts?limit=50", contact, "/v1/mail?limit=20", "/v1/mail?status=FAILED&limit=20", mail,
    ...[11, 12, 13, 14].map((serial) => `/v1/notifications/C.N.${serial}.2026.AIS-1`),
  ])("at %s", async (path) => expect(await asked(path)).toEqual(good()));

  it.each([
    ["/v1/subscriptions", { address: "a@b.example", language: "FR", state: null, kind: "RATIFICATION" }, 202],
    ["/v1/subscriptions", { address: "a", language: "FR", state: "BRA", kind: null }, 422],
    ["/v1/subscriptions/inquiries", { code: codes.pending }, 200],
    ["/v1/subscriptions/inquiries", { code: "A" }, 422],
    ["/v1/subscriptions/confirmations", { code: codes.pending }, 200],
    ["/v1/subscriptions/endings", { code: codes.active }, 200],
    ["/v1/contact-confirmations", { code: codes.contact }, 200],
    ["/v1/contact-confirmations", { code: codes.active }, 422],
    ["/v1/states/FRA/contacts", body, 201],
    ["/v1/states/FRA/contacts", { ...body, addresses: ["x"] }, 422],
    [`${contact}/confirmation-letters`, { address: "vienna@diplomatie.example" }, 202],
    [`${mail}/retry`, undefined, 200],
  ] as const)("to a POST at %s of %o", async (path, request, status) => expect(await asked(path, "POST", request)).toEqual(good(status)));

  it("to changes", async () => {
    expect(await asked(contact, "PUT", body, '"7"')).toEqual(good(412));
    expect(await asked(contact, "PUT", body)).toEqual(good());
    expect(await asked(contact, "DELETE", undefined, '"2"')).toEqual(good(204));
    expect(await asked(contact)).toEqual(good(404));
  });

  it("to whoever may not", async () => {
    Object.assign(standIn.world, { who: null, forbidden: true });
    expect(await asked("/v1/states/FRA/contacts?limit=50")).toEqual(good(401));
    expect(await asked("/v1/mail?limit=20")).toEqual(good(403));
  });
});
