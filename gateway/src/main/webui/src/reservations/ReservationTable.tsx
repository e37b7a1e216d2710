import { useTranslation } from "react-i18next";
import type { Reservation, ReservationStatus } from "../api/types";
import { every } from "../api/values";
import { useFormats } from "../i18n/useLanguage";
import { reservationPage } from "../layout/links";
import { useMoment } from "../layout/moment";
import { PageLink } from "../layout/PageLink";
import { StateLink } from "../states/StateLink";
import { ArticleList } from "../treaty/ArticleLink";

export const reservationStatuses = every<ReservationStatus>()([
  "AWAITING_ORGAN", "ACCEPTED_BY_ORGAN", "REFUSED_BY_ORGAN", "AWAITING_SILENCE", "VOID", "OPEN", "WITHDRAWN",
]);

export function ReservationStatusMark({ status }: { status: ReservationStatus }) {
  const { t } = useTranslation();
  return <span className={`mark mark-${status.toLowerCase()}`}>{t(`reservationStatus.${status}`)}</span>;
}

export function ReservationTable({ items, caption, withStates = false }: { items: Reservation[]; caption: string; withStates?: boolean }) {
  const { t } = useTranslation();
  const { day, count } = useFormats();
  const moment = useMoment();
  return (
    <table className="plain-table stacking">
      <caption className="pf-v6-screen-reader">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("reservations.made")}</th>
          {withStates && <th scope="col">{t("states.state")}</th>}
          <th scope="col">{t("reservations.articles")}</th>
          <th scope="col">{t("reservations.status")}</th>
          <th scope="col">{t("reservations.silence")}</th>
          <th scope="col">{t("reservations.objections")}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row">
              <PageLink page={reservationPage(item.id)} search={moment}><time dateTime={item.madeOn}>{day(item.madeOn)}</time></PageLink>
              {item.late && <span className="sub">{t("reservations.late")}</span>}
            </th>
            {withStates && <td data-label={t("states.state")}><StateLink code={item.state} /></td>}
            <td data-label={t("reservations.articles")}><ArticleList numbers={item.articles} /></td>
            <td data-label={t("reservations.status")}><ReservationStatusMark status={item.status} /></td>
            <td data-label={t("reservations.silence")}><time dateTime={item.silenceEndsOn}>{day(item.silenceEndsOn)}</time></td>
            <td data-label={t("reservations.objections")}><span>{count(item.objections.length)}</span></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
