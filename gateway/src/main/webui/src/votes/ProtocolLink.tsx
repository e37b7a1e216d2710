import { useTranslation } from "react-i18next";
import type { Vote } from "../api/council";
import { useLanguage } from "../i18n/useLanguage";

/** The result on paper, in the language of the page. */
export function ProtocolLink({ vote }: { vote: Pick<Vote, "id" | "decision"> }) {
  const { t } = useTranslation();
  return <a href={`/v1/votes/${encodeURIComponent(vote.id)}/protocol?lang=${useLanguage()}`}>{vote.decision ? t("protocol.ofDecision", { number: vote.decision }) : t("protocol.link")}</a>;
}
