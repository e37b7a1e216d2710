import type { State } from "../api/types";

export type StateFilter = { q?: string; status?: string; group?: string; kind?: string };

const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** A State is found under any of its six names and its codes, with or without accents. */
export function matches(state: State, { q, status, group, kind }: StateFilter): boolean {
  if (status && state.status !== status) return false;
  if (group && state.group !== group) return false;
  if (kind && state.kind !== kind) return false;
  if (!q?.trim()) return true;
  const wanted = fold(q.trim());
  return [state.code, state.iso2, state.isoNumeric, ...Object.values(state.names)].some(
    (text) => text && fold(text).includes(wanted),
  );
}
