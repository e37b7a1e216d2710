import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { states } from "../api/queries";
import { pick, useFormats, useLanguage } from "../i18n/useLanguage";

export function useStateName(): (code: string) => string {
  const language = useLanguage();
  const { data } = useQuery(states());
  const byCode = useMemo(() => new Map(data?.items.map((state) => [state.code, state])), [data]);
  return useCallback((code: string) => pick(byCode.get(code)?.names, language) || code, [byCode, language]);
}

/** In the order of the page's language. */
export function useStateOptions() {
  const language = useLanguage();
  const { compare } = useFormats();
  const { data } = useQuery(states());
  return useMemo(
    () =>
      (data?.items ?? [])
        .map((state) => ({ code: state.code, name: pick(state.names, language), kind: state.kind }))
        .sort((a, b) => compare(a.name, b.name)),
    [data, language, compare],
  );
}
