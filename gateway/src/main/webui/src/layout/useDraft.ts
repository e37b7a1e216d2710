import { useCallback, useEffect, useState } from "react";

/**
 * What is typed into a form, kept in this tab until it is sent: a reload and a new sign-in lose nothing. Nothing is kept
 * of a form nobody has touched.
 */
export function useDraft<Form>(key: string, initial: Form): [Form, (next: Form) => void, () => void] {
  const [form, setForm] = useState<Form>(() => kept<Form>(key) ?? initial);
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (!touched) return;
    try {
      sessionStorage.setItem(key, JSON.stringify(form));
    } catch {
      // Without storage the form works all the same.
    }
  }, [key, form, touched]);
  const change = useCallback((next: Form) => {
    setTouched(true);
    setForm(next);
  }, []);
  const forget = useCallback(() => {
    setTouched(false);
    try {
      sessionStorage.removeItem(key);
    } catch {
      // There is nothing to forget.
    }
  }, [key]);
  return [form, change, forget];
}

function kept<Form>(key: string): Form | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null") as Form | null;
  } catch {
    return null;
  }
}
