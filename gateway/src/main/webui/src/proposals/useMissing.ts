import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import { missingOf, type ProposalForm } from "./form";

/** Complains of what is not filled in as the API would, at the same places. */
export function useMissing(): (form: ProposalForm) => void {
  const { t } = useTranslation();
  return (form) => {
    const errors = missingOf(form).map(({ pointer, field }) => ({ pointer, code: "MISSING", message: t(`proposal.missing.${field}`), fix: "" }));
    if (errors.length > 0) throw new ApiProblem({ title: "", status: 422, code: "INVALID_INPUT", errors });
  };
}
