import { Button, FormSelect, FormSelectOption, TextInput } from "@patternfly/react-core";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { subscribe, type NotificationKind, type OfficialLanguage } from "../api/letters";
import { useFormats, useLanguage } from "../i18n/useLanguage";
import { PageLink } from "../layout/PageLink";
import { errorsAt, Refusal } from "../layout/Refusal";
import { useDraft } from "../layout/useDraft";
import { useIntent } from "../layout/useIntent";
import { notificationKinds, officialLanguages, ownName, useKindName } from "../notifications/kinds";
import { describedBy, Field } from "../screening/fields";
import { StateSelect } from "../states/StateSelect";

type Form = { address: string; language: OfficialLanguage; state: string; kind: NotificationKind | "" };

const fields: Record<string, string> = {
  "/address": "subscribe-address",
  "/language": "subscribe-language",
  "/state": "subscribe-state",
  "/kind": "subscribe-kind",
};
const field = (pointer: string) => fields[pointer] ?? null;

/** The State and the kind begin as the list is filtered. */
export function SubscriptionForm({ state, kind }: { state: string; kind: NotificationKind | "" }) {
  const { t } = useTranslation();
  const { compare } = useFormats();
  const kindName = useKindName();
  const language = useLanguage().toUpperCase() as OfficialLanguage;
  const [form, change, forget] = useDraft<Form>(`subscription ${state} ${kind}`, { address: "", language, state, kind });
  const intent = useIntent();
  const mutation = useMutation({
    mutationFn: () => {
      const body = { address: form.address.trim(), language: form.language, state: form.state || null, kind: form.kind || null };
      return subscribe(body, intent(body));
    },
    onSuccess: forget,
  });
  const at = errorsAt(mutation.error, field);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!mutation.isPending) mutation.mutate();
  }

  if (mutation.data) {
    return <Asked address={form.address.trim()} until={mutation.data.confirmUntil} again={() => { change({ ...form, address: "" }); mutation.reset(); }} />;
  }
  return (
    <section aria-labelledby="subscribe-heading" id="subscribe">
      <h2 id="subscribe-heading">{t("subscriptions.title")}</h2>
      <p>{t("subscriptions.lead")}</p>
      <Refusal error={mutation.error} field={field} />
      <form className="letter-form" onSubmit={submit} noValidate aria-labelledby="subscribe-heading">
        <Field id="subscribe-address" label={t("subscriptions.address")} hint={t("subscriptions.addressHint")} errors={at("subscribe-address")}>
          <TextInput id="subscribe-address" type="email" dir="ltr" autoComplete="email" value={form.address} onChange={(_, address) => change({ ...form, address })}
            validated={at("subscribe-address").length ? "error" : "default"} aria-describedby={describedBy("subscribe-address", true, at("subscribe-address"))} />
        </Field>
        <Field id="subscribe-state" label={t("notifications.state")} errors={at("subscribe-state")}>
          <StateSelect id="subscribe-state" value={form.state} onChange={(code) => change({ ...form, state: code })} none={t("subscriptions.anyState")}
            invalid={at("subscribe-state").length > 0} describedBy={describedBy("subscribe-state", false, at("subscribe-state"))} />
        </Field>
        <Field id="subscribe-kind" label={t("notifications.kind")} hint={t("subscriptions.kindHint")} errors={at("subscribe-kind")}>
          <FormSelect id="subscribe-kind" value={form.kind} onChange={(_, value) => change({ ...form, kind: value as Form["kind"] })}
            aria-describedby={describedBy("subscribe-kind", true, at("subscribe-kind"))}>
            <FormSelectOption value="" label={t("subscriptions.anyKind")} />
            {notificationKinds.map((value) => ({ value, label: kindName(value) })).sort((a, b) => compare(a.label, b.label))
              .map((option) => <FormSelectOption key={option.value} {...option} />)}
          </FormSelect>
        </Field>
        <Field id="subscribe-language" label={t("subscriptions.language")} errors={at("subscribe-language")}>
          <FormSelect id="subscribe-language" value={form.language} onChange={(_, value) => change({ ...form, language: value as OfficialLanguage })}>
            {officialLanguages.map((value) => <FormSelectOption key={value} value={value} label={ownName(value)} />)}
          </FormSelect>
        </Field>
        <div className="form-actions">
          <Button type="submit" variant="primary" isLoading={mutation.isPending}>{t("subscriptions.submit")}</Button>
          <PageLink page="/subscriptions">{t("subscriptions.haveCode")}</PageLink>
        </div>
      </form>
    </section>
  );
}

function Asked({ address, until, again }: { address: string; until: string; again: () => void }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section aria-labelledby="asked-heading">
      <div ref={box} tabIndex={-1} className="status-panel" role="status">
        <h2 id="asked-heading">{t("subscriptions.asked")}</h2>
        <p>{t("subscriptions.askedWhere")} <bdi dir="ltr">{address}</bdi></p>
        <p>{t("subscriptions.askedUntil", { when: instant(until) })}</p>
        <Button variant="link" isInline onClick={again}>{t("subscriptions.another")}</Button>
      </div>
    </section>
  );
}
