import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { organisations, treatyStatus } from "../api/queries";
import { LatestActs } from "../home/LatestActs";
import { WaitingActs } from "../instruments/HomeActs";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";
import { Register } from "../permits/Register";
import { StateLink } from "../states/StateLink";
import { Guarded } from "./Guarded";

export function DeskPage() {
  return <Guarded kind="staff">{(who) => <Desk name={who.name} />}</Guarded>;
}

function Desk({ name }: { name: string }) {
  const { t } = useTranslation();
  const status = useQuery(treatyStatus());
  const registered = useQuery(organisations());
  return (
    <Page title={t("desk.title")} lead={<p>{t("desk.lead", { name })}</p>}>
      <WaitingActs />
      <section aria-labelledby="queue-heading" className="band">
        <h2 id="queue-heading">{t("desk.queue")}</h2>
        <Register page="/desk" caption={t("desk.queue")} />
      </section>
      <div className="two-columns band">
        <section aria-labelledby="acts-heading">
          <h2 id="acts-heading">{t("home.latestActs")}</h2>
          <QueryView query={status} lines={4}>{(data) => <LatestActs acts={data.latestActs} />}</QueryView>
        </section>
        <section aria-labelledby="correspondence-heading">
          <h2 id="correspondence-heading">{t("desk.correspondence")}</h2>
          <ul className="plain-links">
            <li><PageLink page="/desk/mail">{t("mail.title")}</PageLink></li>
            <li><PageLink page="/notifications">{t("notifications.title")}</PageLink></li>
            <li><PageLink page="/desk/council">{t("council.desk.title")}</PageLink></li>
          </ul>
        </section>
        <section aria-labelledby="organisations-heading">
          <h2 id="organisations-heading">{t("desk.organisations")}</h2>
          <QueryView query={registered} lines={4}>
            {(data) => (
              <ul className="organisations">
                {data.items.map((organisation) => (
                  <li key={organisation.code}>
                    <strong>{organisation.legalName}</strong> <code>{organisation.code}</code>
                    <span className="sub"><StateLink code={organisation.hostState} /> · {organisation.roles.map((role) => t(`organisationRole.${role}`)).join(", ")}</span>
                  </li>
                ))}
              </ul>
            )}
          </QueryView>
        </section>
      </div>
    </Page>
  );
}
