import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { session } from "../api/queries";
import type { SignedInSession } from "../api/types";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";
import { signInHref } from "../layout/links";

type Kind = SignedInSession["actorKind"];

/** What is shown here the API guards as well; this only saves the reader a wall of refusals. */
export function Guarded({ kind, children }: { kind: Kind; children: (who: SignedInSession) => ReactNode }) {
  const query = useQuery(session());
  return (
    <QueryView query={query}>
      {(who) => {
        if (!who.authenticated) return <SignInNeeded />;
        return who.actorKind === kind ? children(who) : <NoAccess who={who} needed={kind} />;
      }}
    </QueryView>
  );
}

function SignInNeeded() {
  const { t } = useTranslation();
  const { href } = useLocation();
  return (
    <Page title={t("session.needed")}>
      <div className="notice">
        <p>{t("session.neededSentence")}</p>
        <p><a className="sign-in big" href={signInHref(href)}>{t("session.signIn")}</a></p>
        <p>{t("session.public")}</p>
        <ul className="plain-links">
          <li><PageLink page="/permits">{t("nav.register")}</PageLink></li>
          <li><PageLink page="/screen">{t("nav.screen")}</PageLink></li>
        </ul>
      </div>
    </Page>
  );
}

function NoAccess({ who, needed }: { who: SignedInSession; needed: Kind }) {
  const { t } = useTranslation();
  return (
    <Page title={t("session.noAccess")}>
      <div className="notice">
        <p>{t("session.noAccessSentence", { kind: t(`session.kindPlural.${needed}`) })}</p>
        <p>{t("session.signedInAs", { name: who.name, kind: t(`session.kind.${who.actorKind}`) })}</p>
        <ul className="plain-links">
          <li><PageLink page="/home">{t("session.ownHome")}</PageLink></li>
          <li><PageLink page="/" exact>{t("nav.status")}</PageLink></li>
        </ul>
      </div>
    </Page>
  );
}
