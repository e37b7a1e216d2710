import { Button } from "@patternfly/react-core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { FieldError } from "../api/types";
import { DayField } from "../layout/Filters";
import { PageLink } from "../layout/PageLink";
import { StateSelect } from "../states/StateSelect";
import { Ancestors } from "./Ancestors";
import { ComputeFields } from "./ComputeFields";
import { Choice, describedBy, Field, FieldErrors, NumberField, TextField } from "./fields";
import type { ScreeningForm } from "./form";

type Props = { asked: ScreeningForm; errors: Map<string, FieldError[]>; busy: boolean; onAsk: (form: ScreeningForm) => void };

export function QuestionForm({ asked, errors, busy, onAsk }: Props) {
  const { t } = useTranslation();
  const [form, setForm] = useState(asked);
  const set = <Key extends keyof ScreeningForm>(key: Key) => (value: ScreeningForm[Key]) => setForm((now) => ({ ...now, [key]: value }));
  const at = (id: string) => errors.get(id) ?? [];

  function submit(event: FormEvent) {
    event.preventDefault();
    onAsk(form);
  }

  return (
    <form className="question" onSubmit={submit} noValidate aria-label={t("screen.form")}>
      <p className="number-hint">{t("screen.numberHint")} <bdi dir="ltr"><code>1e25</code>, <code>1.0E+25</code>, <code>10^25</code></bdi> {t("screen.numberHintDigits")}</p>
      <fieldset>
        <legend>{t("screen.who")}</legend>
        <Field id="state" label={t("screen.state")} hint={t("screen.stateHint")} errors={at("state")}>
          <StateSelect id="state" value={form.state} onChange={set("state")} none={t("screen.choose")} invalid={at("state").length > 0}
            describedBy={describedBy("state", true, at("state"))} />
        </Field>
      </fieldset>
      <fieldset>
        <legend>{t("screen.model")}</legend>
        <TextField id="name" label={t("screen.name")} value={form.name} onChange={set("name")} errors={at("name")} />
        <div className="field-pair">
          <NumberField id="params" label={t("screen.parameters")} value={form.params} onChange={set("params")} errors={at("params")} hint={t("screen.parametersHint")} />
          <NumberField id="active" label={t("screen.activeParameters")} value={form.active} onChange={set("active")} errors={at("active")} hint={t("screen.activeHint")} />
        </div>
        <Choice name="generality" legend={t("screen.generality")} value={form.generality} onChange={set("generality")} errors={at("generality-GENERAL")}
          options={(["GENERAL", "NARROW"] as const).map((value) => ({ value, label: t(`generality.${value}`), description: t(`generalityMeaning.${value}`) }))} />
      </fieldset>
      <ComputeFields form={form} set={set} at={at} />
      <fieldset>
        <legend>{t("screen.lineage")}</legend>
        <Ancestors value={form.ancestors} onChange={set("ancestors")} at={at} />
        <NumberField id="teacher" label={t("screen.teacher")} value={form.teacher} onChange={set("teacher")} errors={at("teacher")} hint={t("screen.teacherHint")} unit="FLOP" />
      </fieldset>
      <fieldset>
        <legend>{t("screen.capability")}</legend>
        <Choice name="forecast" legend={t("screen.forecast")} value={form.forecast} onChange={set("forecast")} errors={at("forecast-NOT_ASSESSED")}
          options={(["NOT_ASSESSED", "BELOW_BASELINE", "ABOUT_TO_EXCEED"] as const).map((value) => ({ value, label: t(`forecast.${value}`) }))} />
        <DayField id="asOf" label={t("screen.asOf")} hint={t("screen.asOfHint")} value={form.asOf} onChange={set("asOf")} />
        <FieldErrors id="asOf" errors={at("asOf")} />
      </fieldset>
      <div className="form-actions">
        <Button type="submit" variant="primary" isLoading={busy} isDisabled={busy}>{t("screen.submit")}</Button>
        <PageLink page="/screen">{t("screen.clear")}</PageLink>
      </div>
    </form>
  );
}
