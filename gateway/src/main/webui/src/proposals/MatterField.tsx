import { useTranslation } from "react-i18next";
import type { FieldError } from "../api/types";
import { SelectField } from "../instruments/fields";
import { FieldErrors, TextField } from "../screening/fields";
import { matters, type ProposalForm } from "./form";
import type { Reason, useMatter } from "./useMatter";

type Props = { form: ProposalForm; change: (form: ProposalForm) => void; errors: (id: string) => FieldError[]; found: ReturnType<typeof useMatter> };

/** As what it is voted on, and so by which majority: it follows from what the text does. */
export function MatterField({ form, change, errors, found }: Props) {
  const { t } = useTranslation();
  const { reasons, needed, matter, isChosen, concerns } = found;
  const permit = form.effects.some(({ kind }) => kind === "FRONTIER_PERMIT");
  return (
    <>
      {isChosen ? (
        <SelectField id="matter" label={t("council.vote.matter")} hint={t("proposal.matterChosen")} value={form.matter} onChange={(value) => change({ ...form, matter: value })} errors={errors("matter")}
          options={matters.map((value) => ({ value, label: t(`council.matter.${value}`) }))} />
      ) : (
        <div id="matter" tabIndex={-1} className="derived" role="group" aria-labelledby="matter-label">
          <p id="matter-label" className="derived-label">{t("council.vote.matter")}</p>
          <p className="call" aria-live="polite">{needed.length === 0 ? t("proposal.matterUnknown") : needed.map((one) => t(`council.matter.${one}`)).join(" · ")}</p>
          <ul className="sentences">{reasons.map((reason, i) => <li key={i}><Because reason={reason} /></li>)}</ul>
          {needed.length > 1 && <p className="field-error" role="alert">{t("proposal.matterConflict")}</p>}
          <FieldErrors id="matter" errors={errors("matter")} />
        </div>
      )}
      {!permit && (matter === "FRONTIER_PERMIT" || form.concerns !== "") && (
        <TextField id="concerns" label={t("proposal.concerns")} hint={concerns ? t("proposal.concernsEarlier", { number: concerns }) : t("proposal.concernsHint")} value={form.concerns} onChange={(value) => change({ ...form, concerns: value })} errors={errors("concerns")} />
      )}
    </>
  );
}

function Because({ reason: { kind, matter, decision, earlier, asked } }: { reason: Reason }) {
  const { t } = useTranslation();
  if (kind !== "EARLIER_DECISION") return <>{t(`proposal.because.${kind}`)}</>;
  if (asked) return <>{t("loading")}</>;
  if (matter === null) return <>{t(decision ? "proposal.because.unknown" : "proposal.because.unnamed", { decision })}</>;
  const named = { decision, matter: t(`council.matter.${matter}`) };
  return <>{t(earlier?.order ? "proposal.because.order" : "proposal.because.earlier", named)}</>;
}
