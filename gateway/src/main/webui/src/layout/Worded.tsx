import type { Localised } from "../i18n/languages";
import { pickTagged, useLanguage } from "../i18n/useLanguage";

/** A text others wrote, in the language nearest to the reader's, marked with the language it is in. */
export function Worded({ text, className }: { text: Record<string, string>; className?: string }) {
  const found = pickTagged(text as Localised, useLanguage());
  return <span lang={found.lang} dir="auto" className={className}>{found.text}</span>;
}
