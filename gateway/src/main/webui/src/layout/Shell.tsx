import { Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { DemonstrationBanner } from "./DemonstrationBanner";
import { Footer } from "./Footer";
import { Masthead } from "./Masthead";
import { StatusPatterns } from "../map/StatusPatterns";

export function Shell() {
  const { t } = useTranslation();
  return (
    <div className="shell">
      <a className="skip-link" href="#main" onClick={skip}>
        {t("chrome.skip")}
      </a>
      <Masthead />
      <DemonstrationBanner />
      <StatusPatterns />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
    </div>
  );
}

/** The fragment must not enter the address that readers share. */
function skip(event: React.MouseEvent) {
  event.preventDefault();
  document.getElementById("main")?.focus();
}
