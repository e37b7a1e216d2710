import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { earlierDecision } from "../api/proposals";
import { decisions } from "../api/council";
import type { Localised } from "../i18n/languages";
import { pick, useLanguage } from "../i18n/useLanguage";
import { SelectField } from "../instruments/fields";
import { decisionPage } from "../layout/links";
import { PageLink } from "../layout/PageLink";
import { TextField } from "../screening/fields";
import type { EffectProps } from "./EffectFields";
import { turns, type EffectForm } from "./form";

/** Something becomes of an earlier decision, which is read out so that nobody takes another for it. */
export function EarlierFields({ at, effect, change, errors }: EffectProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = effect.decision.trim();
  const found = useQuery(earlierDecision(number)).data;
  const latest = useQuery(decisions({ limit: 20 })).data?.items ?? [];
  const set = (key: keyof EffectForm) => (value: string) => change({ ...effect, [key]: value });
  const listed = latest.some((item) => item.number === number);
  return (
    <>
      <TextField id={`${at}-decision`} label={t("council.propose.decision")} hint={t("proposal.decisionHint")} value={effect.decision} onChange={set("decision")} errors={errors(`${at}-decision`)} />
      {found && <p className="standing"><PageLink page={decisionPage(number)}>{pick(found.title as Localised, language)}</PageLink></p>}
      {!listed && latest.length > 0 && (
        <SelectField id={`${at}-latest`} label={t("proposal.latestDecisions")} value="" onChange={set("decision")} errors={[]} none={t("instrument.choose")}
          options={latest.map((item) => ({ value: item.number, label: `${item.number} · ${pick(item.title as Localised, language)}` }))} />
      )}
      <SelectField id={`${at}-turn`} label={t("council.propose.turn")} value={effect.turn} onChange={set("turn")} errors={errors(`${at}-turn`)} options={turns.map((value) => ({ value, label: t(`council.turn.${value}`) }))} />
    </>
  );
}
