import { Button } from "@patternfly/react-core";
import { useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { measureDraft, type VersionedDraft } from "../../api/measureDrafts";
import type { Localised } from "../../i18n/languages";
import { pick, useFormats, useLanguage } from "../../i18n/useLanguage";
import { measurePage } from "../../layout/links";
import { NotFoundPage } from "../../layout/NotFound";
import { Page } from "../../layout/Page";
import { PageLink } from "../../layout/PageLink";
import { QueryView } from "../../layout/QueryView";
import { Guarded } from "../../session/Guarded";
import { MeasureContent } from "../MeasureContent";
import { DraftStep } from "./DraftStep";
import { Revision } from "./Revision";
import { isKept } from "./useKeptForm";

export function DraftPage() {
  return <Guarded kind="delegate">{() => <Draft />}</Guarded>;
}

export function keep(client: QueryClient, saved: VersionedDraft) {
  client.setQueryData(measureDraft(saved.draft.id).queryKey, saved);
  void client.invalidateQueries({ queryKey: ["measure-drafts"] });
  void client.invalidateQueries({ queryKey: ["measures"] });
}

function Draft() {
  const { t } = useTranslation();
  const { id = "" } = useParams({ strict: false }) as { id?: string };
  const language = useLanguage();
  const query = useQuery(measureDraft(id));
  const titleOf = ({ content }: VersionedDraft["draft"]) => pick((content.title ?? content.summary) as Localised, language);
  return (
    <QueryView query={query} lines={8} notFound={<NotFoundPage what={t("ownMeasures.unknown")} />}>
      {(read) => (
        <Page title={titleOf(read.draft) || t("ownMeasures.draft")} crumbs={[{ page: "/my", label: t("session.ownHome") }, { page: "/my/measures", label: t("ownMeasures.title") }]}>
          <Detail read={read} />
        </Page>
      )}
    </QueryView>
  );
}

function Detail({ read }: { read: VersionedDraft }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const client = useQueryClient();
  const { draft } = read;
  const may = (step: string) => draft.allowedActions.includes(step);
  // Who comes back from a sign-in finds the form as it was left.
  const [revising, setRevising] = useState(() => may("revision") && isKept(`revision:${draft.id}`));
  return (
    <>
      <div className="status-panel">
        <p className="status-now">{t(`draftStatus.${draft.status}`)}</p>
        <p>{t("ownMeasures.actIs", { act: t(`measureAct.${draft.act}`) })}</p>
        {draft.status === "DRAFT" && draft.mine && <p>{t("ownMeasures.second")}</p>}
        {draft.status === "PUBLISHED" && <p><PageLink page={measurePage(draft.measure)}>{t("ownMeasures.readPublished")}</PageLink></p>}
        <p className="as-of">{t("ownMeasures.saved", { when: instant(draft.revisedAt) })}</p>
        {!revising && (
          <div className="form-actions">
            {may("publication") && <DraftStep step="publication" read={read} onDone={(saved) => keep(client, saved)} />}
            {may("revision") && <Button variant="secondary" onClick={() => setRevising(true)}>{t("ownMeasures.revise")}</Button>}
            {may("discarding") && <DraftStep step="discarding" read={read} onDone={(saved) => keep(client, saved)} />}
          </div>
        )}
      </div>
      <section aria-labelledby="content-heading" className="band">
        <h2 id="content-heading">{t("measure.content")}</h2>
        {revising ? (
          <Revision read={read} onDone={(saved) => { keep(client, saved); setRevising(false); }} onTheirs={() => { void client.invalidateQueries({ queryKey: ["measure-draft"] }); setRevising(false); }} />
        ) : (
          <MeasureContent content={draft.content} state={draft.state} />
        )}
      </section>
    </>
  );
}
