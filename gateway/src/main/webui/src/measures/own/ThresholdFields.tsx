import { Button, FormSelect, FormSelectOption, TextInput } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { FieldError } from "../../api/types";
import { describedBy, Field } from "../../screening/fields";
import { comparators, quantities, type ThresholdForm } from "./form";

type Props = { items: ThresholdForm[]; errorsAt: (id: string) => FieldError[]; onChange: (items: ThresholdForm[]) => void };

export function ThresholdFields({ items, errorsAt, onChange }: Props) {
  const { t } = useTranslation();
  const set = (i: number, patch: Partial<ThresholdForm>) => onChange(items.map((item, at) => (at === i ? { ...item, ...patch } : item)));
  return (
    <>
      {items.map((item, i) => {
        const id = (part: string) => `threshold-${i}-${part}`;
        const field = (part: "value" | "unit", label: string) => (
          <Field id={id(part)} label={label} errors={errorsAt(id(part))}>
            <TextInput id={id(part)} value={item[part]} onChange={(_, value) => set(i, { [part]: value })} validated={errorsAt(id(part)).length ? "error" : "default"}
              aria-describedby={describedBy(id(part), false, errorsAt(id(part)))} dir="ltr" autoComplete="off" />
          </Field>
        );
        const choice = (part: "measured" | "comparator", label: string, options: [string, string][]) => (
          <Field id={id(part)} label={label} errors={errorsAt(id(part))}>
            <FormSelect id={id(part)} value={item[part]} onChange={(_, value) => set(i, { [part]: value })}>
              {options.map(([value, name]) => <FormSelectOption key={value} value={value} label={name} />)}
            </FormSelect>
          </Field>
        );
        return (
          <fieldset key={i} className="deposit-day">
            <legend>{t("ownMeasures.threshold", { n: i + 1 })}</legend>
            <div className="field-pair">
              {choice("measured", t("ownMeasures.measured"), quantities.map((key) => [key, t(`measured.${key}`)]))}
              {choice("comparator", t("ownMeasures.comparator"), comparators.map((sign) => [sign, sign]))}
              {field("value", t("ownMeasures.value"))}
              {field("unit", t("ownMeasures.unit"))}
            </div>
            <Button variant="link" isInline onClick={() => onChange(items.filter((_, at) => at !== i))}>{t("ownMeasures.removeThreshold", { n: i + 1 })}</Button>
          </fieldset>
        );
      })}
      <p>
        <Button variant="secondary" onClick={() => onChange([...items, { measured: "TRAINING_COMPUTE", comparator: ">", value: "", unit: "FLOP" }])}>{t("ownMeasures.addThreshold")}</Button>
      </p>
    </>
  );
}
