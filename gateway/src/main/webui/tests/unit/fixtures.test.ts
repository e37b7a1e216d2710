import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { calm, people, serve } from "../browser/server.mjs";
import { states } from "../browser/fixtures/treaty.mjs";
import { rules } from "../../src/simulation/rules";
import { emptyForm, toRequest } from "../../src/screening/form";

type StandIn = Awaited<ReturnType<typeof serve>>;
let standIn: StandIn;
beforeAll(async () => void (standIn = await serve("/nowhere")));
afterAll(() => standIn.close());
beforeEach(() => void Object.assign(standIn.world, calm));

/** The status of the answer and what the API's description holds against it or its question. */
async function asked(path: string, post?: object) {
  standIn.faults.length = 0;
  const headers = { "X-Requested-With": "secretariat-portal", "If-Match": '"1"', "Content-Type": "application/json" };
  const { status } = await fetch(standIn.origin + path, post && { method: "POST", headers, body: JSON.stringify(post) });
  return { status, faults: [...standIn.faults] };
}

const good = { status: 200, faults: [] };

/** A fixture that the API would never send makes every test that rests on it a lie. */
describe("what stands in for the API answers as the API does", () => {
  it.each([
    "/session", "/v1/treaty", "/v1/treaty/status", "/v1/parameters", "/v1/determinations/alignment", "/v1/organisations?limit=100",
    "/v1/dangerous-capabilities?asOf=2026-11-23", "/v1/states?limit=250", "/v1/training-applications?limit=20",
  ])("at %s", async (path) => expect(await asked(path)).toEqual(good));

  it.each([
    "/v1/reservations?state=ARG", "/v1/reservations/0198c0de-0000-7000-8000-000000000201", "/v1/states/ARG/relations", "/v1/withdrawals/NOR", "/v1/notifications?state=ARG&limit=5",
    "/v1/national-measures?limit=20", "/v1/national-measures/0198c0de-0000-7000-8000-000000000501", "/v1/voluntary-undertakings?limit=20",
    "/v1/voluntary-undertakings/0198c0de-0000-7000-8000-000000000602", "/v1/treaty/texts/1", "/v1/states?asOf=2025-12-01&knownAt=2026-01-01",
  ])("of the register at %s", async (path) => expect(await asked(path)).toEqual(good));

  it.each([
    "/v1/votes?limit=20", "/v1/votes/0198c0de-0000-7000-8000-000000000801", "/v1/votes/0198c0de-0000-7000-8000-000000000804", "/v1/votes/0198c0de-0000-7000-8000-000000000803/delegations",
    "/v1/decisions?limit=20", "/v1/decisions/EC-1/DEC.1", "/v1/organs", "/v1/organs/EC", "/v1/meetings?limit=20", "/v1/meetings/0198c0de-0000-7000-8000-000000000821/presence",
    "/v1/treaty/status-list?lang=fr&format=json", "/v1/treaty-actions/0198c0de-0000-7000-8000-000000000201/documents",
    "/v1/parameters/frontier.flop", "/v1/parameters/differences?from=2026-06-01", "/v1/arrears", "/v1/meetings/0198c0de-0000-7000-8000-000000000821/agenda", "/v1/meetings/0198c0de-0000-7000-8000-000000000823/minutes",
    "/v1/meetings/0198c0de-0000-7000-8000-000000000821/papers", "/v1/meetings/0198c0de-0000-7000-8000-000000000821/papers/0198c0de-0000-7000-8000-000000000861",
  ])("of the organs at %s", async (path) => expect(await asked(path)).toEqual(good));

  it("to those who may see what is to be wound down", async () => {
    standIn.world.who = people.staff;
    expect(await asked("/v1/withdrawals/NOR")).toEqual(good);
  });

  it("to a simulation", async () => {
    const path = "/v1/treaty/entry-into-force/simulations";
    expect(await asked(path, { deposits: [{ state: "KEN", date: "2027-03-01" }] })).toEqual(good);
    expect(await asked(path, { clause: rules.CTBT.clause, deposits: [] })).toEqual(good);
    expect(await asked(path, { deposits: [{ state: "FRA", date: "2027-03-01" }] })).toEqual({ status: 422, faults: [] });
  });

  it("to a delegate who drafts measures", async () => {
    standIn.world.who = people.delegate;
    expect(await asked("/v1/national-measure-drafts?limit=20")).toEqual(good);
    expect(await asked("/v1/national-measure-drafts/0198c0de-0000-7000-8000-000000000702")).toEqual(good);
    expect(await asked("/v1/national-measure-drafts/0198c0de-0000-7000-8000-000000000702/publication", {})).toEqual(good);
    standIn.world.who = null;
    expect(await asked("/v1/national-measure-drafts?limit=20")).toEqual({ status: 401, faults: [] });
  });

  it("to what cannot be a day", async () => expect(await asked("/v1/states?asOf=yesterday")).toEqual({ status: 422, faults: [] }));

  it("for every State", async () => {
    for (const { code } of states) expect(await asked(`/v1/states/${code}`)).toEqual(good);
  });

  it("before entry into force", async () => {
    standIn.world.before = true;
    expect(await asked("/v1/treaty/status")).toEqual(good);
  });

  it.each([null, "delegate", "lab", "staff"] as const)("to %s", async (kind) => {
    Object.assign(standIn.world, { who: kind && people[kind] });
    expect(await asked("/session")).toEqual(good);
    for (const number of ["TA-2026-USA-000001-X", "TA-2026-FRA-000002-K"]) expect(await asked(`/v1/training-applications/${number}`)).toEqual(good);
  });

  it("when it refuses or fails", async () => {
    expect(await asked("/v1/states/ZZZ")).toEqual({ status: 404, faults: [] });
    standIn.world.broken = true;
    expect(await asked("/v1/parameters")).toEqual({ status: 500, faults: [] });
  });

  it("to a withdrawal", async () => {
    const path = "/v1/training-applications/TA-2026-FRA-000002-K/withdrawal";
    standIn.world.stale = true;
    expect(await asked(path, { reason: "Postponed" })).toEqual({ status: 412, faults: [] });
    standIn.world.stale = false;
    expect(await asked(path, {})).toEqual(good);
  });

  it("to the end of a session", async () => expect(await asked("/session/logout", {})).toEqual(good));

  it.each([
    ["nothing", {}, 422],
    ["what is no number", { state: "USA", flop: "3,8e25" }, 422],
    ["figures", { state: "USA", name: "Llama 3.1-405B", params: "405e9", flop: "3.8e25", low: "3e25", high: "4.4e25" }, 200],
    ["inputs and ancestors", { state: "FRA", params: "1e11", active: "1e11", basis: "INPUTS", tokens: "1e13", ancestors: [{ name: "Base", flop: "" }] }, 200],
    ["a forecast", { state: "FRA", params: "1e8", flop: "1e20", generality: "NARROW", forecast: "ABOUT_TO_EXCEED", teacher: "2e24", asOf: "2026-11-23" }, 200],
  ] as const)("to a screening of %s", async (_, form, status) => {
    expect(await asked("/v1/screenings", toRequest({ ...emptyForm, ...form } as typeof emptyForm))).toEqual({ status, faults: [] });
  });
});
