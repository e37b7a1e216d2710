import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { parameters } from "../api/queries";
import type { FieldError } from "../api/types";
import { pick, useLanguage } from "../i18n/useLanguage";
import { SelectField } from "../instruments/fields";
import { TextField } from "../screening/fields";
import { ParameterValue } from "../treaty/ParameterValue";
import { effectKinds, transitions, turns, type ProposalForm } from "./proposal";

type Props = { form: ProposalForm; change: (form: ProposalForm) => void; errors: (id: string) => FieldError[] };

/** What the proposal does. The figure in force stands beside the one that is written. */
export function EffectFields({ form, change, errors }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const figures = useQuery(parameters()).data?.items ?? [];
  const now = figures.find((item) => item.key === form.key);
  const set = (key: keyof ProposalForm) => (value: string) => change({ ...form, [key]: value });
  return (
    <fieldset>
      <legend>{t("council.propose.effect")}</legend>
      <SelectField id="effect" label={t("council.propose.kind")} value={form.effect} onChange={set("effect")} errors={errors("effect")} hint={t("council.propose.kindHint")}
        options={effectKinds.map((value) => ({ value, label: value === "NONE" ? t("council.propose.nothing") : t(`council.effect.${value}`) }))} />
      {form.effect === "PARAMETER" && (
        <>
          <SelectField id="key" label={t("thresholds.parameter")} value={form.key} onChange={set("key")} errors={errors("key")} none={t("instrument.choose")}
            options={figures.map((item) => ({ value: item.key, label: pick(item.description, language) || item.key }))} />
          {now && <p className="standing">{t("council.effects.now")}: <bdi dir="ltr">{now.comparator} <ParameterValue item={now} /></bdi></p>}
          <TextField id="value" label={t("council.propose.value")} hint={t("council.propose.valueHint")} value={form.value} onChange={set("value")} errors={errors("value")} />
          <SelectField id="transition" label={t("council.propose.transition")} value={form.transition} onChange={set("transition")} errors={errors("transition")}
            options={transitions.map((value) => ({ value, label: t(`council.propose.transitions.${value}`) }))} />
          {form.transition === "GRACE" && <TextField id="graceDays" label={t("council.propose.graceDays")} value={form.graceDays} onChange={set("graceDays")} errors={errors("graceDays")} />}
        </>
      )}
      {form.effect === "FRONTIER_PERMIT" && (
        <>
          <TextField id="application" label={t("council.propose.application")} value={form.application} onChange={set("application")} errors={errors("application")} />
          <SelectField id="approved" label={t("council.propose.finding")} value={form.approved} onChange={set("approved")} errors={errors("approved")}
            options={[{ value: "true", label: t("council.propose.approve") }, { value: "false", label: t("council.propose.refuse") }]} />
        </>
      )}
      {form.effect === "EARLIER_DECISION" && (
        <>
          <TextField id="decision" label={t("council.propose.decision")} value={form.decision} onChange={set("decision")} errors={errors("decision")} />
          <SelectField id="turn" label={t("council.propose.turn")} value={form.turn} onChange={set("turn")} errors={errors("turn")} options={turns.map((value) => ({ value, label: t(`council.turn.${value}`) }))} />
        </>
      )}
    </fieldset>
  );
}
