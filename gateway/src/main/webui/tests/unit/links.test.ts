import { describe, expect, it } from "vitest";
import { articleAnchor, inLanguage, pageHref, parseSearch, permitPage, signInHref, statePage, stringifySearch } from "../../src/layout/links";
import { emptyForm, errorsByField, fieldOf, fromSearch, toRequest, toSearch } from "../../src/screening/form";

describe("addresses", () => {
  it("carry the language first", () => {
    expect(pageHref("fr", "/")).toBe("/fr");
    expect(pageHref("en", statePage("FRA"))).toBe("/en/states/FRA");
    expect(pageHref("en", permitPage("TA-2026-USA-000001-X"))).toBe("/en/permits/TA-2026-USA-000001-X");
  });
  it("leave out what is not set", () => {
    expect(pageHref("en", "/states", { q: "", status: "PARTY", group: undefined })).toBe("/en/states?status=PARTY");
  });
  it("change language and keep the page", () => {
    expect(inLanguage("fr", "/en/states/FRA", "?x=1")).toBe("/fr/states/FRA?x=1");
    expect(inLanguage("fr", "/en")).toBe("/fr");
    expect(inLanguage("fr", "/permits")).toBe("/fr/permits");
    expect(inLanguage("en", "/")).toBe("/en");
  });
  it("keep search values as the text they are", () => {
    const search = { params: "405e9", flop: "10^25", name: "Llama 3.1 & more", q: "true" };
    expect(parseSearch(stringifySearch(search))).toEqual(search);
  });
  it("bring a reader back after sign-in", () => {
    expect(signInHref("/fr/my?x=1")).toBe("/session/login?returnTo=%2Ffr%2Fmy%3Fx%3D1");
  });
  it("name an article", () => {
    expect(articleAnchor("4(2)(b)")).toBe("article-4-2-b");
    expect(articleAnchor("14")).toBe("article-14");
  });
});

describe("a screening", () => {
  const form = {
    ...emptyForm,
    state: "USA",
    name: "Llama 3.1-405B",
    params: "405e9",
    flop: "3.8 × 10²⁵",
    low: "3e25",
    ancestors: [{ name: "Base = one; two", flop: "1e24" }],
    forecast: "BELOW_BASELINE" as const,
    asOf: "2026-11-23",
  };
  it("survives its address", () => {
    expect(fromSearch(parseSearch(stringifySearch(toSearch(form))))).toEqual(form);
  });
  it("survives an address someone damaged", () => {
    expect(() => fromSearch({ ancestors: "%E0%A4%A=1;;=", forecast: "x", generality: "y" })).not.toThrow();
  });
  it("asks the API in its own number form", () => {
    const request = toRequest(form);
    expect(request.compute.flop).toBe("3.8e25");
    expect(request.model.parameters).toBe("4.05e11");
    expect(request.asOf).toBe("2026-11-23");
    expect(request.ancestors).toEqual([{ name: "Base = one; two", flop: "1e24" }]);
  });
  it("declares the unknown as unknown", () => {
    expect(toRequest(emptyForm).compute).toEqual({ flop: null, low: null, high: null, method: null, confidence: null });
    expect(toRequest(emptyForm).model.parameters).toBeNull();
  });
  it("leaves a number it cannot read to the API's refusal", () => {
    expect(toRequest({ ...emptyForm, flop: "3,8e25" }).compute.flop).toBe("3,8e25");
  });
  it("puts each error of the API at its field", () => {
    expect(fieldOf("/model/parameters")).toBe("params");
    expect(fieldOf("#/compute/inputs/tokens")).toBe("tokens");
    expect(fieldOf("/ancestors/1/flop")).toBe("ancestor-1-flop");
    expect(fieldOf("/nothing/known")).toBeNull();
    const errors = [{ pointer: "/compute/flop", code: "X", message: "m", fix: "f" }];
    expect(errorsByField(errors).get("flop")).toEqual(errors);
  });
});
