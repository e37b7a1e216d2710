import { useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import { fallbackChain, isLanguage, profiles, type Language, type Localised } from "./languages";

export function useLanguage(): Language {
  const { lang } = useParams({ strict: false }) as { lang?: string };
  return lang && isLanguage(lang) ? lang : "en";
}

/** A text of the API in the page's language, else along the fallback chain, else in any. */
export function pick(text: Localised | null | undefined, language: Language): string {
  return pickTagged(text, language).text;
}

export function pickTagged(text: Localised | null | undefined, language: Language): { text: string; lang: Language } {
  for (const candidate of [...fallbackChain(language), ...(Object.keys(text ?? {}) as Language[])]) {
    const found = text?.[candidate];
    if (found) return { text: found, lang: candidate };
  }
  return { text: "", lang: language };
}

export function useFormats() {
  const language = useLanguage();
  return useMemo(() => formats(language), [language]);
}

export function formats(language: Language) {
  const { intl } = profiles[language];
  const day = new Intl.DateTimeFormat(intl, { dateStyle: "long", timeZone: "UTC" });
  const instant = new Intl.DateTimeFormat(intl, {
    year: "numeric",
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: "UTC",
  });
  const count = new Intl.NumberFormat(intl);
  const languageNames = new Intl.DisplayNames(intl, { type: "language", fallback: "code" });
  return {
    day: (iso: string) => day.format(new Date(iso.length === 10 ? `${iso}T00:00:00Z` : iso)),
    instant: (iso: string) => `${instant.format(new Date(iso))} UTC`,
    count: (n: number) => count.format(n),
    list: (items: string[]) => new Intl.ListFormat(intl, { type: "conjunction" }).format(items),
    /** Of a tag of BCP 47; what is none stays as it came. */
    languageName: (tag: string) => {
      try {
        return languageNames.of(tag) ?? tag;
      } catch {
        return tag;
      }
    },
    compare: new Intl.Collator(intl).compare,
  };
}
