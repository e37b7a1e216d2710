import { Button } from "@patternfly/react-core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../api/client";
import { discardDraft, publishDraft, type VersionedDraft } from "../../api/measureDrafts";
import { Dialog } from "../../layout/Dialog";
import { SaveFailure } from "./SaveFailure";

type Props = { step: "publication" | "discarding"; read: VersionedDraft; onDone: (saved: VersionedDraft) => void };

/** A step that cannot be taken back is asked twice, and only of the version that was read. */
export function DraftStep({ step, read, onDone }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const publish = step === "publication";
  const mutation = useMutation({
    mutationFn: () => (publish ? publishDraft : discardDraft)(read.draft.id, read.etag),
    onSuccess: (saved) => { setOpen(false); onDone(saved); },
  });
  const conflict = mutation.error instanceof ApiProblem && mutation.error.problem.status === 412;
  const close = () => { setOpen(false); mutation.reset(); };
  return (
    <>
      <Button variant={publish ? "primary" : "link"} onClick={() => setOpen(true)}>{t(publish ? "ownMeasures.publish" : "ownMeasures.discard")}</Button>
      {open && conflict && (
        <Dialog title={t("ownMeasures.conflictTitle")} onClose={close}>
          <p>{t("ownMeasures.changed")}</p>
          <div className="dialog-actions">
            <Button variant="primary" onClick={() => { void client.invalidateQueries({ queryKey: ["measure-draft"] }); close(); }}>{t("withdrawal.reload")}</Button>
          </div>
        </Dialog>
      )}
      {open && !conflict && (
        <Dialog title={t(publish ? "ownMeasures.publishTitle" : "ownMeasures.discardTitle")} onClose={close}>
          <p>{t(publish ? "ownMeasures.publishSentence" : "ownMeasures.discardSentence")}</p>
          {mutation.error && <SaveFailure error={mutation.error} />}
          <div className="dialog-actions">
            <Button variant={publish ? "primary" : "danger"} isLoading={mutation.isPending} isDisabled={mutation.isPending} onClick={() => mutation.mutate()}>
              {t(publish ? "ownMeasures.publish" : "ownMeasures.discard")}
            </Button>
            <Button variant="link" onClick={close}>{t("ownMeasures.back")}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
