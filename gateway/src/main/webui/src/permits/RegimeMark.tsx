import { useTranslation } from "react-i18next";
import type { ApplicationStatus, Regime } from "../api/types";
import { every } from "../api/values";

export const regimes = every<Regime>()([
  "NO_PERMIT_REQUIRED",
  "SIZE_PERMIT_REQUIRED",
  "FRONTIER_PROHIBITED_BY_DEFAULT",
  "FRONTIER_ELIGIBLE",
  "UNDETERMINED",
]);
export const applicationStatuses = every<ApplicationStatus>()([
  "UNDER_REVIEW",
  "INFORMATION_REQUESTED",
  "EVALUATION_PENDING",
  "COUNCIL_PENDING",
  "UNDER_APPEAL",
  "GRANTED",
  "GRANTED_WITH_CONDITIONS",
  "REFUSED",
  "WITHDRAWN",
  "LAPSED",
]);

export function RegimeMark({ regime }: { regime: Regime }) {
  const { t } = useTranslation();
  return <span className={`mark mark-${regime.toLowerCase()}`}>{t(`regime.${regime}`)}</span>;
}

export function ApplicationStatusMark({ status }: { status: ApplicationStatus }) {
  const { t } = useTranslation();
  return <span className={`mark mark-${status.toLowerCase()}`}>{t(`applicationStatus.${status}`)}</span>;
}
