import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { notificationOf } from "../api/instruments";
import { PageLink } from "../layout/PageLink";
import { statePage } from "../layout/links";
import { QueryView } from "../layout/QueryView";

/** What an accepted instrument became: an entry in the register, and its notification. */
export function Notified({ state, actionId }: { state: string; actionId: string }) {
  const { t } = useTranslation();
  const query = useQuery(notificationOf(state, actionId));
  return (
    <>
      <QueryView query={query} lines={1}>
        {(notification) =>
          notification ? (
            <p>{t("instrument.notified")} <bdi dir="ltr" className="number-code">{notification.number}</bdi></p>
          ) : (
            <p>{t("instrument.notNotified")}</p>
          )
        }
      </QueryView>
      <p><PageLink page={statePage(state)} hash={`act-${actionId}`}>{t("instrument.entry")}</PageLink></p>
    </>
  );
}
