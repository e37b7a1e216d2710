import { Button } from "@patternfly/react-core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { contact, removeContact } from "../api/letters";
import { Dialog } from "../layout/Dialog";
import { Refusal } from "../layout/Refusal";

type Props = { state: string; id: string; etag: string; name: string; onRemoved: () => void };

export function ContactRemoval({ state, id, etag, name, onRemoved }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const removal = useMutation({
    mutationFn: () => removeContact(state, id, etag),
    onSuccess: async () => {
      setOpen(false);
      onRemoved();
      client.removeQueries({ queryKey: contact(state, id).queryKey });
      await client.invalidateQueries({ queryKey: ["contacts", state] });
    },
  });

  function close() {
    setOpen(false);
    removal.reset();
  }

  return (
    <div className="band">
      <Button variant="secondary" isDanger onClick={() => setOpen(true)}>{t("contacts.remove")}</Button>
      {open && (
        <Dialog title={t("contacts.removeTitle", { name })} onClose={close}>
          <p>{t("contacts.removeConsequence")}</p>
          <Refusal error={removal.error} field={() => null} />
          <div className="dialog-actions">
            <Button variant="danger" isLoading={removal.isPending} isDisabled={removal.isPending} onClick={() => removal.mutate()}>{t("contacts.removeConfirm")}</Button>
            <Button variant="link" onClick={close}>{t("dialog.cancel")}</Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
