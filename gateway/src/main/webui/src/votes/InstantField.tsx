import type { FieldProps } from "../instruments/fields";
import { describedBy, Field } from "../screening/fields";

/** Day and time in UTC, by the browser's own field. */
export function InstantField({ id, label, value, onChange, errors, hint }: FieldProps) {
  return (
    <Field id={id} label={label} hint={hint} errors={errors}>
      <input id={id} type="datetime-local" className="day-input" value={value} onChange={(event) => onChange(event.target.value)}
        aria-invalid={errors.length > 0 || undefined} aria-describedby={describedBy(id, hint, errors)} />
    </Field>
  );
}
