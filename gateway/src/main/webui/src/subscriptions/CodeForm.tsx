import { Button, TextInput } from "@patternfly/react-core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { errorsAt, Refusal } from "../layout/Refusal";
import { describedBy, Field } from "../screening/fields";

export const codeField = (pointer: string) => (pointer === "/code" ? "code" : null);

type Props = { code: string; error: Error | null; busy: boolean; submit: string; onSubmit: (code: string) => void };

/** Nothing is done by opening the page: filters of mail open links too, and only a person presses. */
export function CodeForm({ code, error, busy, submit, onSubmit }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(code);
  const errors = errorsAt(error, codeField)("code");

  function send(event: FormEvent) {
    event.preventDefault();
    if (!busy) onSubmit(typed);
  }

  return (
    <>
      <Refusal error={error} field={codeField} />
      <form className="letter-form" onSubmit={send} noValidate>
        <Field id="code" label={t("letters.code")} hint={t("letters.codeHint")} errors={errors}>
          <TextInput id="code" dir="ltr" value={typed} onChange={(_, next) => setTyped(next)} autoComplete="off" spellCheck={false} className="code-input"
            validated={errors.length ? "error" : "default"} aria-describedby={describedBy("code", true, errors)} />
        </Field>
        <div className="form-actions"><Button type="submit" variant="primary" isLoading={busy}>{submit}</Button></div>
      </form>
    </>
  );
}
