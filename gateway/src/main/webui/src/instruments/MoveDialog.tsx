import { Button } from "@patternfly/react-core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import { instrument as instrumentQuery, type VersionedInstrument } from "../api/instruments";
import type { Problem } from "../api/types";
import { Dialog } from "../layout/Dialog";
import { Failure } from "../layout/QueryView";
import { ComplaintList } from "./Complaints";
import { SessionEnded } from "./SessionEnded";

type Props = {
  read: VersionedInstrument;
  label: string;
  title: string;
  confirm: string;
  look: "primary" | "secondary" | "danger";
  /** Goes before the question; what it finds wrong keeps the dialog shut. */
  before?: () => Promise<boolean>;
  run: () => Promise<VersionedInstrument>;
  onDone?: () => void;
  children: ReactNode;
};

/** A step on an instrument's way: asked once more, made upon the version that was read, and its refusal explained. */
export function MoveDialog({ read, label, title, confirm, look, before, run, onDone, children }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const { id } = read.instrument.summary;
  const mutation = useMutation({
    mutationFn: run,
    onSuccess: (next) => {
      setOpen(false);
      client.setQueryData(instrumentQuery(id).queryKey, next);
      void client.invalidateQueries({ queryKey: ["instruments"] });
      void client.invalidateQueries({ queryKey: ["state"] });
      onDone?.();
    },
  });
  const problem = mutation.error instanceof ApiProblem ? mutation.error.problem : null;

  function close() {
    setOpen(false);
    mutation.reset();
  }
  async function reload() {
    await client.invalidateQueries({ queryKey: ["instrument", id] });
    close();
  }

  return (
    <>
      <Button variant={look === "danger" ? "secondary" : look} isDanger={look === "danger"} onClick={async () => { if (!before || (await before())) setOpen(true); }}>{label}</Button>
      {open && problem && isConflict(problem) && (
        <Dialog title={t("instrument.changed.title")} onClose={close}>
          <p>{t("instrument.changed.sentence")}</p>
          <div className="dialog-actions">
            <Button variant="primary" onClick={() => void reload()}>{t("withdrawal.reload")}</Button>
            <Button variant="link" onClick={close}>{t("dialog.cancel")}</Button>
          </div>
        </Dialog>
      )}
      {open && !(problem && isConflict(problem)) && (
        <Dialog title={title} onClose={close}>
          {children}
          {mutation.error && <Refused error={mutation.error} problem={problem} />}
          <div className="dialog-actions">
            <Button variant={look === "danger" ? "danger" : "primary"} isLoading={mutation.isPending} isDisabled={mutation.isPending} onClick={() => mutation.mutate()}>{confirm}</Button>
            <Button variant="link" onClick={close}>{t("instrument.notNow")}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** The act has gone on since it was read. */
const isConflict = ({ status, code }: Problem) => status === 412 || code === "INSTRUMENT_NOT_IN_THIS_STATUS";

function Refused({ error, problem }: { error: Error; problem: Problem | null }) {
  const { t } = useTranslation();
  if (problem?.status === 401) return <div role="alert"><SessionEnded /></div>;
  if (problem?.code === "SECOND_PERSON_REQUIRED") return <p role="alert" className="standing">{t("instrument.secondPerson")}</p>;
  if (problem?.errors?.length) {
    return (
      <div role="alert" className="refusal">
        <p><strong>{t("instrument.notAsItStands")}</strong></p>
        <ComplaintList errors={problem.errors} />
      </div>
    );
  }
  return <Failure error={error} />;
}
