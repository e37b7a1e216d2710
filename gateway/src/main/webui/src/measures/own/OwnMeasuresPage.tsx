import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { measureDrafts } from "../../api/measureDrafts";
import { measures } from "../../api/register";
import { useFormats } from "../../i18n/useLanguage";
import { Page } from "../../layout/Page";
import { PageLink } from "../../layout/PageLink";
import { Paging } from "../../layout/Paging";
import { QueryView } from "../../layout/QueryView";
import { useSearchState } from "../../layout/useSearchState";
import { Worded } from "../../layout/Worded";
import { Guarded } from "../../session/Guarded";

export function OwnMeasuresPage() {
  return <Guarded kind="delegate">{(who) => <Own state={who.state ?? ""} />}</Guarded>;
}

function Own({ state }: { state: string }) {
  const { t } = useTranslation();
  return (
    <Page title={t("ownMeasures.title")} crumbs={[{ page: "/my", label: t("session.ownHome") }]} lead={<p>{t("ownMeasures.lead")}</p>}>
      <p><PageLink page="/my/measures/new" className="call">{t("ownMeasures.new")}</PageLink></p>
      <Drafts />
      <Published state={state} />
    </Page>
  );
}

function Drafts() {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const [search] = useSearchState();
  const query = useQuery(measureDrafts(search.cursor));
  return (
    <section aria-labelledby="drafts-heading" className="band">
      <h2 id="drafts-heading">{t("ownMeasures.drafts")}</h2>
      <QueryView query={query} lines={4}>
        {(page) => (
          <>
            {page.items.length === 0 ? (
              <p className="empty">{t("ownMeasures.none")}</p>
            ) : (
              <table className="plain-table stacking">
                <caption className="pf-v6-screen-reader">{t("ownMeasures.drafts")}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t("measures.measure")}</th>
                    <th scope="col">{t("ownMeasures.act")}</th>
                    <th scope="col">{t("ownMeasures.status")}</th>
                    <th scope="col">{t("ownMeasures.revised")}</th>
                  </tr>
                </thead>
                <tbody>
                  {page.items.map((draft) => (
                    <tr key={draft.id}>
                      <th scope="row"><PageLink page={`/my/measures/${draft.id}`}><Worded text={draft.content.title ?? draft.content.summary} /></PageLink></th>
                      <td data-label={t("ownMeasures.act")}><span>{t(`measureAct.${draft.act}`)}</span></td>
                      <td data-label={t("ownMeasures.status")}><span className={`mark mark-${draft.status.toLowerCase()}`}>{t(`draftStatus.${draft.status}`)}</span></td>
                      <td data-label={t("ownMeasures.revised")}><time dateTime={draft.revisedAt}>{instant(draft.revisedAt)}</time></td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            <Paging page="/my/measures" label={t("ownMeasures.paging")} next={page.nextCursor} />
          </>
        )}
      </QueryView>
    </section>
  );
}

/** Each published measure with what can be done to it. */
function Published({ state }: { state: string }) {
  const { t } = useTranslation();
  const query = useQuery(measures({ state, limit: 100 }));
  return (
    <section aria-labelledby="published-heading" className="band">
      <h2 id="published-heading">{t("ownMeasures.published")}</h2>
      <QueryView query={query} lines={3}>
        {(page) =>
          page.items.length === 0 ? (
            <p className="empty">{t("measures.noneOfState")}</p>
          ) : (
            <ul className="plain-links">
              {page.items.map(({ id, content, standing, version }) => (
                <li key={id}>
                  <PageLink page={`/measures/${id}`}><Worded text={content.title ?? content.summary} /></PageLink>
                  <ul className="inline-list">
                    {standing !== "REPEALED" && <li><PageLink page="/my/measures/new" search={{ measure: id, act: "AMENDMENT" }}>{t("ownMeasures.amend")}</PageLink></li>}
                    <li><PageLink page="/my/measures/new" search={{ measure: id, act: "CORRECTION", corrects: String(version) }}>{t("ownMeasures.correct", { n: version })}</PageLink></li>
                    {standing !== "REPEALED" && <li><PageLink page="/my/measures/new" search={{ measure: id, act: "REPEAL" }}>{t("ownMeasures.repeal")}</PageLink></li>}
                  </ul>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </section>
  );
}
