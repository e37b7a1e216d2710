import type { ActForm } from "./content";

/** What was typed and not yet saved outlives a reload and a new sign-in in the same tab, and no other person's. */
export type Kept = { etag: string; form: ActForm };

const prefix = "act:";
const name = (username: string, id: string) => `${prefix}${username}:${id}`;

export function keep(username: string, id: string, kept: Kept) {
  try {
    sessionStorage.setItem(name(username, id), JSON.stringify(kept));
  } catch {
    // A full or forbidden store only takes the safety net away.
  }
}

export function recall(username: string, id: string): Kept | null {
  try {
    const text = sessionStorage.getItem(name(username, id));
    return text ? (JSON.parse(text) as Kept) : null;
  } catch {
    return null;
  }
}

export function forget(username: string, id: string) {
  sessionStorage.removeItem(name(username, id));
}
