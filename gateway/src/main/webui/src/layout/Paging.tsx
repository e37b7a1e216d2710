import { useTranslation } from "react-i18next";
import { PageLink } from "./PageLink";

type Props = { page: string; search: Record<string, string>; next: string | null; label: string };

/** The way through a list that comes in parts; a cursor belongs to the filter it came from. */
export function Paging({ page, search, next, label }: Props) {
  const { t } = useTranslation();
  if (!search.cursor && !next) return null;
  return (
    <nav aria-label={label} className="paging">
      {search.cursor && <PageLink page={page} search={{ ...search, cursor: undefined }}>{t("register.first")}</PageLink>}
      {next && <PageLink page={page} search={{ ...search, cursor: next }}>{t("register.next")}</PageLink>}
    </nav>
  );
}
