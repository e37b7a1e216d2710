import { Breadcrumb, BreadcrumbItem } from "@patternfly/react-core";
import { useMatch } from "@tanstack/react-router";
import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PageLink } from "./PageLink";

type Crumb = { page: string; label: string };
type Props = {
  title: string;
  /** Between the portal's start and this page. */
  crumbs?: Crumb[];
  heading?: ReactNode;
  lead?: ReactNode;
  start?: boolean;
  children: ReactNode;
};

/** The browser announces the first page itself; later ones are announced by moving to the heading. */
let visited: string | null = null;

export function Page({ title, crumbs = [], heading, lead, start, children }: Props) {
  const { t } = useTranslation();
  // The match, not the location: the location changes while the page that is left still shows.
  const pathname = useMatch({ strict: false, select: (match) => match.pathname });
  const h1 = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} · ${t("chrome.brand")}`;
  }, [title, t]);

  useEffect(() => {
    if (visited !== null && visited !== pathname) h1.current?.focus({ preventScroll: true });
    visited = pathname;
  }, [pathname]);

  return (
    <div className="page">
      {!start && (
        <Breadcrumb aria-label={t("chrome.breadcrumb")} className="crumbs">
          {[{ page: "/", label: t("nav.status") }, ...crumbs].map((crumb) => (
            <BreadcrumbItem key={crumb.page} render={({ className }) => (
              <PageLink page={crumb.page} exact className={className}>{crumb.label}</PageLink>
            )} />
          ))}
          <BreadcrumbItem isActive>{title}</BreadcrumbItem>
        </Breadcrumb>
      )}
      <div className="page-head">
        <h1 ref={h1} tabIndex={-1}>{heading ?? title}</h1>
        {lead && <div className="lead">{lead}</div>}
      </div>
      {children}
    </div>
  );
}
