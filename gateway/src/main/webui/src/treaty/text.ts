import type { Parameter, Treaty } from "../api/types";
import { fallbackChain, type Language } from "../i18n/languages";

type Articles = Treaty["articles"];
export type Texts = Articles[number]["texts"];

/** The version in the language asked for, or else the one its reader can rather read. */
export function versionOf(texts: Texts, language: Language) {
  const lang = fallbackChain(language).find((code) => texts[code]) ?? "en";
  return { ...texts[lang]!, lang };
}

/** In which languages there is any of the text. */
export const hasText = (articles: Articles, language: Language) => articles.some(({ texts }) => texts[language]);

/** A figure stands at its article, or else at the nearest one above it that the text has. */
export function figuresByArticle(articles: Articles, items: Parameter[]): Map<string, Parameter[]> {
  const numbers = new Set(articles.map(({ number }) => number));
  const figures = new Map<string, Parameter[]>();
  for (const item of items) {
    let number = item.article;
    while (!numbers.has(number) && number.endsWith(")")) number = number.slice(0, number.lastIndexOf("("));
    figures.set(number, [...(figures.get(number) ?? []), item]);
  }
  return figures;
}
