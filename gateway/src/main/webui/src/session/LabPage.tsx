import { useQuery } from "@tanstack/react-query";
import { Trans, useTranslation } from "react-i18next";
import { applications } from "../api/queries";
import type { SignedInSession } from "../api/types";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";
import { useSearchState } from "../layout/useSearchState";
import { ApplicationTable } from "../permits/ApplicationTable";
import { Guarded } from "./Guarded";
import { quickstart } from "./quickstart";
import { useOrganisationName } from "./useOrganisations";

export function LabPage() {
  return <Guarded kind="lab">{(who) => <Home who={who} />}</Guarded>;
}

function Home({ who }: { who: SignedInSession }) {
  const { t } = useTranslation();
  const [search] = useSearchState();
  const organisation = who.organisation ?? "";
  const name = useOrganisationName()(organisation);
  const own = useQuery(applications({ mine: true, cursor: search.cursor }));
  return (
    <Page title={name} lead={<p>{t("lab.lead", { name: who.name })}</p>}>
      <section aria-labelledby="dossiers-heading">
        <h2 id="dossiers-heading">{t("lab.dossiers")}</h2>
        <QueryView query={own}>
          {(page) => (
            <>
              {page.items.length === 0 ? (
                <p className="empty">{t("lab.noDossiers")}</p>
              ) : (
                <ApplicationTable items={page.items} caption={t("lab.dossiers")} />
              )}
              {page.nextCursor && (
                <p className="paging"><PageLink page="/lab" search={{ cursor: page.nextCursor }}>{t("register.next")}</PageLink></p>
              )}
            </>
          )}
        </QueryView>
      </section>
      <div className="two-columns band">
        <section aria-labelledby="screen-heading">
          <h2 id="screen-heading">{t("nav.screen")}</h2>
          <p>{t("lab.screen")}</p>
          <p><PageLink page="/screen" className="call">{t("lab.screenLink")}</PageLink></p>
        </section>
        <section aria-labelledby="api-heading">
          <h2 id="api-heading">{t("lab.api")}</h2>
          <p>
            <Trans i18nKey="lab.apiSentence" components={{ doc: <a href="/developers" /> }} />
          </p>
        </section>
      </div>
      <section aria-labelledby="curl-heading" className="band">
        <h2 id="curl-heading">{t("lab.quickstart")}</h2>
        <p>{t("lab.quickstartHint")}</p>
        <pre dir="ltr" className="code" tabIndex={0} aria-labelledby="curl-heading"><code>{quickstart(location.origin, organisation)}</code></pre>
      </section>
    </Page>
  );
}
