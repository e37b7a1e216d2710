import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiProblem } from "../../src/api/client";
import type { InstrumentContent } from "../../src/api/instruments";
import { Autosave, type SaveState } from "../../src/instruments/Autosave";
import { fieldOf, saySame, toDraft, toForm, toRequest, tooLong } from "../../src/instruments/content";
import { organActs, stateActs } from "../../src/instruments/kinds";
import { articleOf, firstSight, moves, targets, type Known } from "../../src/instruments/standing";
import { reservations } from "../browser/fixtures/instruments.mjs";
import { stateDetail, treaty } from "../browser/fixtures/treaty.mjs";

const lifecycles = readFileSync(new URL("../../../../../../docs/lifecycles.md", import.meta.url), "utf8");

/** The table of docs/lifecycles.md: act, and what forbids it in each standing; null where nothing does. */
function table(): Map<string, (string | null)[]> {
  const rows = lifecycles.split("## Participation of a State")[1]!.split("\n## ")[0]!.split("\n").filter((line) => line.startsWith("| "));
  const found = new Map<string, (string | null)[]>();
  for (const line of rows.slice(1)) {
    const [acts = "", ...cells] = line.split("|").slice(1, -1).map((cell) => cell.trim());
    if (cells.length !== 6) continue;
    for (const act of acts.match(/[A-Z_]{5,}/g) ?? []) found.set(act, cells.map((cell) => (cell.startsWith("–") ? null : /^[A-Z_]+/.exec(cell)![0])));
  }
  return found;
}

describe("what is open to a State at first sight", () => {
  it("is what docs/lifecycles.md says", () => {
    const documented = table();
    expect(documented.size).toBeGreaterThan(10);
    const ofStates = Object.fromEntries([...documented].filter(([act]) => (stateActs as readonly string[]).includes(act)));
    expect(moves).toEqual(ofStates);
  });

  const known = (code: string, changes: object = {}) =>
    ({ state: stateDetail(code), clauses: { ...treaty.finalClauses, ...changes }, reservations: reservations.items }) as unknown as Known;
  const openTo = (code: string) => stateActs.filter((type) => firstSight(type, known(code)) === null);

  it("differs with the standing", () => {
    expect(openTo("AFG")).toEqual(["SIGNATURE", "DEFINITIVE_SIGNATURE", "ACCESSION", "SUCCESSION"]);
    expect(openTo("BRA").slice(0, 3)).toEqual(["RATIFICATION", "ACCEPTANCE", "APPROVAL"]);
    expect(openTo("NOR")).toContain("RETRACTION_OF_WITHDRAWAL");
    expect(openTo("FRA")).toContain("WITHDRAWAL_NOTICE");
  });

  it("follows the clauses of the treaty", () => {
    expect(firstSight("RESERVATION", known("BRA", { reservations: { policy: "PROHIBITED" } }))).toBe("RESERVATIONS_PROHIBITED");
    expect(firstSight("TERRITORIAL_APPLICATION", known("FRA", { territorialApplication: false }))).toBe("NOT_PROVIDED_FOR");
    expect(firstSight("FORMAL_CONFIRMATION", known("BRA"))).toBe("ONLY_ORGANISATIONS_CONFIRM");
  });

  it("needs something that the act can be about", () => {
    expect(firstSight("OBJECTION", known("FRA"))).toBeNull();
    expect(firstSight("OBJECTION", known("CHN"))).toBe("NO_SUCH_RESERVATION");
    expect(targets("WITHDRAWAL_OF_RESERVATION", known("CHN")).map(({ id }) => id)).toEqual([reservations.items[0]!.id]);
    expect(firstSight("CONFIRMATION", known("FRA"))).toBe("NOTHING_TO_CONFIRM");
  });

  it("names the article of the act, or that on accession", () => {
    const { finalClauses } = treaty as unknown as { finalClauses: Known["clauses"] };
    expect(articleOf("ALREADY_CONSENTED", "RATIFICATION", finalClauses)).toBe("13(1)");
    expect(articleOf("WITHDRAWN_MUST_ACCEDE", "RATIFICATION", finalClauses)).toBeNull();
  });
});

it("knows no act twice and none too few", () => {
  expect(new Set([...stateActs, ...organActs, "CORRECTION"]).size).toBe(stateActs.length + organActs.length + 1);
});

