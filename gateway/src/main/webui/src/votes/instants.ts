/** What the browser's field gives has no zone; all times of the portal are in UTC. */
export const toInstant = (local: string) => (local ? `${local.slice(0, 16)}:00Z` : "");
export const toField = (instant: string) => instant.slice(0, 16);
