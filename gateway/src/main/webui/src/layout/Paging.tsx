import { useTranslation } from "react-i18next";
import { PageLink } from "./PageLink";
import { useSearchState } from "./useSearchState";

/** Pages of a list that goes by cursor: forward, and back to the beginning. */
export function Paging({ page, label, next }: { page: string; label: string; next: string | null }) {
  const { t } = useTranslation();
  const [search] = useSearchState();
  if (!search.cursor && !next) return null;
  return (
    <nav aria-label={label} className="paging">
      {search.cursor && <PageLink page={page} search={{ ...search, cursor: undefined }}>{t("register.first")}</PageLink>}
      {next && <PageLink page={page} search={{ ...search, cursor: next }}>{t("register.next")}</PageLink>}
    </nav>
  );
}
