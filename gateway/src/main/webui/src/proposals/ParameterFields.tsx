import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { parameters } from "../api/queries";
import { pick, useLanguage } from "../i18n/useLanguage";
import { SelectField } from "../instruments/fields";
import { parameterPage } from "../layout/links";
import { PageLink } from "../layout/PageLink";
import { TextField } from "../screening/fields";
import { ParameterValue } from "../treaty/ParameterValue";
import type { EffectProps } from "./EffectFields";
import { transitions, type EffectForm } from "./form";

/** The figure in force stands beside the one that is written. */
export function ParameterFields({ at, effect, change, errors }: EffectProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const figures = useQuery(parameters()).data?.items ?? [];
  const now = figures.find((item) => item.key === effect.key);
  const set = (key: keyof EffectForm) => (value: string) => change({ ...effect, [key]: value });
  return (
    <>
      <SelectField id={`${at}-key`} label={t("thresholds.parameter")} value={effect.key} onChange={set("key")} errors={errors(`${at}-key`)} none={t("instrument.choose")}
        options={figures.map((item) => ({ value: item.key, label: pick(item.description, language) || item.key }))} />
      {now && <p className="standing">{t("council.effects.now")}: <PageLink page={parameterPage(now.key)}><bdi dir="ltr">{now.comparator} <ParameterValue item={now} /></bdi></PageLink></p>}
      <TextField id={`${at}-value`} label={t("council.propose.value")} hint={t("council.propose.valueHint")} value={effect.value} onChange={set("value")} errors={errors(`${at}-value`)} />
      <SelectField id={`${at}-transition`} label={t("council.propose.transition")} value={effect.transition} onChange={set("transition")} errors={errors(`${at}-transition`)}
        options={transitions.map((value) => ({ value, label: t(`council.propose.transitions.${value}`) }))} />
      {effect.transition === "GRACE" && <TextField id={`${at}-graceDays`} label={t("council.propose.graceDays")} value={effect.graceDays} onChange={set("graceDays")} errors={errors(`${at}-graceDays`)} />}
      <TextField id={`${at}-dailyFactor`} label={t("proposal.dailyFactor")} hint={t("proposal.dailyFactorHint")} value={effect.dailyFactor} onChange={set("dailyFactor")} errors={errors(`${at}-dailyFactor`)} />
    </>
  );
}
