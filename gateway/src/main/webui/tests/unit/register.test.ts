import { describe, expect, it } from "vitest";
import { faultsOf } from "../contract.mjs";
import { parseSearch, stringifySearch } from "../../src/layout/links";
import { emptyForm, fieldOf as measureField, formOf, toContent, wordLanguages } from "../../src/measures/own/form";
import { fieldOf, fromSearch, toRequest, toSearch, unsayable, type Question } from "../../src/simulation/question";
import { precedents, rules } from "../../src/simulation/rules";
import { decidingAct } from "../../src/states/StatusPanel";
import { figuresByArticle } from "../../src/treaty/text";

const question: Question = {
  rule: "OTHER", min: "40", counting: "FIRST_DAY_OF_NTH_MONTH_AFTER", length: "6",
  days: [{ day: "2027-03-01", states: ["BRA", "FRA"] }, { day: "2027-04-01", states: ["DEU"] }],
};

describe("a simulation", () => {
  it("survives its address, which needs no escapes", () => {
    const text = stringifySearch(toSearch(question));
    expect(text).toBe("?rule=OTHER&min=40&counting=FIRST_DAY_OF_NTH_MONTH_AFTER&length=6&deposits=2027-03-01.BRA.FRA*2027-04-01.DEU");
    expect(fromSearch(parseSearch(text))).toEqual(question);
  });

  it("loses nothing that is not complete yet", () => {
    const half: Question = { ...question, days: [{ day: "", states: ["BRA"] }, { day: "2027-04-01", states: [] }] };
    expect(fromSearch(parseSearch(stringifySearch(toSearch(half))))).toEqual(half);
  });

  it.each([{ rule: "x", deposits: "**..*" }, { rule: "OTHER", counting: "y", deposits: "FRA.2027-01-01" }, {}])("survives an address someone damaged: %o", (search) =>
    expect(() => toRequest(fromSearch(search as Record<string, string>))).not.toThrow());

  it("names a State once on a day, however often the address does", () =>
    expect(fromSearch({ deposits: "2027-03-01.FRA.FRA" }).days).toEqual([{ day: "2027-03-01", states: ["FRA"] }]));

  it.each(["OWN", "OTHER", ...precedents] as const)("asks the API what it understands: %s", (rule) =>
    expect(faultsOf({ $ref: "#/components/schemas/EntryIntoForceSimulationRequest" }, toRequest({ ...question, rule }))).toEqual([]));

  it("counts the register only under the treaty's own rule", () => {
    expect(toRequest({ ...question, rule: "OWN" })).not.toHaveProperty("clause");
    expect(toRequest({ ...question, rule: "CWC" }).clause).toBe(rules.CWC.clause);
  });

  it("finds the field of each error, deposits being numbered through all days", () => {
    const at = fieldOf(question);
    expect(["/deposits/0/state", "/deposits/1/state", "/deposits/2/state", "/deposits/2/date", "/deposits/3/state"].map(at)).toEqual(["states-0", "states-0", "states-1", "day-1", null]);
    expect(at("/clause/delay/length")).toBe("length");
    expect(fieldOf({ ...question, rule: "CWC" })("/clause")).toBe("rule");
  });

  it("says at which day a date is missing", () => {
    const errors = unsayable({ ...question, min: "many", days: [question.days[0]!, { day: "", states: ["DEU"] }] }, (key) => key);
    expect(errors.map(({ pointer, message }) => [pointer, message])).toEqual([["/clause/minInstruments", "instruments"], ["/deposits/2/date", "day"]]);
  });

  it("knows the forty-four States of the test ban, each once", () => expect(new Set(rules.CTBT.clause.requiredStates).size).toBe(44));
});

