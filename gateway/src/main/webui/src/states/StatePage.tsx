import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { applications, stateDetail } from "../api/queries";
import { ApiProblem } from "../api/client";
import type { StateDetail } from "../api/types";
import { languages, profiles } from "../i18n/languages";
import { pick, useLanguage } from "../i18n/useLanguage";
import { MomentBar } from "../layout/MomentBar";
import { useMoment } from "../layout/moment";
import { NotFoundPage } from "../layout/NotFound";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";
import { ApplicationTable } from "../permits/ApplicationTable";
import { StateLink } from "./StateLink";
import { StateMeasures, StateNotifications, StateUndertakings } from "./StateRecords";
import { StateRelations, StateReservations } from "./StateReservations";
import { StateWithdrawal } from "./StateWithdrawal";
import { StatusPanel } from "./StatusPanel";
import { Timeline } from "./Timeline";
import { useStateName } from "./useStates";

export function StatePage() {
  const { t } = useTranslation();
  const { code = "" } = useParams({ strict: false }) as { code?: string };
  const moment = useMoment();
  const query = useQuery(stateDetail(code, moment));
  const name = useStateName()(code);
  if (!query.data && query.error instanceof ApiProblem && query.error.problem.status === 404) {
    return <NotFoundPage what={t("state.unknown", { code })} />;
  }
  return (
    <Page title={name} crumbs={[{ page: "/states", label: t("nav.states") }]}>
      <MomentBar />
      <QueryView query={query}>{(state) => <Detail state={state} />}</QueryView>
    </Page>
  );
}

function Detail({ state }: { state: StateDetail }) {
  const { t } = useTranslation();
  return (
    <>
      <StatusPanel state={state} />
      <StateWithdrawal state={state} />
      <div className="two-columns">
        <section aria-labelledby="acts-heading">
          <h2 id="acts-heading">{t("state.timeline")}</h2>
          {state.timeline.length === 0 ? <p className="empty">{t("state.noActs")}</p> : <Timeline entries={state.timeline} />}
        </section>
        <Names state={state} />
      </div>
      <StateReservations state={state} />
      <StateRelations code={state.code} />
      <StateMeasures code={state.code} />
      <StateUndertakings code={state.code} />
      <StateNotifications code={state.code} />
      <Applications state={state} />
    </>
  );
}

function Names({ state }: { state: StateDetail }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="names-heading">
      <h2 id="names-heading">{t("state.names")}</h2>
      <dl className="facts">
        {languages.map((code) => (
          <div key={code}>
            <dt><bdi lang={code}>{profiles[code].name}</bdi></dt>
            <dd><bdi lang={code}>{state.names[code]}</bdi></dd>
          </div>
        ))}
        <div><dt>{t("state.codes")}</dt><dd><bdi dir="ltr">{[state.iso3 ?? state.code, state.iso2, state.isoNumeric].filter(Boolean).join(" · ")}</bdi></dd></div>
        <div><dt>{t("states.kind")}</dt><dd>{t(`kind.${state.kind}`)}</dd></div>
        {state.group && (
          <div>
            <dt>{t("states.group")}</dt>
            <dd><PageLink page="/states" search={{ group: state.group }}>{t(`group.${state.group}`)}</PageLink></dd>
          </div>
        )}
        {state.under && <div><dt>{t("state.administeredBy")}</dt><dd><StateLink code={state.under} /></dd></div>}
      </dl>
    </section>
  );
}

function Applications({ state }: { state: StateDetail }) {
  const { t } = useTranslation();
  const { asOf, knownAt } = useMoment();
  const filed = useQuery(applications({ hostState: state.code }));
  const name = pick(state.names, useLanguage());
  return (
    <section aria-labelledby="labs-heading" className="band">
      <h2 id="labs-heading">{t("state.applications")}</h2>
      {(asOf || knownAt) && <p className="sub">{t("stateRecords.ofNow")}</p>}
      <QueryView query={filed} lines={3}>
        {(page) =>
          page.items.length === 0 ? (
            <p className="empty">{t("state.noApplications", { name })}</p>
          ) : (
            <>
              <ApplicationTable items={page.items} caption={t("state.applications")} />
              {page.nextCursor && <p><PageLink page="/permits" search={{ hostState: state.code }}>{t("register.all")}</PageLink></p>}
            </>
          )
        }
      </QueryView>
    </section>
  );
}
