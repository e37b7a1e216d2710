import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { FieldError, Problem } from "../api/types";
import { fieldOf } from "./content";

/** What the API complains of, in the page's language where its code is known here. */
export function useComplaint() {
  const { t, i18n } = useTranslation();
  const label = useFieldLabel();
  return (error: FieldError) => {
    const key = `instrument.complaint.${error.code}`;
    if (!i18n.exists(key)) return [error.message, error.fix].filter(Boolean).join(" ");
    return t(key as "instrument.complaint.REQUIRED", { field: label(error.pointer) });
  };
}

function useFieldLabel() {
  const { t, i18n } = useTranslation();
  return (pointer: string) => {
    const field = fieldOf(pointer)?.replace(/^office-.*/, "office");
    const key = `instrument.field.${field}`;
    return field && i18n.exists(key) ? t(key as "instrument.field.name") : pointer;
  };
}

const nothingThere = ["REQUIRED", "MISSING", "BLANK"];
export const isMissing = (error: FieldError) => nothingThere.includes(error.code);

/** Under a heading that says what is wrong with all of them, the name of the field is enough. */
export function ComplaintList({ errors, nameOnly = false }: { errors: FieldError[]; nameOnly?: boolean }) {
  const full = useComplaint();
  const label = useFieldLabel();
  const complaint = (error: FieldError) => (nameOnly ? label(error.pointer) : full(error));
  return (
    <ul className="complaints">
      {errors.map((error, i) => {
        const field = fieldOf(error.pointer);
        return (
          <li key={i}>
            {field ? <a href={`#${field}`} onClick={(event) => focusField(event, field)}>{complaint(error)}</a> : complaint(error)}
          </li>
        );
      })}
    </ul>
  );
}

/** Takes the focus after a step that failed, so that the reader hears at once what must be changed; not while typing. */
export function ComplaintSummary({ problem, quiet = false }: { problem: Problem; quiet?: boolean }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => void (quiet || box.current?.focus()), [problem, quiet]);
  const errors = problem.errors ?? [];
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{t("screen.errors", { count: errors.length })}</h2>
      <ComplaintList errors={errors} />
      <p className="failure-facts">
        {t("failure.code")} <code>{problem.code}</code>
        {problem.traceId && <> · {t("failure.trace")} <code>{problem.traceId}</code></>}
      </p>
    </div>
  );
}

function focusField(event: React.MouseEvent, id: string) {
  event.preventDefault();
  const field = document.getElementById(id);
  field?.scrollIntoView({ block: "center" });
  field?.focus({ preventScroll: true });
}

/** The errors of each field, by its id, in the page's language. */
export function useErrorsAt(errors: FieldError[]) {
  const complaint = useComplaint();
  return (id: string): FieldError[] =>
    errors.filter((error) => fieldOf(error.pointer) === id).map((error) => ({ ...error, message: complaint(error), fix: "" }));
}
