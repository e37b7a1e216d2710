import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { notification, type Notification } from "../api/letters";
import { ApiProblem } from "../api/client";
import { known } from "../api/values";
import { pickTagged, useFormats, useLanguage } from "../i18n/useLanguage";
import { notificationPage, statePage } from "../layout/links";
import { NotFoundPage } from "../layout/NotFound";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";
import { useSearchState } from "../layout/useSearchState";
import { useStateName } from "../states/useStates";
import { ArticleLink } from "../treaty/ArticleLink";
import { officialLanguages, ownName, tagOf } from "./kinds";
import { NotificationText } from "./NotificationText";

export function NotificationPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { number = "" } = useParams({ strict: false }) as { number?: string };
  const query = useQuery(notification(number));
  if (!query.data && query.error instanceof ApiProblem && query.error.problem.status === 404) {
    return <NotFoundPage what={t("notifications.unknown", { number })} />;
  }
  const subject = pickTagged(query.data?.summary.subject, language);
  return (
    <Page
      title={number}
      heading={<><span className="eyebrow">{t("notifications.one")} <bdi dir="ltr" className="number-code">{number}</bdi></span> <bdi lang={subject.lang}>{subject.text}</bdi></>}
      crumbs={[{ page: "/notifications", label: t("notifications.title") }]}
    >
      <QueryView query={query} lines={10}>{(data) => <Detail notification={data} />}</QueryView>
    </Page>
  );
}

function Detail({ notification: it }: { notification: Notification }) {
  const { t } = useTranslation();
  const [search] = useSearchState();
  const wanted = useLanguage();
  const shown = known(officialLanguages.map(tagOf), search.text) ?? wanted;
  const { number } = it.summary;
  return (
    <>
      <Corrections notification={it} />
      <nav aria-label={t("notifications.languages")} className="text-languages">
        <ul>
          {officialLanguages.map((language) => {
            const tag = tagOf(language);
            const address = tag === shown ? search : { text: tag === wanted ? undefined : tag };
            return (
              <li key={tag}>
                <PageLink page={notificationPage(number)} search={address} exact withSearch lang={tag}>{ownName(language)}</PageLink>
              </li>
            );
          })}
        </ul>
      </nav>
      <NotificationText notification={it} language={shown} />
      <div className="paper-actions">
        <a href={`/v1/notifications/${encodeURIComponent(number)}/pdf?lang=${shown}`}>{t("notifications.pdf")}</a>
        <Button variant="link" isInline onClick={() => window.print()}>{t("notifications.print")}</Button>
      </div>
      <Background notification={it} />
    </>
  );
}

/** Linked both ways: neither is to be read without the other. */
function Corrections({ notification: it }: { notification: Notification }) {
  const { t } = useTranslation();
  if (!it.corrects && it.correctedBy.length === 0) return null;
  return (
    <div className="notice corrections">
      {it.correctedBy.length > 0 && (
        <>
          <p>{t("notifications.correctedBy", { count: it.correctedBy.length })}</p>
          <ul className="inline-list">{it.correctedBy.map((number) => <li key={number}><NumberLink number={number} /></li>)}</ul>
        </>
      )}
      {it.corrects && (
        <>
          <p>{t("notifications.corrects")}</p>
          <ul className="inline-list"><li><NumberLink number={it.corrects} /></li></ul>
        </>
      )}
    </div>
  );
}

function NumberLink({ number }: { number: string }) {
  return <PageLink page={notificationPage(number)}><bdi dir="ltr" className="number-code">{number}</bdi></PageLink>;
}

function Background({ notification: it }: { notification: Notification }) {
  const { t } = useTranslation();
  const { day, instant } = useFormats();
  const name = useStateName();
  const { state, actionId, date, issuedAt } = it.summary;
  return (
    <section aria-labelledby="background-heading" className="band">
      <h2 id="background-heading">{t("notifications.background")}</h2>
      <dl className="facts">
        <div><dt>{t("notifications.date")}</dt><dd><time dateTime={date}>{day(date)}</time></dd></div>
        <div><dt>{t("notifications.issuedAt")}</dt><dd><time dateTime={issuedAt}>{instant(issuedAt)}</time></dd></div>
        <div><dt>{t("notifications.basis")}</dt><dd><ArticleLink number={it.article} /></dd></div>
        {state && (
          <div>
            <dt>{t("notifications.state")}</dt>
            <dd><PageLink page={statePage(state)} hash={actionId ? `act-${actionId}` : undefined}>{name(state)}</PageLink></dd>
          </div>
        )}
      </dl>
      {state && <p className="as-of"><PageLink page="/notifications" search={{ state }}>{t("notifications.ofState", { state: name(state) })}</PageLink></p>}
    </section>
  );
}
