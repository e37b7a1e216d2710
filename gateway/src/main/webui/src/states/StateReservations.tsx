import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { relations, reservations } from "../api/register";
import type { StateDetail, TreatyAction, TreatyRelations } from "../api/types";
import { useFormats } from "../i18n/useLanguage";
import { reservationPage } from "../layout/links";
import { useMoment } from "../layout/moment";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";
import { ReservationTable } from "../reservations/ReservationTable";
import { ArticleList } from "../treaty/ArticleLink";
import { StateLink } from "./StateLink";

/** What it reserved, and to what it objected. */
export function StateReservations({ state }: { state: StateDetail }) {
  const { t } = useTranslation();
  const own = useQuery(reservations(useMoment(), state.code));
  const objections = state.timeline.map(({ act }) => act).filter(({ type }) => type === "OBJECTION");
  return (
    <section aria-labelledby="reservations-heading" className="band">
      <h2 id="reservations-heading">{t("stateRecords.reservationsTitle")}</h2>
      <QueryView query={own} lines={3}>
        {(list) => (list.items.length === 0 ? <p className="empty">{t("stateRecords.noReservations")}</p> : <ReservationTable items={list.items} caption={t("stateRecords.reservationsTitle")} />)}
      </QueryView>
      {objections.length > 0 && (
        <>
          <h3>{t("stateRecords.objectionsMade")}</h3>
          <ul className="plain-links">{objections.map((act) => <Objection key={act.id} act={act} />)}</ul>
        </>
      )}
    </section>
  );
}

function Objection({ act }: { act: TreatyAction }) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const moment = useMoment();
  return (
    <li>
      <PageLink page={reservationPage(act.target ?? "")} search={moment}>{t("stateRecords.objectionOf", { day: day(act.effectiveDate) })}</PageLink>
      {act.opposesEntryIntoForce && <span className="sub">{t("stateRecords.objectionExcludes")}</span>}
      {act.standing !== "IN_EFFECT" && <span className="sub">{t(`actStanding.${act.standing}`)}</span>}
    </li>
  );
}

export function StateRelations({ code }: { code: string }) {
  const { t } = useTranslation();
  const query = useQuery(relations(code, useMoment()));
  return (
    <section aria-labelledby="relations-heading" className="band">
      <h2 id="relations-heading">{t("relations.title")}</h2>
      <QueryView query={query} lines={3}>{(data) => <Relations data={data} />}</QueryView>
    </section>
  );
}

function Relations({ data }: { data: TreatyRelations }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  return (
    <>
      <p>{t("relations.inForceWith", { count: data.inForceWith, shown: count(data.inForceWith) })}</p>
      {data.differences.length > 0 && (
        <>
          <p className="sub">{t("relations.differencesHint")}</p>
          <table className="plain-table stacking">
            <caption className="pf-v6-screen-reader">{t("relations.differences")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("states.state")}</th>
                <th scope="col">{t("relations.relation")}</th>
                <th scope="col">{t("relations.modified")}</th>
                <th scope="col">{t("relations.excluded")}</th>
              </tr>
            </thead>
            <tbody>
              {data.differences.map((difference) => (
                <tr key={difference.state}>
                  <th scope="row"><StateLink code={difference.state} /></th>
                  <td data-label={t("relations.relation")}><span>{t(`relation.${difference.relation}`)}</span></td>
                  <td data-label={t("relations.modified")}><ArticleList numbers={difference.modified} /></td>
                  <td data-label={t("relations.excluded")}><ArticleList numbers={difference.excluded} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}
