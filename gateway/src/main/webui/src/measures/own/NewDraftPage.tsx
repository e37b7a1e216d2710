import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../api/client";
import { measureDraft, recordDraft } from "../../api/measureDrafts";
import { measure } from "../../api/register";
import type { MeasureAct } from "../../api/types";
import { known } from "../../api/values";
import { useLanguage } from "../../i18n/useLanguage";
import { pageHref } from "../../layout/links";
import { Page } from "../../layout/Page";
import { QueryView } from "../../layout/QueryView";
import { useSearchState } from "../../layout/useSearchState";
import { Guarded } from "../../session/Guarded";
import { ContentForm } from "./ContentForm";
import { acts, emptyForm, formOf, toContent, type MeasureForm } from "./form";
import { SaveFailure } from "./SaveFailure";
import { useKeptForm } from "./useKeptForm";

export function NewDraftPage() {
  return <Guarded kind="delegate">{(who) => <New state={who.state ?? ""} />}</Guarded>;
}

/** A measure of its own, or a change of one that the address names: then what holds is the beginning. */
function New({ state }: { state: string }) {
  const { t } = useTranslation();
  const [search] = useSearchState();
  const named = search.measure ?? "";
  const act: MeasureAct = named ? (known(acts, search.act) ?? "AMENDMENT") : "ENACTMENT";
  const query = useQuery({ ...measure(named, {}), enabled: Boolean(named) });
  return (
    <Page title={t("ownMeasures.new")} crumbs={[{ page: "/my", label: t("session.ownHome") }, { page: "/my/measures", label: t("ownMeasures.title") }]} lead={<p>{t("ownMeasures.actIs", { act: t(`measureAct.${act}`) })}</p>}>
      {named ? (
        <QueryView query={query} lines={8}>
          {(data) => {
            const corrected = act === "CORRECTION" ? Number(search.corrects ?? data.measure.version) : null;
            const source = data.versions.find(({ number }) => number === corrected)?.content ?? data.measure.content;
            const initial = act === "REPEAL" ? { ...emptyForm(state), language: source.language } : formOf(source);
            return <Draft act={act} measureId={named} corrects={corrected} initial={initial} />;
          }}
        </QueryView>
      ) : (
        <Draft act="ENACTMENT" measureId={null} corrects={null} initial={emptyForm(state)} />
      )}
    </Page>
  );
}

type Props = { act: MeasureAct; measureId: string | null; corrects: number | null; initial: MeasureForm };

function Draft({ act, measureId, corrects, initial }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { form, change, forget, touched } = useKeptForm(`${act}:${measureId ?? "new"}`, initial);
  // One intent, one key: only what is changed after a refusal is a new intent.
  const intent = useRef<{ body: string; key: string } | null>(null);
  const mutation = useMutation({
    mutationFn: () => {
      const request = { act, content: toContent(form, act), ...(measureId && { measure: measureId }), ...(corrects !== null && { corrects }) };
      const body = JSON.stringify(request);
      if (intent.current?.body !== body) intent.current = { body, key: crypto.randomUUID() };
      return recordDraft(intent.current.key, request);
    },
    onSuccess: (saved) => {
      forget();
      client.setQueryData(measureDraft(saved.draft.id).queryKey, saved);
      void client.invalidateQueries({ queryKey: ["measure-drafts"] });
      void navigate({ href: pageHref(language, `/my/measures/${saved.draft.id}`), replace: true });
    },
  });
  const errors = mutation.error instanceof ApiProblem ? (mutation.error.problem.errors ?? []) : [];
  return (
    <>
      {mutation.error && <SaveFailure error={mutation.error} />}
      <ContentForm form={form} act={act} errors={errors} busy={mutation.isPending} note={touched ? t("ownMeasures.kept") : ""} onChange={change} onSave={() => mutation.mutate()} />
    </>
  );
}