describe("the text", () => {
  const articles = ["3", "3(2)", "4", "4(2)(a)"].map((number) => ({ number, texts: {} }));
  const parameter = (key: string, article: string) => ({ key, article }) as Parameters<typeof figuresByArticle>[1][number];

  it("has each figure at its article or at the nearest one above", () => {
    const found = figuresByArticle(articles, [parameter("a", "3(2)"), parameter("b", "4(2)(a)"), parameter("c", "4(2)(c)"), parameter("d", "9(1)")]);
    expect([...found].map(([number, items]) => [number, items.map(({ key }) => key)])).toEqual([["3(2)", ["a"]], ["4(2)(a)", ["b"]], ["4", ["c"]], ["9", ["d"]]]);
  });
});

describe("a standing", () => {
  const entry = (type: string, more = {}) => ({ act: { type, standing: "IN_EFFECT", correctedType: null, ...more }, takesEffectOn: null }) as unknown as Parameters<typeof decidingAct>[0][number];

  it.each([
    ["never on a reservation or a declaration", [entry("RATIFICATION"), entry("RESERVATION"), entry("DECLARATION")], "RATIFICATION"],
    ["on a correction that makes an act a ratification", [entry("ACCESSION", { standing: "CORRECTED" }), entry("CORRECTION", { correctedType: "RATIFICATION" })], "CORRECTION"],
    ["not on an act that awaits confirmation", [entry("SIGNATURE"), entry("RATIFICATION", { standing: "PENDING_CONFIRMATION" })], "SIGNATURE"],
    ["on nothing where there is nothing", [entry("OBJECTION")], undefined],
  ])("rests %s", (_, timeline, type) => expect(decidingAct(timeline)?.type).toBe(type));
});

describe("a national measure", () => {
  const form = {
    ...emptyForm("FRA"), kind: "MORATORIUM", article: "4(1)", binding: "true", level: "3", language: "pt", title: { pt: "Lei", en: "Act", fr: " " }, summary: { pt: "Resumo", en: "Summary" },
    citation: "Lei 12", sourceUrl: "https://laws.example/12", adoptedOn: "2026-05-04", thresholds: [{ measured: "TRAINING_COMPUTE", comparator: ">", value: " 1e26 ", unit: "FLOP" }],
  };
  const schema = { $ref: "#/components/schemas/NationalMeasureContentRequest" };

  it("is sent as the API takes it", () => {
    const content = toContent(form, "ENACTMENT");
    expect(faultsOf(schema, content)).toEqual([]);
    expect(content.title).toEqual({ pt: "Lei", en: "Act" });
    expect(content.thresholds).toEqual([{ measured: "TRAINING_COMPUTE", comparator: ">", value: "1e26", unit: "FLOP" }]);
  });

  it("says in a repeal only when and why", () =>
    expect(Object.keys(toContent(form, "REPEAL")).sort()).toEqual(["adoptedOn", "citation", "inForceFrom", "language", "sourceUrl", "summary"]));

  it("can be sent while it is empty, for the API to say what is missing", () => expect(faultsOf(schema, JSON.parse(JSON.stringify(toContent(emptyForm("FRA"), "ENACTMENT"))))).toEqual([]));

  it("asks for words in the author's language, English and French, each once", () => {
    expect(wordLanguages(form)).toEqual(["pt", "en", "fr"]);
    expect(wordLanguages({ ...form, language: "fr" })).toEqual(["fr", "en"]);
  });

  it("comes back from what was recorded as it was", () => {
    const content = { ...toContent(form, "ENACTMENT"), jurisdiction: "FRA" } as Parameters<typeof formOf>[0];
    expect(toContent(formOf(content), "ENACTMENT")).toEqual(content);
  });

  it.each([
    ["/content/title/fr", "title-fr"], ["/title", "title-en"], ["/content/jurisdictionName/fr", "nameFr"], ["/thresholds/1/value", "threshold-1-value"],
    ["/content/regulationLevel", "level"], ["/content/sourceUrl", "sourceUrl"], ["/measure", null], ["/act", null],
  ])("puts the error at %s to the field %s", (pointer, field) => expect(measureField(pointer)).toBe(field));
});
