import { useCallback, useRef } from "react";

/** The key of a request that creates: the same as long as the same is asked for, so that a retry creates nothing twice. */
export function useIntent(): (request: unknown) => string {
  const last = useRef<{ request: string; key: string } | null>(null);
  return useCallback((request: unknown) => {
    const text = JSON.stringify(request);
    if (last.current?.request !== text) last.current = { request: text, key: crypto.randomUUID() };
    return last.current.key;
  }, []);
}
