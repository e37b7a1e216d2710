import { useCallback, useMemo, useRef } from "react";

/** The key of a request that creates: the same as long as the same is asked for, so that a retry creates nothing twice. */
export function useIntent(): (request: unknown) => string {
  const last = useRef<{ request: string; key: string } | null>(null);
  return useCallback((request: unknown) => {
    const text = JSON.stringify(request);
    if (last.current?.request !== text) last.current = { request: text, key: crypto.randomUUID() };
    return last.current.key;
  }, []);
}

/**
 * Keys for what can be asked for again and again: the same until it is done, then another. Coming, leaving and coming
 * back are three intents; pressing twice because the answer was lost is one.
 */
export function useIntents(): { keyOf: (intent: string) => string; done: (intent: string) => void } {
  const keys = useRef(new Map<string, string>());
  const keyOf = useCallback((intent: string) => {
    const key = keys.current.get(intent) ?? crypto.randomUUID();
    keys.current.set(intent, key);
    return key;
  }, []);
  const done = useCallback((intent: string) => void keys.current.delete(intent), []);
  return useMemo(() => ({ keyOf, done }), [keyOf, done]);
}