describe("the form of an act", () => {
  const empty = {} as InstrumentContent;

  it("says nothing where nothing was typed", () => {
    const { content } = toDraft(toForm("DECLARATION", empty));
    expect(Object.values(content!).every((value) => value === null)).toBe(true);
  });

  it("comes back from a draft as it went", () => {
    const content = {
      instrumentDate: "2026-11-20", articles: ["6(1)"], statement: "Nous …", language: "fr", note: "n", document: "d",
      signatory: { name: "A", office: "OTHER", fullPowers: { issuedByOffice: "HEAD_OF_STATE", issuedByName: null, issuedOn: null } }, fullPowersDocument: "p",
    } as unknown as InstrumentContent;
    const form = toForm("RESERVATION", content);
    expect(toDraft(form).content).toMatchObject(content);
    expect(saySame(form, { ...form, predecessor: "SDN" })).toBe(true);
    expect(saySame(form, { ...form, note: "other" })).toBe(false);
  });

  it("leaves out what the kind of act, or the office, does not ask for", () => {
    const form = { ...toForm("RATIFICATION", empty), statement: "typed before the kind was changed", office: "HEAD_OF_STATE" as const, powers: true, fullPowersDocument: "p" };
    expect(toDraft(form).content).toMatchObject({ statement: null, fullPowersDocument: null, signatory: { fullPowers: null } });
  });

  it("goes to the register as the depositary's clerks write it", () => {
    const form = { ...toForm("SUSPENSION", empty), instrumentDate: "2026-11-20", decision: "C-3/DEC.7", until: "2027-06-01" };
    expect(toRequest(form, "BRA", "2026-11-23T09:30:00Z")).toMatchObject({ state: "BRA", decision: "C-3/DEC.7", until: "2027-06-01", signatory: null });
  });

  it.each([
    ["/signatory", "office-HEAD_OF_STATE"],
    ["/signatory/fullPowers/issuedOn", "powersOn"],
    ["/content/articles/3", "articles"],
    ["/replacement/signatory/name", "name"],
    ["/reason", "reason"],
    ["/state", null],
    ["", null],
  ])("has the field for %s", (pointer, field) => expect(fieldOf(pointer)).toBe(field));

  it("tells what is too long even for a draft", () => {
    const form = { ...toForm("DECLARATION", empty), note: "x".repeat(2000), name: "x".repeat(201) };
    expect(tooLong(form).map(({ pointer }) => pointer)).toEqual(["/content/signatory/name"]);
  });
});

describe("saving by itself", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function autosave(write: (etag: string, body: string) => Promise<{ etag: string; at: string }>) {
    const told: SaveState["kind"][] = [];
    const stop = (error: unknown) => (error instanceof ApiProblem && error.problem.status === 412 ? ("conflict" as const) : null);
    const it = new Autosave<string>({ etag: "1", at: "then", write, stop, tell: (state) => void told.push(state.kind), pause: 1000 });
    return { it, told };
  }
  const counting = () => {
    const seen: [string, string][] = [];
    const write = async (etag: string, body: string) => {
      seen.push([etag, body]);
      await new Promise((later) => setTimeout(later, 100));
      return { etag: String(Number(etag) + 1), at: "now" };
    };
    return { seen, write };
  };

  it("waits for a pause and saves the last only", async () => {
    const { seen, write } = counting();
    const { it, told } = autosave(write);
    it.change("a");
    await vi.advanceTimersByTimeAsync(900);
    it.change("ab");
    await vi.advanceTimersByTimeAsync(900);
    expect(seen).toEqual([]);
    await vi.advanceTimersByTimeAsync(300);
    expect(seen).toEqual([["1", "ab"]]);
    expect(told.at(-1)).toBe("saved");
    expect(it.pending).toBe(false);
  });

  it("saves what was typed while it saved upon the version that made", async () => {
    const { seen, write } = counting();
    const { it, told } = autosave(write);
    it.change("a");
    await vi.advanceTimersByTimeAsync(1050);
    it.change("ab");
    await vi.advanceTimersByTimeAsync(3000);
    expect(seen).toEqual([["1", "a"], ["2", "ab"]]);
    expect(told.at(-1)).toBe("saved");
  });

  it("keeps what failed and takes it up again", async () => {
    let broken = true;
    const { seen, write } = counting();
    const { it, told } = autosave((etag, body) => (broken ? Promise.reject(new Error("down")) : write(etag, body)));
    it.change("a");
    await vi.advanceTimersByTimeAsync(1100);
    expect(told.at(-1)).toBe("failed");
    expect(it.pending).toBe(true);
    broken = false;
    const again = it.flush();
    await vi.advanceTimersByTimeAsync(200);
    expect(await again).toBe(true);
    expect(seen).toEqual([["1", "a"]]);
  });

  it("stops at a conflict until the writer has decided", async () => {
    const { seen, write } = counting();
    const { it, told } = autosave((etag, body) => (etag === "1" ? Promise.reject(new ApiProblem({ title: "", status: 412, code: "STALE_VERSION" })) : write(etag, body)));
    it.change("mine");
    await vi.advanceTimersByTimeAsync(1100);
    expect(told.at(-1)).toBe("stopped");
    it.change("mine, longer");
    await vi.advanceTimersByTimeAsync(5000);
    expect(seen).toEqual([]);
    const resumed = it.resume("7");
    await vi.advanceTimersByTimeAsync(200);
    expect(await resumed).toBe(true);
    expect(seen).toEqual([["7", "mine, longer"]]);
  });

  it("does not send what is held back", async () => {
    const { seen, write } = counting();
    const { it } = autosave(write);
    it.change("a");
    it.hold();
    await vi.advanceTimersByTimeAsync(5000);
    expect(seen).toEqual([]);
  });
});
