import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { ApiProblem } from "../api/client";
import { instrument as instrumentQuery, saveInstrument, type InstrumentDraft, type VersionedInstrument } from "../api/instruments";
import { Autosave, type SaveState, type Stop } from "./Autosave";
import { saySame, toDraft, toForm, tooLong, type ActForm } from "./content";
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
  const [remembered] = useState(() => {
    const kept = recall(username, id);
    // It may have been saved after all, and only the answer not have come.
    return kept && !saySame(kept.form, toForm(type, instrument.content)) ? kept : null;
  });
  const [form, setForm] = useState<ActForm>(() => remembered?.form ?? toForm(type, instrument.content));
  const [state, setState] = useState<SaveState>(remembered ? { kind: "waiting" } : { kind: "saved", at: instrument.summary.updatedAt });
  const latest = useRef(form);

  /** A version that says the same came of a saving whose answer was lost. */
  async function sameAlready(error: Error, draft: InstrumentDraft): Promise<VersionedInstrument> {
    if (stop(error) !== "conflict") throw error;
    const newest = await client.fetchQuery({ ...instrumentQuery(id), staleTime: 0 });
    const { summary, content, allowedActions } = newest.instrument;
    const same = allowedActions.includes("content") && JSON.stringify(toDraft(toForm(summary.type, content))) === JSON.stringify(draft);
    if (!same) throw error;
    return newest;
  }

  const [autosave] = useState(
    () =>
      new Autosave<InstrumentDraft>({
        etag: remembered?.etag ?? etag,
        at: instrument.summary.updatedAt,
        stop,
        tell: setState,
        write: async (version, draft) => {
          const saved = await saveInstrument(id, version, draft).catch((error: Error) => sameAlready(error, draft));
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
      const errors = tooLong(next);
      if (errors.length === 0) return autosave.change(toDraft(next));
      autosave.hold();
      setState({ kind: "failed", error: new ApiProblem({ title: "", status: 422, code: "INVALID_INPUT", errors }) });
    },
    [autosave, id, username],
  );

  // What was kept from before goes on its way as if it had just been typed; an older version then meets its conflict.
  useEffect(() => {
    if (remembered) change({});
  }, [change, remembered]);

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
