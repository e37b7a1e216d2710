import { useTranslation } from "react-i18next";
import { PageLink } from "../layout/PageLink";

/** The pages on what the organs do. */
export function CouncilNav() {
  const { t } = useTranslation();
  return (
    <nav aria-label={t("council.title")} className="section-nav">
      <ul>
        <li><PageLink page="/council" exact>{t("council.organs.title")}</PageLink></li>
        <li><PageLink page="/council/votes">{t("council.votes.title")}</PageLink></li>
        <li><PageLink page="/council/decisions">{t("council.decisions.title")}</PageLink></li>
        <li><PageLink page="/meetings">{t("council.meetings.title")}</PageLink></li>
      </ul>
    </nav>
  );
}
