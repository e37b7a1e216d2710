import { useTranslation } from "react-i18next";
import { PageLink } from "./PageLink";

export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className="footer">
      <div>
        <p>{t("footer.time")}</p>
        <p>{t("footer.open")}</p>
      </div>
      <ul>
        <li><PageLink page="/treaty" exact>{t("nav.treaty")}</PageLink></li>
        <li><PageLink page="/permits">{t("nav.register")}</PageLink></li>
        <li><a href="/developers">{t("nav.developers")}</a></li>
      </ul>
    </footer>
  );
}
