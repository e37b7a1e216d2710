import type { RollEntry } from "../api/council";

/** A cell that a spreadsheet would take for a formula is marked as text; every cell is quoted. */
export function cell(text: string): string {
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${guarded.replaceAll('"', '""')}"`;
}

type Words = { header: string[]; state: (code: string) => string; vote: (entry: RollEntry) => string; why: (entry: RollEntry) => string };

/** The roll as a file for spreadsheets (RFC 4180), with a byte order mark so that they read it as UTF-8. */
export function rollCsv(roll: RollEntry[], words: Words): string {
  const rows = roll.map((entry) => [entry.state, words.state(entry.state), words.vote(entry), words.why(entry), entry.votedForBy ?? "", entry.explanation ?? ""]);
  return `\ufeff${[words.header, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
