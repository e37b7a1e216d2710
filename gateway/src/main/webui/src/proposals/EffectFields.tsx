import { Button } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { FieldError } from "../api/types";
import { SelectField } from "../instruments/fields";
import { TextField } from "../screening/fields";
import { CapabilityFields } from "./CapabilityFields";
import { effectKinds, emptyEffect, findings, mayAddEffect, runClasses, type EffectForm, type ProposalForm } from "./form";
import { EarlierFields } from "./EarlierFields";
import { ParameterFields } from "./ParameterFields";
import { SeatFields } from "./SeatFields";

type Props = { form: ProposalForm; change: (form: ProposalForm) => void; errors: (id: string) => FieldError[]; figuresOnly?: boolean };
export type EffectProps = { at: string; effect: EffectForm; change: (effect: EffectForm) => void; errors: (id: string) => FieldError[] };

/** What the text does, one after another. Nothing takes effect that is not written here. */
export function EffectFields({ form, change, errors, figuresOnly = false }: Props) {
  const { t } = useTranslation();
  const replace = (index: number, effect: EffectForm) => change({ ...form, effects: form.effects.map((other, i) => (i === index ? effect : other)) });
  return (
    <fieldset>
      <legend>{t("council.propose.effect")}</legend>
      {form.effects.length === 0 && <p>{t("council.effects.none")}</p>}
      {form.effects.map((effect, i) => (
        <fieldset key={i} className="effect-form">
          <legend>{t("proposal.effectNumber", { number: i + 1 })}</legend>
          {!figuresOnly && (
            <SelectField id={`effect-${i}-kind`} label={t("council.propose.kind")} value={effect.kind} onChange={(kind) => replace(i, { ...effect, kind })} errors={errors(`effect-${i}-kind`)}
              options={effectKinds.map((value) => ({ value, label: t(`council.effect.${value}`) }))} />
          )}
          <One at={`effect-${i}`} effect={effect} change={(next) => replace(i, next)} errors={errors} />
          {(!figuresOnly || form.effects.length > 1) && (
            <Button variant="link" isInline onClick={() => change({ ...form, effects: form.effects.filter((_, other) => other !== i) })}>{t("proposal.dropEffect", { number: i + 1 })}</Button>
          )}
        </fieldset>
      ))}
      {mayAddEffect(form) && (
        <p className="add-line">
          <Button id="effects-add" variant="secondary" onClick={() => change({ ...form, effects: [...form.effects, emptyEffect] })}>{t(form.effects.length === 0 ? "proposal.addFirstEffect" : "proposal.addEffect")}</Button>
        </p>
      )}
    </fieldset>
  );
}

function One(props: EffectProps) {
  const { t } = useTranslation();
  const { at, effect, change, errors } = props;
  const set = (key: keyof EffectForm) => (value: string) => change({ ...effect, [key]: value });
  switch (effect.kind) {
    case "ALIGNMENT":
      return (
        <SelectField id={`${at}-finding`} label={t("council.propose.finding")} hint={t("proposal.findingHint")} value={effect.finding} onChange={set("finding")} errors={errors(`${at}-finding`)}
          options={findings.map((value) => ({ value, label: t(`alignment.${value}`) }))} />
      );
    case "CAPABILITY_LIST":
      return <CapabilityFields {...props} />;
    case "FRONTIER_PERMIT":
      return (
        <>
          <TextField id={`${at}-application`} label={t("council.propose.application")} value={effect.application} onChange={set("application")} errors={errors(`${at}-application`)} />
          <SelectField id={`${at}-approved`} label={t("council.propose.finding")} value={effect.approved} onChange={set("approved")} errors={errors(`${at}-approved`)}
            options={[{ value: "true", label: t("council.propose.approve") }, { value: "false", label: t("council.propose.refuse") }]} />
        </>
      );
    case "ELECTION":
      return <SeatFields {...props} />;
    case "CLASS_PAUSE":
      return (
        <>
          <SelectField id={`${at}-runs`} label={t("proposal.runs")} value={effect.runs} onChange={set("runs")} errors={errors(`${at}-runs`)}
            options={runClasses.map((value) => ({ value, label: t(`proposal.runClass.${value}`) }))} />
          <SelectField id={`${at}-paused`} label={t("proposal.pause")} value={effect.paused} onChange={set("paused")} errors={errors(`${at}-paused`)}
            options={[{ value: "true", label: t("proposal.pauses") }, { value: "false", label: t("proposal.lifts") }]} />
        </>
      );
    case "EARLIER_DECISION":
      return <EarlierFields {...props} />;
    default:
      return <ParameterFields {...props} />;
  }
}
