import { Button, FormSelect, FormSelectOption, TextInput } from "@patternfly/react-core";
import { useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

type BarProps = { label: string; active: boolean; onClear: () => void; children: ReactNode };

export function FilterBar({ label, active, onClear, children }: BarProps) {
  const { t } = useTranslation();
  return (
    <search aria-label={label} className="filters">
      {children}
      {active && (
        <div className="filter filter-clear">
          <Button variant="link" onClick={onClear}>{t("filters.clear")}</Button>
        </div>
      )}
    </search>
  );
}

type FieldProps = { id: string; label: string; value: string; onChange: (value: string) => void; hint?: string };

/** What is typed reaches the address a moment later, so that each letter is no step of the history. */
export function SearchBox({ id, label, value, onChange, hint }: FieldProps) {
  const [text, setText] = useState(value);
  const [sent, setSent] = useState(value);
  if (value !== sent) {
    setSent(value);
    setText(value);
  }
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => {
      setSent(text);
      onChange(text);
    }, 200);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <div className="filter filter-search">
      <label htmlFor={id}>{label}</label>
      <TextInput id={id} type="search" value={text} onChange={(_, next) => setText(next)} placeholder={hint} autoComplete="off" />
    </div>
  );
}

/** A code means nothing until it is whole, so it goes to the address on Enter or when the field is left. */
export function CodeBox({ id, label, value, onChange, hint }: FieldProps) {
  const [text, setText] = useState(value);
  const [sent, setSent] = useState(value);
  if (value !== sent) {
    setSent(value);
    setText(value);
  }
  const send = () => text.trim() !== value && onChange(text.trim());
  return (
    <div className="filter">
      <label htmlFor={id}>{label}</label>
      <TextInput id={id} value={text} onChange={(_, next) => setText(next)} onBlur={send} onKeyDown={(event) => event.key === "Enter" && send()}
        aria-describedby={hint ? `${id}-hint` : undefined} autoComplete="off" spellCheck={false} dir="ltr" />
      {hint && <span id={`${id}-hint`} className="hint">{hint}</span>}
    </div>
  );
}

type FacetProps = FieldProps & { options: { value: string; label: string }[]; none?: string };

export function Facet({ id, label, value, onChange, options, none }: FacetProps) {
  const { t } = useTranslation();
  return (
    <div className="filter">
      <label htmlFor={id}>{label}</label>
      <FormSelect id={id} value={value} onChange={(_, next) => onChange(next)}>
        <FormSelectOption value="" label={none ?? t("filters.all")} />
        {options.map((option) => <FormSelectOption key={option.value} {...option} />)}
      </FormSelect>
    </div>
  );
}

/** The browser's own date field: it speaks the reader's language and opens nothing that can be clipped. */
export function DayField({ id, label, value, onChange, hint }: FieldProps) {
  return (
    <div className="filter">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="date" className="day-input" value={value} aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value)} />
      {hint && <span id={`${id}-hint`} className="hint">{hint}</span>}
    </div>
  );
}
