import { useTranslation } from "react-i18next";
import type { Vote, VoteStatus } from "../api/council";

export function VoteStatusMark({ status }: { status: VoteStatus }) {
  const { t } = useTranslation();
  return <span className={`mark mark-vote-${status.toLowerCase()}`}>{t(`council.voteStatus.${status}`)}</span>;
}

export function OutcomeMark({ outcome }: { outcome: NonNullable<Vote["outcome"]> }) {
  const { t } = useTranslation();
  return <span className={`mark mark-outcome-${outcome.toLowerCase()}`}>{t(`council.outcome.${outcome}`)}</span>;
}
