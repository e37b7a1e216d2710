import { useMemo } from "react";
import { profiles } from "../i18n/languages";
import { useFormats, useLanguage } from "../i18n/useLanguage";

/** Languages in which States write instruments (ISO 639-1). */
const codes = (
  "ar zh en fr ru es am az be bg bn bs ca cs da de dv dz el et fa fi ga he hi hr hu hy id is it ja ka kk km ko ky lo lt lv mg mk mn ms mt my " +
  "ne nl no pl ps pt ro rw si sk sl so sq sr sv sw ta tg th ti tk tr uk ur uz vi"
).split(" ");

export function useLanguageName() {
  const language = useLanguage();
  return useMemo(() => {
    const names = new Intl.DisplayNames(profiles[language].intl, { type: "language", fallback: "code" });
    return (code: string) => (/^[a-z]{2,3}$/.test(code) ? (names.of(code) ?? code) : code);
  }, [language]);
}

export function useLanguageOptions() {
  const name = useLanguageName();
  const { compare } = useFormats();
  return useMemo(() => codes.map((value) => ({ value, label: name(value) })).sort((a, b) => compare(a.label, b.label)), [name, compare]);
}
