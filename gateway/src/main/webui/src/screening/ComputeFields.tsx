import { useTranslation } from "react-i18next";
import type { FieldError } from "../api/types";
import { Choice, NumberField } from "./fields";
import type { ScreeningForm } from "./form";

type Props = {
  form: ScreeningForm;
  set: <Key extends keyof ScreeningForm>(key: Key) => (value: ScreeningForm[Key]) => void;
  at: (id: string) => FieldError[];
};

export function ComputeFields({ form, set, at }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset>
      <legend>{t("screen.compute")}</legend>
      <Choice name="basis" legend={t("screen.basis")} value={form.basis} onChange={set("basis")} errors={at("basis-DECLARED")}
        options={(["DECLARED", "INPUTS"] as const).map((value) => ({ value, label: t(`basis.${value}`) }))} />
      {form.basis === "DECLARED" ? (
        <>
          <NumberField id="flop" label={t("screen.flop")} value={form.flop} onChange={set("flop")} errors={at("flop")} hint={t("screen.flopHint")} unit="FLOP" />
          <div className="field-pair">
            <NumberField id="low" label={t("screen.low")} value={form.low} onChange={set("low")} errors={at("low")} hint={t("screen.optional")} unit="FLOP" />
            <NumberField id="high" label={t("screen.high")} value={form.high} onChange={set("high")} errors={at("high")} hint={t("screen.optional")} unit="FLOP" />
          </div>
        </>
      ) : (
        <>
          <p className="hint">{t("screen.inputsHint")}</p>
          <p className="group-title">{t("screen.counting")}</p>
          <NumberField id="tokens" label={t("screen.tokens")} value={form.tokens} onChange={set("tokens")} errors={at("tokens")} hint={t("screen.tokensHint")} />
          <p className="group-title">{t("screen.hardware")}</p>
          <div className="field-pair">
            <NumberField id="chips" label={t("screen.chips")} value={form.chips} onChange={set("chips")} errors={at("chips")} />
            <NumberField id="hours" label={t("screen.hours")} value={form.hours} onChange={set("hours")} errors={at("hours")} />
            <NumberField id="peak" label={t("screen.peak")} value={form.peak} onChange={set("peak")} errors={at("peak")} unit="FLOP/s" />
            <NumberField id="utilisation" label={t("screen.utilisation")} value={form.utilisation} onChange={set("utilisation")} errors={at("utilisation")} hint={t("screen.utilisationHint")} />
          </div>
        </>
      )}
    </fieldset>
  );
}
