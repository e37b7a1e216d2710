import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { measures, notificationsOf, undertakings } from "../api/register";
import { pick, useFormats, useLanguage } from "../i18n/useLanguage";
import { notificationPage } from "../layout/links";
import { useMoment } from "../layout/moment";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";
import { MeasureTable } from "../measures/MeasureTable";
import { UndertakingTable } from "../undertakings/UndertakingTable";

const few = 5;

export function StateMeasures({ code }: { code: string }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const query = useQuery(measures({ ...moment, state: code, limit: few }));
  return (
    <section aria-labelledby="measures-heading" className="band">
      <h2 id="measures-heading">{t("measures.title")}</h2>
      <QueryView query={query} lines={3}>
        {(page) =>
          page.items.length === 0 ? (
            <p className="empty">{t("measures.noneOfState")}</p>
          ) : (
            <>
              <MeasureTable items={page.items} caption={t("measures.title")} ofOneState />
              <p className="more-link"><PageLink page="/measures" search={{ state: code, ...moment }}>{t("measures.allOfState")}</PageLink></p>
            </>
          )
        }
      </QueryView>
    </section>
  );
}

/** Most States have none: then nothing is said of it. */
export function StateUndertakings({ code }: { code: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(undertakings({ ...useMoment(), entity: code, limit: few }));
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-labelledby="undertakings-heading" className="band">
      <h2 id="undertakings-heading">{t("undertakings.title")}</h2>
      <UndertakingTable items={data.items} caption={t("undertakings.title")} />
    </section>
  );
}

export function StateNotifications({ code }: { code: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { day } = useFormats();
  const query = useQuery(notificationsOf(code, few, useMoment()));
  return (
    <section aria-labelledby="notifications-heading" className="band">
      <h2 id="notifications-heading">{t("stateRecords.notifications")}</h2>
      <QueryView query={query} lines={3}>
        {(page) =>
          page.items.length === 0 ? (
            <p className="empty">{t("stateRecords.noNotifications")}</p>
          ) : (
            <>
              <ol className="acts wide-dates">
                {page.items.map((item) => (
                  <li key={item.number}>
                    <time dateTime={item.date}>{day(item.date)}</time>
                    <span>
                      <PageLink page={notificationPage(item.number)}>{pick(item.subject, language)}</PageLink>
                      <span className="sub"><bdi dir="ltr" className="number-code">{item.number}</bdi></span>
                    </span>
                  </li>
                ))}
              </ol>
              {page.nextCursor && <p className="more-link"><PageLink page="/notifications" search={{ state: code }}>{t("stateRecords.allNotifications")}</PageLink></p>}
            </>
          )
        }
      </QueryView>
    </section>
  );
}
