import { Button } from "@patternfly/react-core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { meetings, proposeVote } from "../api/council";
import { pick, useLanguage } from "../i18n/useLanguage";
import { LongTextField, SelectField } from "../instruments/fields";
import { pageHref, votePage } from "../layout/links";
import { Page } from "../layout/Page";
import { errorsAt, Refusal } from "../layout/Refusal";
import { useDraft } from "../layout/useDraft";
import { useIntent } from "../layout/useIntent";
import { useSearchState } from "../layout/useSearchState";
import { useOrganOptions } from "../organs/OrganFacet";
import { TextField } from "../screening/fields";
import { Guarded } from "../session/Guarded";
import { EffectFields } from "./EffectFields";
import { InstantField } from "./InstantField";
import { emptyProposal, fieldOf, matters, methods, toVotePut } from "./proposal";

export function ProposePage() {
  return <Guarded kind="staff">{() => <Form />}</Guarded>;
}

/** A proposal, word for word, with what it does as structure: kept in this tab until it is put. */
function Form() {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [search] = useSearchState();
  const keyOf = useIntent();
  const [form, change, forget] = useDraft("proposal", { ...emptyProposal, organ: search.organ ?? emptyProposal.organ, meeting: search.meeting ?? "" });
  const organs = useOrganOptions();
  const sessions = useQuery(meetings({ limit: 100, organ: form.organ })).data?.items.filter(({ status }) => status === "CONVENED" || status === "OPEN") ?? [];
  const mutation = useMutation({
    mutationFn: () => {
      const body = toVotePut(form);
      return proposeVote(keyOf(body), body);
    },
    onSuccess: async ({ data }) => {
      forget();
      await client.invalidateQueries({ queryKey: ["votes"] });
      void navigate({ to: pageHref(language, votePage(data.id)) as string });
    },
  });
  const errors = errorsAt(mutation.error, fieldOf);
  const set = (key: keyof typeof form) => (value: string) => change({ ...form, [key]: value });
  return (
    <Page title={t("council.propose.title")} crumbs={[{ page: "/desk", label: t("desk.title") }, { page: "/desk/council", label: t("council.desk.title") }]} lead={<p>{t("council.propose.lead")}</p>}>
      <form className="question measure-form" onSubmit={(event) => { event.preventDefault(); mutation.mutate(); }} noValidate>
        <Refusal error={mutation.error} field={fieldOf} />
        <fieldset>
          <legend>{t("council.propose.how")}</legend>
          <div className="field-pair">
            <SelectField id="organ" label={t("council.votes.organ")} value={form.organ} onChange={set("organ")} errors={errors("organ")} options={organs} />
            <SelectField id="meeting" label={t("council.meeting.title")} value={form.meeting} onChange={set("meeting")} errors={errors("meeting")} none={t("council.vote.betweenMeetings")}
              options={sessions.map((item) => ({ value: item.id, label: pick(item.title, language) }))} />
            <SelectField id="matter" label={t("council.vote.matter")} value={form.matter} onChange={set("matter")} errors={errors("matter")} options={matters.map((value) => ({ value, label: t(`council.matter.${value}`) }))} />
            <SelectField id="method" label={t("council.vote.method")} value={form.method} onChange={set("method")} errors={errors("method")} options={methods.map((value) => ({ value, label: t(`council.method.${value}`) }))} />
          </div>
        </fieldset>
        <fieldset>
          <legend>{t("council.decision.text")}</legend>
          {(["En", "Fr"] as const).map((tongue) => (
            <div key={tongue}>
              <TextField id={`title${tongue}`} label={t(`council.propose.title${tongue}`)} value={form[`title${tongue}`]} onChange={set(`title${tongue}`)} errors={errors(`title${tongue}`)} />
              <LongTextField id={`text${tongue}`} label={t(`council.propose.text${tongue}`)} value={form[`text${tongue}`]} onChange={set(`text${tongue}`)} errors={errors(`text${tongue}`)} rows={6} longest={20_000} lang={tongue.toLowerCase()} />
            </div>
          ))}
        </fieldset>
        <EffectFields form={form} change={change} errors={errors} />
        <InstantField id="effectiveFrom" label={t("council.propose.effectiveFrom")} hint={t("council.propose.effectiveHint")} value={form.effectiveFrom} onChange={set("effectiveFrom")} errors={errors("effectiveFrom")} />
        <div className="form-actions"><Button type="submit" variant="primary" isLoading={mutation.isPending} isDisabled={mutation.isPending}>{t("council.propose.submit")}</Button></div>
      </form>
    </Page>
  );
}
