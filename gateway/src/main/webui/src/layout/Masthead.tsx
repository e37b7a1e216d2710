import { Button } from "@patternfly/react-core";
import { BarsIcon } from "@patternfly/react-icons/dist/esm/icons/bars-icon";
import { TimesIcon } from "@patternfly/react-icons/dist/esm/icons/times-icon";
import { useLocation } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { LanguageSwitch } from "./LanguageSwitch";
import { PageLink } from "./PageLink";
import { SessionMenu } from "../session/SessionMenu";

export function Masthead() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [pathname]);
  return (
    <header className="masthead">
      <div className="masthead-top">
        <PageLink page="/" exact className="brand">
          <img src="/mark.svg" alt="" width="36" height="36" />
          <span>
            <strong>{t("chrome.brand")}</strong>
            <span className="brand-treaty">{t("chrome.brandTreaty")}</span>
          </span>
        </PageLink>
        <Button
          variant="plain"
          className="menu-toggle"
          aria-expanded={open}
          aria-controls="portal-menu"
          onClick={() => setOpen(!open)}
          icon={open ? <TimesIcon /> : <BarsIcon />}
          aria-label={t("chrome.menu")}
        />
        <div className="masthead-tools">
          <LanguageSwitch />
          <SessionMenu />
        </div>
      </div>
      <nav id="portal-menu" aria-label={t("chrome.navigation")} className={open ? "main-nav open" : "main-nav"}>
        <ul>
          <li><PageLink page="/" exact>{t("nav.status")}</PageLink></li>
          <li><PageLink page="/states">{t("nav.states")}</PageLink></li>
          <li><PageLink page="/treaty" exact>{t("nav.treaty")}</PageLink></li>
          <li><PageLink page="/treaty/thresholds">{t("nav.thresholds")}</PageLink></li>
          <li><PageLink page="/council">{t("nav.council")}</PageLink></li>
          <li><PageLink page="/notifications">{t("nav.notifications")}</PageLink></li>
          <li><PageLink page="/capabilities">{t("nav.capabilities")}</PageLink></li>
          <li><PageLink page="/permits">{t("nav.register")}</PageLink></li>
          <li><PageLink page="/screen">{t("nav.screen")}</PageLink></li>
          <li><a href="/developers">{t("nav.developers")}</a></li>
        </ul>
      </nav>
    </header>
  );
}
