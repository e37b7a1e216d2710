import { Button } from "@patternfly/react-core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../api/client";
import { measureDraft, reviseDraft, type VersionedDraft } from "../../api/measureDrafts";
import { Dialog } from "../../layout/Dialog";
import { ContentForm } from "./ContentForm";
import { formOf, toContent } from "./form";
import { SaveFailure } from "./SaveFailure";
import { useKeptForm } from "./useKeptForm";

type Props = { read: VersionedDraft; onDone: (saved: VersionedDraft) => void; onTheirs: () => void };

export function Revision({ read, onDone, onTheirs }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { draft } = read;
  const { form, change, forget, touched } = useKeptForm(`revision:${draft.id}`, formOf(draft.content));
  const mutation = useMutation({
    mutationFn: (etag: string) => reviseDraft(draft.id, etag, toContent(form, draft.act)),
    onSuccess: (saved) => { forget(); onDone(saved); },
  });
  const conflict = mutation.error instanceof ApiProblem && mutation.error.problem.status === 412;
  const errors = mutation.error instanceof ApiProblem ? (mutation.error.problem.errors ?? []) : [];

  /** Their version is read first, so that what is saved over it is known to be over it. */
  async function keepMine() {
    const { etag } = await client.fetchQuery({ ...measureDraft(draft.id), staleTime: 0 });
    mutation.mutate(etag);
  }

  return (
    <>
      {conflict && (
        <Dialog title={t("ownMeasures.conflictTitle")} onClose={() => mutation.reset()}>
          <p>{t("ownMeasures.conflict")}</p>
          <div className="dialog-actions">
            <Button variant="primary" onClick={() => { forget(); onTheirs(); }}>{t("ownMeasures.takeTheirs")}</Button>
            <Button variant="secondary" onClick={() => void keepMine()}>{t("ownMeasures.keepMine")}</Button>
          </div>
        </Dialog>
      )}
      {mutation.error && !conflict && <SaveFailure error={mutation.error} />}
      <ContentForm form={form} act={draft.act} errors={errors} busy={mutation.isPending} note={touched ? t("ownMeasures.kept") : ""} onChange={change} onSave={() => mutation.mutate(read.etag)} />
    </>
  );
}
