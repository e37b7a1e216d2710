import { queryOptions } from "@tanstack/react-query";
import { call, client } from "./client";

/** The scans of an act, as far as the reader may open them: asked by those who are signed in, since nobody else may. */
export const scansOf = (act: string, who: string) =>
  queryOptions({
    queryKey: ["scans", act, who],
    queryFn: async ({ signal }) => (await call(client.GET("/v1/treaty-actions/{id}/documents", { params: { path: { id: act } }, signal }))).data.items,
    enabled: who !== "",
    staleTime: 300_000,
  });
