export const languages = ["en", "fr", "es", "ru", "zh", "ar"] as const;
export type Language = (typeof languages)[number];

/** A text in as many of the languages as there are. */
export type Localised = Partial<Record<Language, string>>;

type Profile = {
  /** The language's own name, as the switch shows it. */
  name: string;
  dir: "ltr" | "rtl";
  /** What Intl gets: Latin digits and the Gregorian calendar also in Arabic. */
  intl: string;
  fallback: Language[];
  /** Only a complete language is offered; the others can be opened by address. */
  complete: boolean;
};

export const profiles: Record<Language, Profile> = {
  en: { name: "English", dir: "ltr", intl: "en-GB", fallback: [], complete: true },
  fr: { name: "Français", dir: "ltr", intl: "fr-FR", fallback: ["en"], complete: true },
  es: { name: "Español", dir: "ltr", intl: "es", fallback: ["en"], complete: false },
  ru: { name: "Русский", dir: "ltr", intl: "ru", fallback: ["en"], complete: false },
  zh: { name: "中文", dir: "ltr", intl: "zh-Hans", fallback: ["en"], complete: false },
  ar: { name: "العربية", dir: "rtl", intl: "ar-u-nu-latn-ca-gregory", fallback: ["en"], complete: false },
};

export const completeLanguages = languages.filter((language) => profiles[language].complete);

export function isLanguage(text: string): text is Language {
  return (languages as readonly string[]).includes(text);
}

/** The first complete language the reader asks for, else English. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split("-")[0] ?? "";
    if (isLanguage(base) && profiles[base].complete) return base;
  }
  return "en";
}

export function fallbackChain(language: Language): Language[] {
  return [language, ...profiles[language].fallback];
}
