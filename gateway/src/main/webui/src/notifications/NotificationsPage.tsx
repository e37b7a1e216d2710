import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { notifications, type NotificationItem } from "../api/letters";
import { treaty, treatyStatus } from "../api/queries";
import { known } from "../api/values";
import { pickTagged, useFormats, useLanguage } from "../i18n/useLanguage";
import { Facet, FilterBar } from "../layout/Filters";
import { notificationPage, stringifySearch } from "../layout/links";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { Paging } from "../layout/Paging";
import { QueryView } from "../layout/QueryView";
import { useSearchState } from "../layout/useSearchState";
import { StateSelect } from "../states/StateSelect";
import { SubscriptionForm } from "../subscriptions/SubscriptionForm";
import { notificationKinds, useKindName } from "./kinds";

export function NotificationsPage() {
  const { t } = useTranslation();
  const kindName = useKindName();
  const { compare } = useFormats();
  const [search, change] = useSearchState();
  const { state = "", year = "", cursor = "" } = search;
  const kind = known(notificationKinds, search.kind);
  const query = useQuery(notifications({ state, kind, year, cursor }));
  const years = useYears(year);
  // A cursor belongs to the filter it came from.
  const filter = (patch: Record<string, string>) => change({ ...patch, cursor: "" });
  const active = Boolean(state || kind || year);
  const kinds = notificationKinds.map((value) => ({ value, label: kindName(value) })).sort((a, b) => compare(a.label, b.label));
  return (
    <Page title={t("notifications.title")} lead={<p>{t("notifications.lead")}</p>}>
      <FilterBar label={t("notifications.filters")} active={active} onClear={() => filter({ state: "", kind: "", year: "" })}>
        <div className="filter">
          <label htmlFor="state">{t("notifications.state")}</label>
          <StateSelect id="state" value={state} onChange={(code) => filter({ state: code })} none={t("filters.all")} />
        </div>
        <Facet id="kind" label={t("notifications.kind")} value={kind ?? ""} onChange={(value) => filter({ kind: value })} options={kinds} />
        <Facet id="year" label={t("notifications.year")} value={year} onChange={(value) => filter({ year: value })}
          options={years.map((value) => ({ value, label: value }))} />
      </FilterBar>
      <QueryView query={query} lines={8}>
        {(data) => (
          <>
            {data.items.length === 0 ? (
              <p className="empty">{active ? t("notifications.noneFiltered") : t("notifications.none")}</p>
            ) : (
              <NotificationTable items={data.items} />
            )}
            <Paging page="/notifications" label={t("notifications.paging")} next={data.nextCursor} />
          </>
        )}
      </QueryView>
      <div className="two-columns">
        <SubscriptionForm key={`${state} ${kind}`} state={state} kind={kind ?? ""} />
        <Feeds state={state} kind={kind ?? ""} />
      </div>
    </Page>
  );
}

/** From that in which the treaty was opened, before which nothing could be notified, to the present one, and whichever the address names. */
function useYears(chosen: string): string[] {
  const status = useQuery(treatyStatus());
  const text = useQuery(treaty());
  const last = Number(status.data?.asOf.slice(0, 4));
  const first = Number(text.data?.finalClauses.opensForSignatureOn.slice(0, 4));
  const years = last >= first ? Array.from({ length: last - first + 1 }, (_, i) => String(last - i)) : [];
  return chosen && !years.includes(chosen) ? [chosen, ...years] : years;
}

function NotificationTable({ items }: { items: NotificationItem[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { day } = useFormats();
  return (
    <table className="plain-table stacking">
      <caption className="pf-v6-screen-reader">{t("notifications.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("notifications.subject")}</th>
          <th scope="col">{t("notifications.number")}</th>
          <th scope="col">{t("notifications.date")}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const subject = pickTagged(item.subject, language);
          return (
            <tr key={item.number}>
              <th scope="row">
                <PageLink page={notificationPage(item.number)}><bdi lang={subject.lang}>{subject.text}</bdi></PageLink>
                {item.demonstration && <span className="sub">{t("notifications.demonstration")}</span>}
              </th>
              <td data-label={t("notifications.number")}><bdi dir="ltr" className="number-code">{item.number}</bdi></td>
              <td data-label={t("notifications.date")}><time dateTime={item.date}>{day(item.date)}</time></td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Feeds({ state, kind }: { state: string; kind: string }) {
  const { t } = useTranslation();
  const search = stringifySearch({ state, kind, lang: useLanguage() });
  return (
    <section aria-labelledby="feeds-heading">
      <h2 id="feeds-heading">{t("notifications.feeds")}</h2>
      <p>{state || kind ? t("notifications.feedsFiltered") : t("notifications.feedsAll")}</p>
      <ul className="plain-links feeds">
        <li><a href={`/v1/notification-feeds/atom${search}`}>Atom</a></li>
        <li><a href={`/v1/notification-feeds/json${search}`}>JSON Feed</a></li>
      </ul>
    </section>
  );
}
