import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useLanguage } from "../i18n/useLanguage";
import { pageHref, type Search } from "./links";

type Props = {
  page: string;
  search?: Search;
  hash?: string;
  className?: string;
  children: ReactNode;
  exact?: boolean;
  /** The link is that of the present page only where the search parameters are the same too. */
  withSearch?: boolean;
  lang?: string;
  "aria-label"?: string;
};

/** A link within the portal: a real address in the page's language. */
export function PageLink({ page, search = {}, hash, exact, withSearch, ...rest }: Props) {
  const language = useLanguage();
  return (
    <Link
      to={pageHref(language, page) as string}
      search={search as never}
      hash={hash}
      activeOptions={{ exact: exact ?? false, includeSearch: withSearch ?? false }}
      {...rest}
    />
  );
}
