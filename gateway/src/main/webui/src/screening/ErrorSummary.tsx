import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../api/types";
import { fieldOf } from "./form";

/** Takes the focus, so that the reader hears at once what must be changed and where. */
export function ErrorSummary({ problem, field: fieldAt = fieldOf }: { problem: Problem; field?: (pointer: string) => string | null }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [problem]);
  const errors = problem.errors ?? [];
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{t("screen.errors", { count: errors.length })}</h2>
      {problem.detail && <p>{problem.detail}</p>}
      <ul>
        {errors.map((error, i) => {
          const field = fieldAt(error.pointer);
          return (
            <li key={i}>
              {field ? <a href={`#${field}`} onClick={(event) => focusField(event, field)}>{error.message}</a> : error.message}
              {error.fix && <span className="sub">{error.fix}</span>}
            </li>
          );
        })}
      </ul>
      <p className="failure-facts">
        {t("failure.code")} <code>{problem.code}</code>
        {problem.traceId && <> · {t("failure.trace")} <code>{problem.traceId}</code></>}
      </p>
    </div>
  );
}

export function focusField(event: React.MouseEvent, id: string) {
  event.preventDefault();
  const field = document.getElementById(id);
  field?.scrollIntoView({ block: "center" });
  field?.focus({ preventScroll: true });
}
