import { Button, TextArea } from "@patternfly/react-core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import { application as applicationQuery, withdraw } from "../api/queries";
import type { Application } from "../api/types";
import { useLanguage } from "../i18n/useLanguage";
import { Dialog } from "../layout/Dialog";
import { Failure } from "../layout/QueryView";

export function Withdrawal({ application, etag }: { application: Application; etag: string | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const mutation = useMutation({
    mutationFn: () => withdraw(application.id, etag ?? "", reason.trim()),
    onSuccess: (data) => {
      setOpen(false);
      for (const key of [application.number, application.id]) {
        client.setQueryData(applicationQuery(key, language).queryKey, data);
      }
      void client.invalidateQueries({ queryKey: ["applications"] });
      void client.invalidateQueries({ queryKey: ["application"] });
    },
  });
  const conflict = mutation.error instanceof ApiProblem && mutation.error.problem.status === 412;

  function close() {
    setOpen(false);
    mutation.reset();
  }

  async function reload() {
    await client.invalidateQueries({ queryKey: ["application"] });
    close();
  }

  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>{t("withdrawal.open")}</Button>
      {open && conflict && (
        <Dialog title={t("withdrawal.conflictTitle")} onClose={close}>
          <p>{t("withdrawal.conflict")}</p>
          <div className="dialog-actions">
            <Button variant="primary" onClick={() => void reload()}>{t("withdrawal.reload")}</Button>
            <Button variant="link" onClick={close}>{t("dialog.cancel")}</Button>
          </div>
        </Dialog>
      )}
      {open && !conflict && (
        <Dialog title={t("withdrawal.title", { number: application.number })} onClose={close}>
          <p>{t("withdrawal.consequence")}</p>
          <label htmlFor="withdrawal-reason">{t("withdrawal.reason")}</label>
          <TextArea id="withdrawal-reason" value={reason} onChange={(_, value) => setReason(value)} rows={3} resizeOrientation="vertical" />
          {mutation.error && <Failure error={mutation.error} />}
          <div className="dialog-actions">
            <Button variant="danger" isLoading={mutation.isPending} isDisabled={mutation.isPending} onClick={() => mutation.mutate()}>
              {t("withdrawal.confirm")}
            </Button>
            <Button variant="link" onClick={close}>{t("dialog.keep")}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
