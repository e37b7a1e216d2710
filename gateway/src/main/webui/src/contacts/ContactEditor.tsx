import { Button } from "@patternfly/react-core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import { changeContact, contact, enterContact, readContact, type VersionedContact } from "../api/letters";
import { errorsAt, Refusal } from "../layout/Refusal";
import { useDraft } from "../layout/useDraft";
import { useIntent } from "../layout/useIntent";
import { ContactConflict } from "./ContactConflict";
import { ContactFields } from "./ContactFields";
import { ContactRemoval } from "./ContactRemoval";
import { fieldOf, toForm, toRequest, type ContactForm } from "./form";

type Props = { state: string; initial: ContactForm; existing?: VersionedContact; onClose: () => void };

export function ContactEditor({ state, initial, existing, onClose }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const id = existing?.contact.id ?? "new";
  const [form, change, forget] = useDraft<ContactForm>(`contact ${state} ${id}`, initial);
  const [etag, setEtag] = useState(existing?.etag ?? "");
  const [newer, setNewer] = useState<VersionedContact | null>(null);
  const intent = useIntent();
  const field = fieldOf(form);

  const saving = useMutation({
    mutationFn: async (version: string) => {
      const body = toRequest(form);
      return existing ? changeContact(state, id, version, body) : enterContact(state, body, intent(body));
    },
    onSuccess: async () => {
      forget();
      client.removeQueries({ queryKey: contact(state, id).queryKey });
      await client.invalidateQueries({ queryKey: ["contacts", state] });
      onClose();
    },
    onError: async (error) => {
      if (error instanceof ApiProblem && error.problem.status === 412) setNewer(await readContact(state, id));
    },
  });
  const stale = saving.error instanceof ApiProblem && saving.error.problem.status === 412;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!saving.isPending) saving.mutate(etag);
  }

  function settle(theirs: boolean) {
    if (!newer) return;
    setEtag(newer.etag);
    setNewer(null);
    saving.reset();
    if (theirs) change(toForm(newer.contact));
    else saving.mutate(newer.etag);
  }

  return (
    <section aria-labelledby="contact-heading">
      <h2 id="contact-heading">{existing ? t("contacts.change") : t("contacts.add")}</h2>
      <Refusal error={stale ? null : saving.error} field={field} />
      <form className="letter-form" onSubmit={submit} noValidate aria-labelledby="contact-heading">
        <ContactFields form={form} change={change} at={errorsAt(saving.error, field)} confirmed={existing?.contact.addresses ?? []} />
        <div className="form-actions">
          <Button type="submit" variant="primary" isLoading={saving.isPending}>{existing ? t("contacts.save") : t("contacts.enter")}</Button>
          <Button variant="link" onClick={() => { forget(); onClose(); }}>{t("dialog.cancel")}</Button>
        </div>
      </form>
      {existing && <ContactRemoval state={state} id={id} etag={etag} name={existing.contact.authority} onRemoved={() => { forget(); onClose(); }} />}
      {newer && <ContactConflict mine={form} theirs={newer.contact} onMine={() => settle(false)} onTheirs={() => settle(true)} onClose={() => setNewer(null)} />}
    </section>
  );
}
