/** What the browser's field gives has no zone; all times of the portal are in UTC. */
export const toInstant = (local: string) => (local ? `${local.length >= 19 ? local.slice(0, 19) : `${local.slice(0, 16)}:00`}Z` : "");
/** Seconds are shown only where there are some. */
export const toField = (instant: string) => (instant.slice(17, 19) === "00" ? instant.slice(0, 16) : instant.slice(0, 19));
