import { queryOptions } from "@tanstack/react-query";
import { call, client } from "./client";
import type { Moment } from "./queries";
import type { components, operations } from "./schema";

export type StatusNote = components["schemas"]["StatusTableNote"];
type Language = NonNullable<operations["readStatusList"]["parameters"]["query"]>["lang"];

/** What participants have said besides, numbered as in the list of that language. */
export const statusNotes = (lang: Language, moment: Moment) =>
  queryOptions({
    queryKey: ["status-notes", lang, moment],
    queryFn: async ({ signal }) => {
      const { data } = await call(client.GET("/v1/treaty/status-list", { params: { query: { ...moment, lang, format: "json" } }, signal }));
      // Of the list's forms only JSON was asked for.
      return typeof data === "string" ? [] : data.notes;
    },
    staleTime: 60_000,
  });
