import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call, client } from "./client";
import type { components } from "./schema";

type Schemas = components["schemas"];

export type PreviewAsk = Schemas["ParameterPreviewRequest"];
export type Preview = Schemas["ParameterPreview"];
export type PreviewItem = Schemas["ParameterPreviewItem"];
export type PreviewCount = Schemas["ParameterPreviewCount"];

/** Asking is recorded, so it is done only for a draft, and the same draft is not asked for again within minutes. */
export const preview = (ask: PreviewAsk | null) =>
  queryOptions({
    queryKey: ["preview", ask],
    queryFn: async ({ signal }) => (await call(client.POST("/v1/parameters/previews", { body: ask!, signal }))).data,
    enabled: ask !== null,
    retry: false,
    staleTime: 5 * 60_000,
    refetchOnWindowFocus: false,
    placeholderData: keepPreviousData,
  });
