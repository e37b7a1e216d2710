import { useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ApiProblem } from "../api/client";
import { signInHref } from "../layout/links";
import { focusField } from "../screening/ErrorSummary";

type Props = { problem: ApiProblem | null; field: (pointer: string) => string | null };

/** Why there is no answer, in words for each case: nothing is shown half. */
export function PreviewFailure({ problem, field }: Props) {
  const { t } = useTranslation();
  const { href } = useLocation();
  const { status, detail, errors, traceId } = problem?.problem ?? { status: 0 };
  if (status === 401) return <div className="notice" role="alert"><p>{t("letters.sessionEnded")} <a href={signInHref(href)}>{t("session.signIn")}</a></p></div>;
  if (status === 403) return <div className="notice" role="alert"><p>{t("preview.notPermitted")}</p></div>;
  if (errors?.length) {
    return (
      <div className="notice" role="alert">
        <p>{t("preview.notADraft")}</p>
        <ul>
          {errors.map((error, i) => {
            const id = field(error.pointer);
            return (
              <li key={i}>
                {id ? <a href={`#${id}`} onClick={(event) => focusField(event, id)}>{error.message}</a> : error.message}
                {error.fix && <span className="sub">{error.fix}</span>}
              </li>
            );
          })}
        </ul>
      </div>
    );
  }
  return (
    <div className="notice" role="alert">
      <p>{t(status === 503 ? "preview.unavailable" : status === 0 ? "failure.unreachableHint" : "preview.failed")}</p>
      {status !== 503 && detail && <p>{detail}</p>}
      {traceId && <p className="failure-facts">{t("failure.trace")} <code>{traceId}</code></p>}
    </div>
  );
}
