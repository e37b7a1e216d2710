import { useState } from "react";
import type { MeasureForm } from "./form";

const nameOf = (key: string) => `measure-form:${key}`;
export const isKept = (key: string) => sessionStorage.getItem(nameOf(key)) !== null;

/** What is typed outlives a reload and a sign-in, until it is saved. */
export function useKeptForm(key: string, initial: MeasureForm) {
  const name = nameOf(key);
  const [form, setForm] = useState<MeasureForm>(() => read(name) ?? initial);
  const [touched, setTouched] = useState(() => read(name) !== null);
  function change(patch: Partial<MeasureForm>) {
    const next = { ...form, ...patch };
    setForm(next);
    setTouched(true);
    sessionStorage.setItem(name, JSON.stringify(next));
  }
  function forget() {
    sessionStorage.removeItem(name);
    setTouched(false);
  }
  return { form, change, forget, touched };
}

function read(name: string): MeasureForm | null {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? "null") as MeasureForm | null;
  } catch {
    return null;
  }
}
