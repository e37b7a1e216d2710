import { useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../api/client";
import { signInHref } from "../../layout/links";
import { Failure } from "../../layout/QueryView";
import { ErrorSummary } from "../../screening/ErrorSummary";
import { fieldOf } from "./form";

/** Why a change was not taken up. What was typed stays where it is. */
export function SaveFailure({ error }: { error: Error }) {
  const { t } = useTranslation();
  const { href } = useLocation();
  const problem = error instanceof ApiProblem ? error.problem : null;
  if (problem?.status === 401) {
    return (
      <div className="notice" role="alert">
        <p>{t("ownMeasures.signInAgain")}</p>
        <p><a className="sign-in" href={signInHref(href)}>{t("session.signIn")}</a></p>
      </div>
    );
  }
  if (problem?.errors?.length) return <ErrorSummary problem={problem} field={fieldOf} />;
  return <Failure error={error} />;
}
