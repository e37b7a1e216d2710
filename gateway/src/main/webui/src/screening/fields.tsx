import { Radio, TextInput } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FieldError } from "../api/types";
import { formatDecimal, isDecimal, parseDecimal } from "../quantity/decimal";

type FieldProps = {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  errors?: FieldError[];
  hint?: string;
  unit?: string;
};

export function Field({ id, label, hint, errors = [], children }: Omit<FieldProps, "value" | "onChange"> & { children: ReactNode }) {
  return (
    <div className={errors.length ? "field field-wrong" : "field"}>
      <label htmlFor={id}>{label}</label>
      {children}
      {hint && <p id={`${id}-hint`} className="hint">{hint}</p>}
      <FieldErrors id={id} errors={errors} />
    </div>
  );
}

export function FieldErrors({ id, errors }: { id: string; errors: FieldError[] }) {
  if (errors.length === 0) return null;
  return (
    <p id={`${id}-error`} className="field-error">
      {errors.map((error) => [error.message, error.fix].filter(Boolean).join(" ")).join(" ")}
    </p>
  );
}

export const describedBy = (id: string, hint: unknown, errors: FieldError[] = []) =>
  [hint && `${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean).join(" ") || undefined;

export function TextField({ id, label, value, onChange, errors = [], hint }: FieldProps) {
  return (
    <Field id={id} label={label} hint={hint} errors={errors}>
      <TextInput id={id} value={value} onChange={(_, next) => onChange(next)} validated={errors.length ? "error" : "default"}
        aria-describedby={describedBy(id, hint, errors)} autoComplete="off" />
    </Field>
  );
}

/** Says back what was understood, before anything is asked of the API. */
export function NumberField({ id, label, value, onChange, errors = [], hint, unit }: FieldProps) {
  const { t } = useTranslation();
  const parsed = parseDecimal(value);
  const reading = isDecimal(parsed) ? formatDecimal(value) : null;
  return (
    <Field id={id} label={label} errors={errors}>
      <TextInput id={id} value={value} onChange={(_, next) => onChange(next)} validated={errors.length ? "error" : "default"}
        aria-describedby={describedBy(id, true, errors)} autoComplete="off" inputMode="text" dir="ltr" spellCheck={false} className="number-input" />
      <p id={`${id}-hint`} className="hint">
        {reading ? <><span className="reading">= <bdi dir="ltr">{reading}{unit ? `\u00a0${unit}` : ""}</bdi></span> </> : null}
        {!reading && value.trim() && !isDecimal(parsed) && parsed !== "EMPTY" ? t(`rejection.${parsed}`) : null}
        {!value.trim() ? hint : null}
      </p>
    </Field>
  );
}

type ChoiceProps<Value extends string> = {
  name: string;
  legend: string;
  value: Value;
  options: { value: Value; label: string; description?: string }[];
  onChange: (value: Value) => void;
  errors?: FieldError[];
};

export function Choice<Value extends string>({ name, legend, value, options, onChange, errors = [] }: ChoiceProps<Value>) {
  return (
    <fieldset className={errors.length ? "choice field-wrong" : "choice"}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <Radio key={option.value} id={`${name}-${option.value}`} name={name} label={option.label} description={option.description}
          isChecked={option.value === value} onChange={() => onChange(option.value)} />
      ))}
      <FieldErrors id={name} errors={errors} />
    </fieldset>
  );
}
