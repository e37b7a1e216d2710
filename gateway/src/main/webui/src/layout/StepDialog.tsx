import { Button } from "@patternfly/react-core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import { Dialog } from "./Dialog";
import { Refusal } from "./Refusal";

type Props = {
  label: string;
  title: string;
  confirm: string;
  look?: "primary" | "secondary" | "danger";
  /** What was read and may have been overtaken: read again when the API says so. */
  stale: readonly unknown[];
  field?: (pointer: string) => string | null;
  run: () => Promise<unknown>;
  onDone?: () => void;
  children: ReactNode | ((error: Error | null) => ReactNode);
};

/** A step that is asked once more, made upon the version that was read, and its refusal explained. */
export function StepDialog({ label, title, confirm, look = "secondary", stale, field = () => null, run, onDone, children }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const mutation = useMutation({
    mutationFn: run,
    onSuccess: async () => {
      setOpen(false);
      await client.invalidateQueries();
      onDone?.();
    },
  });
  const conflict = mutation.error instanceof ApiProblem && mutation.error.problem.status === 412;

  function close() {
    setOpen(false);
    mutation.reset();
  }
  async function reload() {
    await client.invalidateQueries({ queryKey: stale });
    mutation.reset();
  }

  return (
    <>
      <Button variant={look === "danger" ? "secondary" : look} isDanger={look === "danger"} onClick={() => setOpen(true)}>{label}</Button>
      {open && (
        <Dialog title={conflict ? t("council.changed.title") : title} onClose={close}>
          {conflict ? <p role="alert">{t("council.changed.sentence")}</p> : (
            <>
              {typeof children === "function" ? children(mutation.error) : children}
              <Refusal error={mutation.error} field={field} />
            </>
          )}
          <div className="dialog-actions">
            {conflict
              ? <Button variant="primary" onClick={() => void reload()}>{t("withdrawal.reload")}</Button>
              : <Button variant={look === "danger" ? "danger" : "primary"} isLoading={mutation.isPending} isDisabled={mutation.isPending} onClick={() => mutation.mutate()}>{confirm}</Button>}
            <Button variant="link" onClick={close}>{t("dialog.cancel")}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
