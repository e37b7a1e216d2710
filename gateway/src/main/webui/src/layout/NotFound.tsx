import { useTranslation } from "react-i18next";
import { useMatch } from "@tanstack/react-router";
import { Page } from "./Page";
import { PageLink } from "./PageLink";

export function NotFound() {
  const inShell = useMatch({ from: "/$lang" as never, shouldThrow: false }) as { status?: string; globalNotFound?: boolean } | undefined;
  return inShell && inShell.status !== "notFound" ? <NotFoundPage /> : <Bare />;
}

/** Outside any language there is no shell around the page. */
function Bare() {
  return (
    <div className="shell">
      <main id="main"><NotFoundPage /></main>
    </div>
  );
}

export function NotFoundPage({ what }: { what?: string }) {
  const { t } = useTranslation();
  return (
    <Page title={t("notFound.title")}>
      <div className="notice">
        <p>{what ?? t("notFound.sentence")}</p>
        <ul className="plain-links">
          <li><PageLink page="/" exact>{t("nav.status")}</PageLink></li>
          <li><PageLink page="/states">{t("nav.states")}</PageLink></li>
          <li><PageLink page="/permits">{t("nav.register")}</PageLink></li>
        </ul>
      </div>
    </Page>
  );
}

