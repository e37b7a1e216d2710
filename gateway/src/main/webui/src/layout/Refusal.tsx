import { useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import type { FieldError } from "../api/types";
import { ErrorSummary } from "../screening/ErrorSummary";
import { Failure } from "./QueryView";
import { signInHref } from "./links";

type FieldAt = (pointer: string) => string | null;

/** Why a form was not taken: what to change and where, that the session has ended, or that something failed. */
export function Refusal({ error, field }: { error: Error | null; field: FieldAt }) {
  const { t } = useTranslation();
  const { href } = useLocation();
  if (!error) return null;
  const problem = error instanceof ApiProblem ? error.problem : null;
  if (problem?.status === 401) {
    return (
      <div className="notice" role="alert">
        <p>{t("letters.sessionEnded")}</p>
        <p><a className="sign-in big" href={signInHref(href)}>{t("session.signIn")}</a></p>
      </div>
    );
  }
  return problem?.errors?.length ? <ErrorSummary problem={problem} field={field} /> : <Failure error={error} />;
}

/** The complaints about one field. */
export function errorsAt(error: Error | null, field: FieldAt): (id: string) => FieldError[] {
  const errors = error instanceof ApiProblem ? (error.problem.errors ?? []) : [];
  return (id) => errors.filter(({ pointer }) => field(pointer) === id);
}
