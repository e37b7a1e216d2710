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
  lang?: string;
  /** Said of a link whose page the address alone does not tell apart. */
  current?: boolean;
  "aria-label"?: string;
};

/** A link within the portal: a real address in the page's language. */
export function PageLink({ page, search = {}, hash, exact, current, ...rest }: Props) {
  const language = useLanguage();
  return (
    <Link
      to={pageHref(language, page) as string}
      search={search as never}
      hash={hash}
      activeOptions={{ exact: exact ?? false, includeSearch: false }}
      {...(current === undefined ? {} : { activeProps: {}, "aria-current": current ? ("true" as const) : undefined })}
      {...rest}
    />
  );
}
