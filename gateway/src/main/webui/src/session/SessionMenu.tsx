import { Button } from "@patternfly/react-core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { endSession, session } from "../api/queries";
import type { SignedInSession } from "../api/types";
import { useLanguage } from "../i18n/useLanguage";
import { pageHref, signInHref } from "../layout/links";
import { PageLink } from "../layout/PageLink";
import { useStateName } from "../states/useStates";
import { useOrganisationName } from "./useOrganisations";

export function SessionMenu() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useQuery(session());
  if (!data?.authenticated) {
    return (
      <a className="sign-in" href={signInHref(pageHref(language, "/home"))}>
        {t("session.signIn")}
      </a>
    );
  }
  return <SignedIn who={data} />;
}

export function SignedIn({ who }: { who: SignedInSession }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const affiliation = useAffiliation(who);

  async function signOut() {
    setBusy(true);
    setFailed(false);
    try {
      const next = await endSession();
      client.clear();
      // What one person typed is not for the next at the same screen.
      sessionStorage.clear();
      // The front page in the language that was read, not in the browser's.
      location.assign(next === "/" ? pageHref(language, "/") : next);
    } catch {
      setBusy(false);
      setFailed(true);
    }
  }

  return (
    <div className="signed-in">
      <PageLink page="/home" className="who">
        <strong>{who.name}</strong>
        <span>{affiliation}</span>
      </PageLink>
      <Button variant="link" isInline isDisabled={busy} onClick={() => void signOut()}>
        {t("session.signOut")}
      </Button>
      {failed && <span role="alert">{t("session.signOutFailed")}</span>}
    </div>
  );
}

export function useAffiliation(who: SignedInSession): string {
  const { t } = useTranslation();
  const stateName = useStateName();
  const organisationName = useOrganisationName();
  if (who.state) return t("session.delegateOf", { state: stateName(who.state) });
  if (who.organisation) return organisationName(who.organisation);
  return t(`session.kind.${who.actorKind}`);
}
