import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { meetings } from "../api/council";
import { pick, useLanguage } from "../i18n/useLanguage";
import { SelectField } from "../instruments/fields";
import { errorsAt, Refusal } from "../layout/Refusal";
import { useOrganOptions } from "../organs/OrganFacet";
import { PreviewPanel } from "../previews/PreviewPanel";
import { InstantField } from "../votes/InstantField";
import { EffectFields } from "./EffectFields";
import { fieldOf } from "./fieldOf";
import { methods, toProposal, type ProposalForm } from "./form";
import { MatterField } from "./MatterField";
import { TextFields } from "./TextFields";
import type { useMatter } from "./useMatter";

type Props = {
  form: ProposalForm;
  change: (form: ProposalForm) => void;
  found: ReturnType<typeof useMatter>;
  error: Error | null;
  isPending: boolean;
  submit: string;
  onSubmit: () => void;
  /** A proposal before the organ stays with it. */
  organFixed?: boolean;
};

/** A proposal as it is written: the text, what it does, the matter that follows, and what the figures would change. */
export function ProposalEditor({ form, change, found, error, isPending, submit, onSubmit, organFixed }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const organs = useOrganOptions();
  const sessions = useQuery(meetings({ limit: 100, organ: form.organ })).data?.items.filter(({ status }) => status === "CONVENED" || status === "OPEN") ?? [];
  const errors = errorsAt(error, fieldOf);
  const set = (key: "organ" | "meeting" | "method" | "effectiveFrom") => (value: string) => change({ ...form, [key]: value });
  const { effects, effectiveFrom } = toProposal(form);
  const figures = effects.some(({ parameter }) => parameter);
  return (
    <div className={figures ? "draft-columns" : undefined}>
      <form className="question measure-form" onSubmit={(event) => { event.preventDefault(); onSubmit(); }} noValidate>
        <Refusal error={error} field={fieldOf} />
        <TextFields form={form} change={change} errors={errors} />
        <EffectFields form={form} change={change} errors={errors} />
        <InstantField id="effectiveFrom" label={t("council.propose.effectiveFrom")} hint={t("council.propose.effectiveHint")} value={form.effectiveFrom} onChange={set("effectiveFrom")} errors={errors("effectiveFrom")} />
        <fieldset>
          <legend>{t("council.propose.how")}</legend>
          {organFixed && <p>{t("council.votes.organ")}: {organs.find(({ value }) => value === form.organ)?.label ?? form.organ}</p>}
        <MatterField form={form} change={change} errors={errors} found={found} />
          <div className="field-pair">
            {!organFixed && <SelectField id="organ" label={t("council.votes.organ")} value={form.organ} onChange={set("organ")} errors={errors("organ")} options={organs} />}
            <SelectField id="method" label={t("council.vote.method")} value={form.method} onChange={set("method")} errors={errors("method")} options={methods.map((value) => ({ value, label: t(`council.method.${value}`) }))} />
            <SelectField id="meeting" label={t("council.meeting.title")} value={form.meeting} onChange={set("meeting")} errors={errors("meeting")} none={t("council.vote.betweenMeetings")}
              options={sessions.map((item) => ({ value: item.id, label: pick(item.title, language) }))} />
          </div>
        </fieldset>
        <div className="form-actions"><Button type="submit" variant="primary" isLoading={isPending} isDisabled={isPending}>{submit}</Button></div>
      </form>
      {figures && <div className="draft-side"><PreviewPanel effects={effects} effectiveFrom={effectiveFrom ?? null} drafted field={(pointer) => fieldOf(`/proposal${pointer}`)} /></div>}
    </div>
  );
}
