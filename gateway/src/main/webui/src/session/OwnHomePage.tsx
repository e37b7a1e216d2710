import { useQuery } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import { session } from "../api/queries";
import { useLanguage } from "../i18n/useLanguage";
import { pageHref } from "../layout/links";
import { QueryView } from "../layout/QueryView";

const homes = { delegate: "/my", lab: "/lab", staff: "/desk", evaluator: "/capabilities" } as const;

/** Where a sign-in ends: each kind of user at their own home. */
export function OwnHomePage() {
  const language = useLanguage();
  const query = useQuery(session());
  return (
    <QueryView query={query}>
      {(who) => <Navigate to={pageHref(language, who.authenticated ? homes[who.actorKind] : "/") as string} replace />}
    </QueryView>
  );
}
