import { Link, useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { completeLanguages, profiles } from "../i18n/languages";
import { useLanguage } from "../i18n/useLanguage";
import { inLanguage } from "./links";

export function LanguageSwitch() {
  const { t } = useTranslation();
  const { pathname, search, hash } = useLocation();
  const current = useLanguage();

  useEffect(() => {
    const links = [...completeLanguages, null].map((language) => {
      const link = document.createElement("link");
      link.rel = "alternate";
      link.hreflang = language ?? "x-default";
      link.href = location.origin + inLanguage(language ?? "en", pathname);
      document.head.append(link);
      return link;
    });
    return () => links.forEach((link) => link.remove());
  }, [pathname]);

  return (
    <nav aria-label={t("chrome.language")} className="languages">
      <ul>
        {completeLanguages.map((language) => (
          <li key={language}>
            <Link
              to={inLanguage(language, pathname) as string}
              search={search as never}
              hash={hash}
              lang={language}
              hrefLang={language}
              activeProps={{}}
              aria-current={language === current ? "true" : undefined}
            >
              {profiles[language].name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
