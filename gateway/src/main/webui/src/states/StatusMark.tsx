import { useTranslation } from "react-i18next";
import type { ParticipationStatus } from "../api/types";
import { every } from "../api/values";
import { Swatch } from "../map/StatusPatterns";

/** Best bound first: the order in which statuses are listed everywhere. */
export const statuses = every<ParticipationStatus>()([
  "PARTY",
  "SUSPENDED_RIGHTS",
  "CONTRACTING_STATE",
  "PROVISIONAL",
  "SIGNATORY",
  "NON_PARTICIPANT",
  "WITHDRAWING",
  "WITHDRAWN",
]);

export function StatusMark({ status }: { status: ParticipationStatus }) {
  const { t } = useTranslation();
  return (
    <span className="status-mark">
      <Swatch fill={status} />
      {t(`status.${status}`)}
    </span>
  );
}
