import { Button } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { FieldError } from "../api/types";
import { NumberField, TextField } from "./fields";
import type { Ancestor } from "./form";

type Props = { value: Ancestor[]; onChange: (value: Ancestor[]) => void; at: (id: string) => FieldError[] };

export function Ancestors({ value, onChange, at }: Props) {
  const { t } = useTranslation();
  const change = (index: number, patch: Partial<Ancestor>) =>
    onChange(value.map((ancestor, i) => (i === index ? { ...ancestor, ...patch } : ancestor)));
  return (
    <div className="ancestors">
      <p className="hint">{t("screen.ancestorsHint")}</p>
      {value.map((ancestor, i) => (
        <div key={i} className="ancestor">
          <TextField id={`ancestor-${i}-name`} label={t("screen.ancestorName", { n: i + 1 })} value={ancestor.name}
            onChange={(name) => change(i, { name })} errors={at(`ancestor-${i}-name`)} />
          <NumberField id={`ancestor-${i}-flop`} label={t("screen.ancestorFlop", { n: i + 1 })} value={ancestor.flop}
            onChange={(flop) => change(i, { flop })} errors={at(`ancestor-${i}-flop`)} unit="FLOP" />
          <Button variant="link" onClick={() => onChange(value.filter((_, other) => other !== i))}>
            {t("screen.ancestorRemove", { n: i + 1 })}
          </Button>
        </div>
      ))}
      <Button variant="secondary" onClick={() => onChange([...value, { name: "", flop: "" }])}>{t("screen.ancestorAdd")}</Button>
    </div>
  );
}
