import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { applications, stateDetail } from "../api/queries";
import type { SignedInSession } from "../api/types";
import { useFormats } from "../i18n/useLanguage";
import { statePage } from "../layout/links";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";
import { ApplicationTable } from "../permits/ApplicationTable";
import { StatusMark } from "../states/StatusMark";
import { useStateName } from "../states/useStates";
import { OwnActs } from "../instruments/HomeActs";
import { HomeVotes } from "../votes/HomeVotes";
import { Guarded } from "./Guarded";

export function DelegatePage() {
  return <Guarded kind="delegate">{(who) => <Home who={who} />}</Guarded>;
}

function Home({ who }: { who: SignedInSession }) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const code = who.state ?? "";
  const name = useStateName()(code);
  const state = useQuery(stateDetail(code));
  const filed = useQuery(applications({ hostState: code }));
  return (
    <Page title={t("my.title", { state: name })} lead={<p>{t("my.lead", { name: who.name })}</p>}>
      <div className="two-columns">
        <section aria-labelledby="status-heading">
          <h2 id="status-heading">{t("my.status")}</h2>
          <QueryView query={state} lines={3}>
            {(data) => (
              <>
                <p className="status-now"><StatusMark status={data.status} /></p>
                <p>
                  {data.statusSince ? t("state.since", { day: day(data.statusSince) }) : t("state.noAct")} {t(`statusWhy.${data.status}`)}
                </p>
                {data.timeline.length > 0 && (
                  <ol className="acts">
                    {data.timeline.map(({ act }) => (
                      <li key={act.id}>
                        <time dateTime={act.instrumentDate}>{day(act.instrumentDate)}</time>
                        <span>{t(`act.${act.type}`)}</span>
                      </li>
                    ))}
                  </ol>
                )}
                <p><PageLink page={statePage(code)}>{t("my.statePage")}</PageLink></p>
              </>
            )}
          </QueryView>
        </section>
        <div>
          <HomeVotes who={who} />
          <OwnActs />
          <section aria-labelledby="links-heading" className="band">
            <h2 id="links-heading">{t("my.links")}</h2>
            <ul className="plain-links">
              <li><PageLink page="/my/contacts">{t("contacts.title")}</PageLink></li>
              <li><PageLink page="/notifications" search={{ state: code }}>{t("notifications.ofYourState")}</PageLink></li>
              <li><PageLink page="/permits" search={{ hostState: code }}>{t("my.register")}</PageLink></li>
              <li><PageLink page="/my/measures">{t("ownMeasures.title")}</PageLink></li>
              <li><PageLink page="/treaty/thresholds">{t("thresholds.title")}</PageLink></li>
              <li><PageLink page="/capabilities">{t("capabilities.title")}</PageLink></li>
              <li><PageLink page="/treaty" exact>{t("treaty.title")}</PageLink></li>
            </ul>
          </section>
        </div>
      </div>
      <section aria-labelledby="labs-heading" className="band">
        <h2 id="labs-heading">{t("my.applications")}</h2>
        <p className="sub">{t("my.applicationsHint")}</p>
        <QueryView query={filed}>
          {(page) =>
            page.items.length === 0 ? (
              <p className="empty">{t("state.noApplications", { name })}</p>
            ) : (
              <ApplicationTable items={page.items} caption={t("my.applications")} />
            )
          }
        </QueryView>
      </section>
    </Page>
  );
}
