import type { Language } from "../i18n/languages";
import { isLanguage } from "../i18n/languages";

export type Search = Record<string, string | undefined>;

/** Search parameters stay plain text, so that an address can be read and typed. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== "") params.set(key, String(value));
  }
  const text = params.toString();
  return text ? `?${text}` : "";
}

export function pageHref(language: Language, page: string, search: Search = {}): string {
  return `/${language}${page === "/" ? "" : page}${stringifySearch(search)}`;
}

/** The same page in another language. */
export function inLanguage(language: Language, pathname: string, search = ""): string {
  const [, first = "", ...rest] = pathname.split("/");
  const page = isLanguage(first) ? rest : [first, ...rest].filter(Boolean);
  return `/${[language, ...page].join("/")}${search}`.replace(/\/(?=\?|$)/, "");
}

export function signInHref(returnTo: string): string {
  return `/session/login?returnTo=${encodeURIComponent(returnTo)}`;
}

export const statePage = (code: string) => `/states/${encodeURIComponent(code)}`;
export const permitPage = (number: string) => `/permits/${encodeURIComponent(number)}`;
export const actPage = (id: string) => `/my/acts/${encodeURIComponent(id)}`;
export const deskActPage = (id: string) => `/desk/acts/${encodeURIComponent(id)}`;
export const entryPage = (id: string) => `/desk/register/${encodeURIComponent(id)}`;
export const reservationPage = (id: string) => `/reservations/${encodeURIComponent(id)}`;
export const measurePage = (id: string) => `/measures/${encodeURIComponent(id)}`;
export const undertakingPage = (id: string) => `/undertakings/${encodeURIComponent(id)}`;
export const votePage = (id: string) => `/council/votes/${encodeURIComponent(id)}`;
/** EC-4/DEC.2 is the second decision of the fourth session: its number is its address. */
export const decisionPage = (number: string) => `/council/decisions/${number.split("/").map(encodeURIComponent).join("/")}`;
export const meetingPage = (id: string) => `/meetings/${encodeURIComponent(id)}`;
export const deskMeetingPage = (id: string) => `/desk/council/${encodeURIComponent(id)}`;
export const revisePage = (id: string) => `/desk/council/proposals/${encodeURIComponent(id)}`;
export const paperPage = (meeting: string, paper: string) => `${meetingPage(meeting)}/papers/${encodeURIComponent(paper)}`;
export const parameterPage = (key: string) => `/treaty/thresholds/${encodeURIComponent(key)}`;
export const notificationPage = (number: string) => `/notifications/${encodeURIComponent(number)}`;
/** Article 4(2)(b) stands under the anchor article-4-2-b on the page of the text. */
export const articleAnchor = (number: string) =>
  `article-${number
    .replace(/[()]+/g, "-")
    .replace(/[^0-9A-Za-z-]/g, "")
    .replace(/-+/g, "-")
    .replace(/^-|-$/g, "")}`;
