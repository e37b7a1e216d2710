import type { Moment } from "../api/queries";
import { useFormats } from "../i18n/useLanguage";
import { useSearchState } from "./useSearchState";

const day = /^\d{4}-\d{2}-\d{2}$/;
const readable = (text: string) => !Number.isNaN(Date.parse(text));

/** As of when, and as known when, as the address says: nothing where it speaks of the present. */
export function useMoment(): Moment {
  const [{ asOf, knownAt }] = useSearchState();
  return { ...(asOf && { asOf }), ...(knownAt && { knownAt }) };
}

/** A day is written as a day and an instant as an instant; what is neither stays as it came, for the API to refuse. */
export function useMomentText(): (text: string) => string {
  const formats = useFormats();
  return (text) => (!readable(text) ? text : day.test(text) ? formats.day(text) : formats.instant(text));
}

export const dayOf = (text: string | undefined) => (text && readable(text) ? text.slice(0, 10) : "");
