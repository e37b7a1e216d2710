import { useTranslation } from "react-i18next";
import { useMoment } from "../layout/moment";
import { PageLink } from "../layout/PageLink";

/** The pages on the treaty beside its text. */
export function TreatyNav() {
  const { t } = useTranslation();
  const moment = useMoment();
  return (
    <nav aria-label={t("treatyNav.label")} className="section-nav">
      <ul>
        <li><PageLink page="/treaty" exact>{t("nav.treaty")}</PageLink></li>
        <li><PageLink page="/treaty/entry-into-force">{t("treatyNav.entry")}</PageLink></li>
        <li><PageLink page="/treaty/thresholds">{t("nav.thresholds")}</PageLink></li>
        <li><PageLink page="/reservations" search={moment}>{t("treatyNav.reservations")}</PageLink></li>
        <li><PageLink page="/measures" search={moment}>{t("treatyNav.measures")}</PageLink></li>
        <li><PageLink page="/undertakings" search={moment}>{t("treatyNav.undertakings")}</PageLink></li>
      </ul>
    </nav>
  );
}
