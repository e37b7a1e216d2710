import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import type { Search } from "./links";

/** The page's state lives in its address; an empty value leaves the address. */
export function useSearchState(): [Record<string, string>, (patch: Search, replace?: boolean) => void] {
  const search = useSearch({ strict: false }) as Record<string, string>;
  const navigate = useNavigate();
  const change = useCallback(
    (patch: Search, replace = true) => {
      void navigate({
        to: ".",
        search: ((previous: Record<string, string>) =>
          Object.fromEntries(Object.entries({ ...previous, ...patch }).filter(([, value]) => value))) as never,
        replace,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return [search, change];
}
