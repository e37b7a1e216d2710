import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { treaty } from "../api/queries";
import type { FieldError } from "../api/types";
import { describedBy, Field } from "../screening/fields";
import { StateSelect } from "../states/StateSelect";
import { useStateName, useStateOptions } from "../states/useStates";
import type { ActForm } from "./content";
import { DateField, LinesField, LongTextField, SelectField } from "./fields";
import { particularsOf } from "./kinds";
import { useLanguageOptions } from "./languages";
import { useTargetLabel, useTargets } from "./useTargets";

export type PartProps = {
  form: ActForm;
  change: (patch: Partial<ActForm>) => void;
  at: (id: string) => FieldError[];
  state: string;
};

/** What the act says, as far as its kind asks for it. */
export function ActFields({ form, change, at, state }: PartProps) {
  const { t } = useTranslation();
  const asked = particularsOf(form.type);
  const languageOptions = useLanguageOptions();
  return (
    <>
      <DateField id="instrumentDate" label={t("instrument.field.instrumentDate")} hint={t("instrument.hint.instrumentDate")} value={form.instrumentDate}
        onChange={(instrumentDate) => change({ instrumentDate })} errors={at("instrumentDate")} />
      {asked.includes("decision") && <Decision form={form} change={change} at={at} state={state} />}
      {asked.includes("target") && <TargetField form={form} change={change} at={at} state={state} />}
      {asked.includes("articles") && <Articles form={form} change={change} at={at} state={state} />}
      {asked.includes("predecessor") && (
        <Field id="predecessor" label={t("instrument.field.predecessor")} errors={at("predecessor")}>
          <StateSelect id="predecessor" value={form.predecessor} onChange={(predecessor) => change({ predecessor })} none={t("screen.choose")}
            invalid={at("predecessor").length > 0} describedBy={describedBy("predecessor", false, at("predecessor"))} />
        </Field>
      )}
      {asked.includes("territories") && <Territories form={form} change={change} at={at} state={state} />}
      {asked.includes("effectiveDate") && (
        <DateField id="effectiveDate" label={t("instrument.field.effectiveDate")} value={form.effectiveDate} onChange={(effectiveDate) => change({ effectiveDate })}
          errors={at("effectiveDate")} hint={t(form.type === "SUCCESSION" ? "instrument.hint.successionDay" : "instrument.hint.effectiveDate")} />
      )}
      {asked.includes("until") && <DateField id="until" label={t("instrument.field.until")} value={form.until} onChange={(until) => change({ until })} errors={at("until")} />}
      <SelectField id="language" label={t("instrument.field.language")} hint={t("instrument.hint.language")} value={form.language} none={t("instrument.choose")}
        onChange={(language) => change({ language })} errors={at("language")} options={languageOptions} />
      {asked.includes("statement") && (
        <LongTextField id="statement" label={t("instrument.field.statement")} hint={t("instrument.hint.statement")} value={form.statement} rows={8} longest={20_000}
          lang={form.language} onChange={(statement) => change({ statement })} errors={at("statement")} />
      )}
      {asked.includes("opposes") && (
        <div className="field check-field">
          <input id="opposes" type="checkbox" checked={form.opposes} aria-describedby="opposes-hint" onChange={(event) => change({ opposes: event.target.checked })} />
          <label htmlFor="opposes">{t("instrument.field.opposes")}</label>
          <p id="opposes-hint" className="hint">{t("instrument.hint.opposes")}</p>
        </div>
      )}
      <LongTextField id="note" label={t("instrument.field.note")} hint={t("instrument.hint.note")} value={form.note} rows={2} longest={2000}
        onChange={(note) => change({ note })} errors={at("note")} />
    </>
  );
}

function Decision({ form, change, at }: PartProps) {
  const { t } = useTranslation();
  return (
    <Field id="decision" label={t("instrument.field.decision")} errors={at("decision")}>
      <input id="decision" className="day-input" dir="ltr" value={form.decision} onChange={(event) => change({ decision: event.target.value })}
        aria-invalid={at("decision").length > 0 || undefined} aria-describedby={describedBy("decision", false, at("decision"))} />
    </Field>
  );
}

function TargetField({ form, change, at, state }: PartProps) {
  const { t } = useTranslation();
  const found = useTargets(form.type, state);
  const label = useTargetLabel();
  return (
    <SelectField id="target" label={t("instrument.field.target")} value={form.target} onChange={(target) => change({ target })} errors={at("target")}
      none={t("instrument.choose")} options={found.map((target) => ({ value: target.id, label: label(target) }))}
      hint={found.length === 0 ? t("instrument.hint.noTarget") : undefined} />
  );
}

function Articles({ form, change, at }: PartProps) {
  const { t } = useTranslation();
  const { data } = useQuery(treaty());
  const numbers = (data?.articles ?? []).map(({ number }) => ({ value: number, label: number }));
  return (
    <LinesField id="articles" label={t("instrument.field.articles")} hint={t("instrument.hint.articles")} value={form.articles} suggestions={numbers}
      onChange={(articles) => change({ articles })} errors={at("articles")} add={t("instrument.addArticle")} />
  );
}

function Territories({ form, change, at, state }: PartProps) {
  const { t } = useTranslation();
  const name = useStateName();
  const options = useStateOptions()
    .filter(({ kind }) => kind === "TERRITORY" || kind === "NON_STATE_ADMINISTERED")
    .map((option) => ({ value: option.code, label: option.name }));
  return (
    <LinesField id="territories" label={t("instrument.field.territories")} hint={t("instrument.hint.territories", { state: name(state) })} value={form.territories}
      suggestions={options} shown={name} onChange={(territories) => change({ territories })} errors={at("territories")} add={t("instrument.addTerritory")} />
  );
}
