import { Button, FormSelect, FormSelectOption, TextInput } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FieldError } from "../api/types";
import { PageLink } from "../layout/PageLink";
import { describedBy, Field } from "../screening/fields";
import { DepositDays } from "./DepositDays";
import { countingModes, fieldOf, type Question, type Rule } from "./question";
import { precedents, rules } from "./rules";
import { RuleSentences } from "./RuleSentences";

type Props = { asked: Question; errors: FieldError[]; busy: boolean; onAsk: (question: Question) => void };

export function QuestionForm({ asked, errors, busy, onAsk }: Props) {
  const { t } = useTranslation();
  const [form, setForm] = useState(asked);
  const change = (patch: Partial<Question>) => setForm((previous) => ({ ...previous, ...patch }));
  // Errors belong to the question that was asked, also while it is being changed.
  const at = (id: string) => errors.filter(({ pointer }) => fieldOf(asked)(pointer) === id);
  return (
    <form className="question" noValidate onSubmit={(event) => { event.preventDefault(); onAsk(form); }} aria-label={t("simulation.form")}>
      <fieldset>
        <legend>{t("simulation.rule")}</legend>
        <Field id="rule" label={t("simulation.whichRule")} errors={at("rule")}>
          <FormSelect id="rule" value={form.rule} onChange={(_, rule) => change({ rule: rule as Rule })}>
            <FormSelectOption value="OWN" label={t("simulation.own")} />
            {precedents.map((key) => <FormSelectOption key={key} value={key} label={t("simulation.precedent", { name: t(`precedent.${key}`), article: rules[key].article })} />)}
            <FormSelectOption value="OTHER" label={t("simulation.other")} />
          </FormSelect>
        </Field>
        <RuleSentences rule={form.rule} />
        {form.rule === "OTHER" && (
          <div className="field-pair">
            <Field id="min" label={t("simulation.min")} errors={at("min")}>
              <TextInput id="min" inputMode="numeric" value={form.min} onChange={(_, min) => change({ min })} validated={at("min").length ? "error" : "default"}
                aria-describedby={describedBy("min", false, at("min"))} autoComplete="off" />
            </Field>
            <Field id="counting" label={t("simulation.counting")}>
              <FormSelect id="counting" value={form.counting} onChange={(_, counting) => change({ counting: counting as Question["counting"] })}>
                {countingModes.map((mode) => <FormSelectOption key={mode} value={mode} label={t(`countingMode.${mode}`)} />)}
              </FormSelect>
            </Field>
            {form.counting !== "ON_DEPOSIT" && (
              <Field id="length" label={t("simulation.length")} errors={at("length")}>
                <TextInput id="length" inputMode="numeric" value={form.length} onChange={(_, length) => change({ length })} validated={at("length").length ? "error" : "default"}
                  aria-describedby={describedBy("length", false, at("length"))} autoComplete="off" />
              </Field>
            )}
          </div>
        )}
      </fieldset>
      <fieldset>
        <legend>{t("simulation.deposits")}</legend>
        <p className="hint">{t(form.rule === "OWN" ? "simulation.depositsOwn" : "simulation.depositsOther")}</p>
        <DepositDays days={form.days} own={form.rule === "OWN"} errorsAt={at} onChange={(days) => change({ days })} />
      </fieldset>
      <div className="form-actions">
        <Button type="submit" variant="primary" isLoading={busy} isDisabled={busy}>{t("simulation.submit")}</Button>
        <PageLink page="/treaty/entry-into-force">{t("screen.clear")}</PageLink>
      </div>
    </form>
  );
}
