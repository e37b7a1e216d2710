import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { ApiProblem } from "../api/client";
import { instrument as instrumentQuery, saveInstrument, type InstrumentDraft, type VersionedInstrument } from "../api/instruments";
import { Autosave, type SaveState, type Stop } from "./Autosave";
import { toDraft, toForm, type ActForm } from "./content";
import { forget, keep, recall } from "./kept";

const stop = (error: unknown): Stop | null => {
  if (!(error instanceof ApiProblem)) return null;
  if (error.problem.status === 401) return "sessionEnded";
  return [409, 412].includes(error.problem.status) ? "conflict" : null;
};

/** The form of a draft, and its saving. */
export function useDraft({ instrument, etag }: VersionedInstrument, username: string) {
  const client = useQueryClient();
  const { id, type } = instrument.summary;
  const [remembered] = useState(() => recall(username, id));
  const [form, setForm] = useState<ActForm>(() => remembered?.form ?? toForm(type, instrument.content));
  const [state, setState] = useState<SaveState>({ kind: "saved", at: instrument.summary.updatedAt });
  const latest = useRef(form);
  const [autosave] = useState(
    () =>
      new Autosave<InstrumentDraft>({
        etag: remembered?.etag ?? etag,
        at: instrument.summary.updatedAt,
        stop,
        tell: setState,
        write: async (version, draft) => {
          const saved = await saveInstrument(id, version, draft);
          client.setQueryData(instrumentQuery(id).queryKey, saved);
          void client.invalidateQueries({ queryKey: ["instruments"] });
          return { etag: saved.etag, at: saved.instrument.summary.updatedAt };
        },
      }),
  );

  const change = useCallback(
    (patch: Partial<ActForm>) => {
      const next = { ...latest.current, ...patch };
      latest.current = next;
      setForm(next);
      keep(username, id, { etag: autosave.etag, form: next });
      autosave.change(toDraft(next));
    },
    [autosave, id, username],
  );

  // What was kept from before goes on its way as if it had just been typed; an older version then meets its conflict.
  useEffect(() => {
    if (remembered) autosave.change(toDraft(remembered.form));
  }, [autosave, remembered]);

  useEffect(() => {
    if (state.kind === "saved" && !autosave.pending) forget(username, id);
  }, [state, autosave, id, username]);

  useEffect(() => {
    const leave = () => void (document.visibilityState === "hidden" && autosave.flush());
    document.addEventListener("visibilitychange", leave);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      void autosave.flush();
    };
  }, [autosave]);

  return { form, change, state, autosave, restored: remembered !== null };
}
