import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { completeLanguages, fallbackChain, languages, preferredLanguage, profiles, type Language } from "../../src/i18n/languages";
import { formats, pick, pickTagged } from "../../src/i18n/useLanguage";

type Tree = { [key: string]: string | Tree };
const file = (language: Language) => new URL(`../../src/i18n/locales/${language}.json`, import.meta.url);
const flat = (tree: Tree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === "string" ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`)));
const entries = (language: Language) => flat(JSON.parse(readFileSync(file(language), "utf8")) as Tree);

const pluralSuffix = /_(zero|one|two|few|many|other)$/;
const base = (key: string) => key.replace(pluralSuffix, "");
const withPlurals = (list: [string, string][]) => new Set(list.map(([key]) => key).filter((key) => pluralSuffix.test(key)).map(base));
const started = languages.filter((language) => existsSync(file(language)));
const english = entries("en");

describe.each(completeLanguages)("%s, offered as complete,", (language) => {
  const list = entries(language);

  it("has every text and none too many", () => {
    expect([...new Set(list.map(([key]) => base(key)))].sort()).toEqual([...new Set(english.map(([key]) => base(key)))].sort());
  });

  it("leaves nothing empty", () => expect(list.filter(([, value]) => !value.trim())).toEqual([]));
});

describe.each(started)("%s", (language) => {
  const list = entries(language);

  it("has each plural form its grammar needs", () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const missing = [...withPlurals(list)].flatMap((key) =>
      categories.map((category) => `${key}_${category}`).filter((form) => !list.some(([found]) => found === form)),
    );
    expect(missing).toEqual([]);
  });

  it("knows only keys that English knows", () => {
    const known = new Set(english.map(([key]) => base(key)));
    expect(list.map(([key]) => base(key)).filter((key) => !known.has(key))).toEqual([]);
  });

  it("fills the same places", () => {
    const places = (text: string) => [...text.matchAll(/{{(\w+)}}|<(\w+)>/g)].map((match) => match[1] ?? match[2]).sort();
    const source = new Map(english);
    const wrong = list.filter(([key, value]) => {
      const original = source.get(key) ?? source.get(`${base(key)}_other`);
      // A form for a single thing may leave its number out.
      return original !== undefined && !/_(zero|one|two)$/.test(key) && String(places(value)) !== String(places(original));
    });
    expect(wrong).toEqual([]);
  });
});

it("never writes billion or milliard for a power of ten", () => {
  for (const language of started) {
    expect(entries(language).filter(([, value]) => /\b(b|tr)illion|milliard/i.test(value))).toEqual([]);
  }
});

it("sets French punctuation off with a space that does not break", () => {
  expect(entries("fr").filter(([, value]) => / [;:?!»]|« /.test(value))).toEqual([]);
});

it("takes the first complete language the browser asks for", () => {
  expect(preferredLanguage(["pt-BR", "fr-CA", "en"])).toBe("fr");
  expect(preferredLanguage(["ar", "en-US"])).toBe("en");
  expect(preferredLanguage([])).toBe("en");
});

it("mirrors Arabic only", () => {
  expect(languages.filter((language) => profiles[language].dir === "rtl")).toEqual(["ar"]);
});

it("falls back along the chain, and says in which language a text is", () => {
  expect(fallbackChain("ar")).toEqual(["ar", "en"]);
  expect(pickTagged({ en: "Purpose" }, "ar")).toEqual({ text: "Purpose", lang: "en" });
  expect(pick({ ru: "Цель" }, "fr")).toBe("Цель");
  expect(pick(null, "fr")).toBe("");
});

it("writes dates in UTC and Arabic with Latin digits", () => {
  expect(formats("fr").instant("2026-11-20T23:30:00Z")).toBe("20 novembre 2026 à 23:30 UTC");
  expect(formats("en").day("2026-05-14")).toBe("14 May 2026");
  expect(formats("ar").day("2026-05-14")).toMatch(/^14 .* 2026$/);
});

it("orders names as the reader's language does", () => {
  expect(["Zambie", "Égypte", "États-Unis", "Fidji"].sort(formats("fr").compare)).toEqual(["Égypte", "États-Unis", "Fidji", "Zambie"]);
});
