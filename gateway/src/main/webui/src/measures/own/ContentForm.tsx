import { Button, FormSelect, FormSelectOption, TextArea, TextInput } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { FieldError, MeasureAct } from "../../api/types";
import { useFormats } from "../../i18n/useLanguage";
import { describedBy, Field } from "../../screening/fields";
import { measureKinds } from "../MeasureTable";
import { fieldOf, wordLanguages, type MeasureForm } from "./form";
import { ThresholdFields } from "./ThresholdFields";

type Props = {
  form: MeasureForm; act: MeasureAct; errors: FieldError[]; busy: boolean; note: string;
  onChange: (patch: Partial<MeasureForm>) => void; onSave: () => void;
};

type Text = "jurisdiction" | "nameEn" | "nameFr" | "article" | "language" | "citation" | "sourceUrl";
type Day = "adoptedOn" | "inForceFrom" | "inForceTo";
type Choice = "kind" | "binding" | "level";

export function ContentForm({ form, act, errors, busy, note, onChange, onSave }: Props) {
  const { t } = useTranslation();
  const { languageName } = useFormats();
  const at = (id: string) => errors.filter(({ pointer }) => fieldOf(pointer) === id);
  const repeal = act === "REPEAL";
  const text = (id: Text, label: string, hint?: string) => (
    <Field id={id} label={label} hint={hint} errors={at(id)}>
      <TextInput id={id} value={form[id]} onChange={(_, value) => onChange({ [id]: value })} validated={at(id).length ? "error" : "default"}
        aria-describedby={describedBy(id, hint, at(id))} autoComplete="off" />
    </Field>
  );
  const day = (id: Day, label: string, hint?: string) => (
    <Field id={id} label={label} hint={hint} errors={at(id)}>
      <input id={id} type="date" className="day-input" value={form[id]} onChange={(event) => onChange({ [id]: event.target.value })}
        aria-invalid={at(id).length > 0} aria-describedby={describedBy(id, hint, at(id))} />
    </Field>
  );
  const choice = (id: Choice, label: string, options: [string, string][]) => (
    <Field id={id} label={label} errors={at(id)}>
      <FormSelect id={id} value={form[id]} onChange={(_, value) => onChange({ [id]: value })} validated={at(id).length ? "error" : "default"} aria-describedby={describedBy(id, false, at(id))}>
        <FormSelectOption value="" label={t("ownMeasures.choose")} />
        {options.map(([value, name]) => <FormSelectOption key={value} value={value} label={name} />)}
      </FormSelect>
    </Field>
  );
  const words = (kind: "title" | "summary", code: string) => {
    const id = `${kind}-${code}`;
    const label = t(kind === "title" ? "ownMeasures.titleIn" : repeal ? "ownMeasures.whyIn" : "ownMeasures.summaryIn", { language: languageName(code) });
    const shared = { id, value: form[kind][code] ?? "", validated: at(id).length ? ("error" as const) : ("default" as const), "aria-describedby": describedBy(id, false, at(id)), lang: code };
    const put = (_: unknown, value: string) => onChange({ [kind]: { ...form[kind], [code]: value } });
    return (
      <Field key={id} id={id} label={label} errors={at(id)}>
        {kind === "title" ? <TextInput {...shared} onChange={put} autoComplete="off" /> : <TextArea {...shared} onChange={put} rows={3} resizeOrientation="vertical" />}
      </Field>
    );
  };
  return (
    <form className="question measure-form" noValidate aria-label={t("ownMeasures.form")} onSubmit={(event) => { event.preventDefault(); onSave(); }}>
      {!repeal && (
        <>
          <fieldset>
            <legend>{t("ownMeasures.where")}</legend>
            {text("jurisdiction", t("ownMeasures.jurisdiction"), t("ownMeasures.jurisdictionHint"))}
            <div className="field-pair">
              {text("nameEn", t("ownMeasures.nameEn"), t("ownMeasures.nameHint"))}
              {text("nameFr", t("ownMeasures.nameFr"), t("ownMeasures.nameHint"))}
            </div>
          </fieldset>
          <fieldset>
            <legend>{t("ownMeasures.what")}</legend>
            <div className="field-pair">
              {choice("kind", t("measures.kind"), measureKinds.map((kind) => [kind, t(`measureKind.${kind}`)]))}
              {text("article", t("measures.article"), t("measures.articleHint"))}
              {choice("binding", t("measure.binding"), [["true", t("measure.binds")], ["false", t("measure.recommends")]])}
              {choice("level", t("measure.level"), ([1, 2, 3, 4] as const).map((level) => [String(level), t(`regulationLevel.${level}`)]))}
            </div>
            <ThresholdFields items={form.thresholds} errorsAt={at} onChange={(thresholds) => onChange({ thresholds })} />
          </fieldset>
        </>
      )}
      <fieldset>
        <legend>{t("ownMeasures.words")}</legend>
        {text("language", t("ownMeasures.language"), t("ownMeasures.languageHint"))}
        {wordLanguages(form).map((code) => (
          <div key={code}>{!repeal && words("title", code)}{words("summary", code)}</div>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t("ownMeasures.days")}</legend>
        <div className="field-pair">
          {day("adoptedOn", t("measure.adopted"))}
          {day("inForceFrom", t(repeal ? "ownMeasures.repealFrom" : "measures.from"), repeal ? undefined : t("ownMeasures.inForceHint"))}
          {!repeal && day("inForceTo", t("measure.to"), t("ownMeasures.toHint"))}
        </div>
        {text("citation", t("measure.citation"))}
        {text("sourceUrl", t("measure.source"), t("ownMeasures.sourceHint"))}
      </fieldset>
      <div className="form-actions">
        <Button type="submit" variant="primary" isLoading={busy} isDisabled={busy}>{t("ownMeasures.save")}</Button>
        <span className="hint" role="status">{note}</span>
      </div>
    </form>
  );
}
