import i18next, { type BackendModule } from "i18next";
import { initReactI18next } from "react-i18next";
import { isLanguage, languages, profiles, type Language } from "./languages";

const loaders = import.meta.glob<{ default: Record<string, unknown> }>("./locales/*.json");

/** A language without a file yet lives wholly from its fallback. */
const lazyFiles: BackendModule = {
  type: "backend",
  init() {},
  read(language, _namespace, done) {
    const load = loaders[`./locales/${language}.json`];
    if (!load) return done(null, {});
    load().then(
      (module) => done(null, module.default as never),
      (reason: unknown) => done(reason as Error, false),
    );
  },
};

export async function setUpLanguage(language: Language) {
  await i18next
    .use(lazyFiles)
    .use(initReactI18next)
    .init({
      lng: language,
      supportedLngs: [...languages],
      fallbackLng: (code) => (code && isLanguage(code) ? profiles[code].fallback : ["en"]),
      ns: ["portal"],
      defaultNS: "portal",
      interpolation: { escapeValue: false },
      returnEmptyString: false,
      react: { useSuspense: false },
    });
  showOnDocument(language);
}

export async function switchLanguage(language: Language) {
  if (i18next.language !== language) await i18next.changeLanguage(language);
  showOnDocument(language);
}

function showOnDocument(language: Language) {
  document.documentElement.lang = language;
  document.documentElement.dir = profiles[language].dir;
}
