import { Button, FormSelect, FormSelectOption, TextArea, TextInput } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FieldError } from "../api/types";
import { describedBy, Field } from "../screening/fields";

export type FieldProps<Value = string> = {
  id: string;
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  errors: FieldError[];
  hint?: string;
};

/** The browser's own date field: it speaks the reader's language and opens nothing that can be clipped. */
export function DateField({ id, label, value, onChange, errors, hint }: FieldProps) {
  return (
    <Field id={id} label={label} hint={hint} errors={errors}>
      <input id={id} type="date" className="day-input" value={value} onChange={(event) => onChange(event.target.value)}
        aria-invalid={errors.length > 0 || undefined} aria-describedby={describedBy(id, hint, errors)} />
    </Field>
  );
}

type SelectProps = FieldProps & { options: { value: string; label: string }[]; none?: string };

export function SelectField({ id, label, value, onChange, errors, hint, options, none }: SelectProps) {
  const known = value === "" || options.some((option) => option.value === value);
  return (
    <Field id={id} label={label} hint={hint} errors={errors}>
      <FormSelect id={id} value={value} onChange={(_, next) => onChange(next)} validated={errors.length ? "error" : "default"} aria-describedby={describedBy(id, hint, errors)}>
        {none !== undefined && <FormSelectOption value="" label={none} />}
        {!known && <FormSelectOption value={value} label={value} />}
        {options.map((option) => <FormSelectOption key={option.value} {...option} />)}
      </FormSelect>
    </Field>
  );
}

type LongTextProps = FieldProps & { rows?: number; longest: number; lang?: string };

/** Too long a text is not cut: the writer shortens it. */
export function LongTextField({ id, label, value, onChange, errors, hint, rows = 4, longest, lang }: LongTextProps) {
  const { t } = useTranslation();
  const room = longest - value.length;
  return (
    <Field id={id} label={label} errors={errors}>
      <TextArea id={id} value={value} onChange={(_, next) => onChange(next)} rows={rows} resizeOrientation="vertical" dir="auto" lang={lang || undefined}
        validated={errors.length ? "error" : "default"} aria-describedby={describedBy(id, true, errors)} />
      <p id={`${id}-hint`} className="hint">
        {hint} {room < longest / 10 && <span className={room < 0 ? "field-error" : undefined}>{room < 0 ? t("instrument.tooLong", { count: -room }) : t("instrument.room", { count: room })}</span>}
      </p>
    </Field>
  );
}

type LinesProps = FieldProps<string[]> & { add: string; shown?: (line: string) => string; suggestions?: { value: string; label: string }[] };

/** A list that grows line by line; a suggestion is entered by its code. */
export function LinesField({ id, label, value, onChange, errors, hint, add, shown = (line) => line, suggestions = [] }: LinesProps) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const enter = () => {
    const line = text.trim();
    if (!line) return;
    const known = suggestions.find((suggestion) => suggestion.label.toLowerCase() === line.toLowerCase());
    const entered = known?.value ?? line;
    if (!value.includes(entered)) onChange([...value, entered]);
    setText("");
  };
  return (
    <Field id={id} label={label} hint={hint} errors={errors}>
      {value.length > 0 && (
        <ul className="lines">
          {value.map((line) => (
            <li key={line}>
              <bdi>{shown(line)}</bdi>
              <Button variant="link" isInline onClick={() => onChange(value.filter((other) => other !== line))} aria-label={t("instrument.removeLine", { line: shown(line) })}>
                {t("instrument.remove")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="line-entry">
        <TextInput id={id} value={text} onChange={(_, next) => setText(next)} list={suggestions.length ? `${id}-list` : undefined} autoComplete="off"
          validated={errors.length ? "error" : "default"} aria-describedby={describedBy(id, hint, errors)} onBlur={enter}
          onKeyDown={(event) => { if (event.key === "Enter") { event.preventDefault(); enter(); } }} />
        <Button variant="secondary" onClick={enter}>{add}</Button>
      </div>
      {suggestions.length > 0 && <datalist id={`${id}-list`}>{suggestions.map((suggestion) => <option key={suggestion.value} value={suggestion.label} />)}</datalist>}
    </Field>
  );
}
