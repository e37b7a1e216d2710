import { useTranslation } from "react-i18next";
import { Choice, TextField } from "../screening/fields";
import type { PartProps } from "./ActFields";
import { DocumentField } from "./DocumentField";
import { DateField, SelectField } from "./fields";
import { highestOffices, offices } from "./kinds";

type Props = PartProps & { /** Whether the scan of full powers can be sent here. */ withScan?: boolean };

/** Who signs. Heads of State, of Government and ministers for foreign affairs need no full powers (VCLT 7(2)(a)). */
export function SignatoryFields(props: Props) {
  const { t } = useTranslation();
  const { form, change, at } = props;
  return (
    <>
      <Choice name="office" legend={t("instrument.field.office")} value={form.office} errors={at("office-HEAD_OF_STATE")}
        onChange={(office) => change({ office })}
        options={offices.map((value) => ({ value, label: t(`office.${value}`), description: value === "OTHER" ? t("instrument.hint.other") : undefined }))} />
      <TextField id="name" label={t("instrument.field.name")} hint={t("instrument.hint.name")} value={form.name} onChange={(name) => change({ name })} errors={at("name")} />
      {form.office === "OTHER" ? <FullPowers {...props} /> : form.office && <p className="hint">{t("instrument.hint.noPowersNeeded")}</p>}
    </>
  );
}

function FullPowers({ form, change, at, withScan }: Props) {
  const { t } = useTranslation();
  return (
    <div className="sub-fields">
      <div className="field check-field">
        <input id="powers" type="checkbox" checked={form.powers} aria-describedby="powers-hint" onChange={(event) => change({ powers: event.target.checked })} />
        <label htmlFor="powers">{t("instrument.field.powers")}</label>
        <p id="powers-hint" className="hint">{t("instrument.hint.powers")}</p>
      </div>
      {form.powers && (
        <>
          <SelectField id="powersOffice" label={t("instrument.field.powersOffice")} value={form.powersOffice} none={t("instrument.choose")} errors={at("powersOffice")}
            onChange={(office) => change({ powersOffice: office as typeof form.powersOffice })} options={highestOffices.map((value) => ({ value, label: t(`office.${value}`) }))} />
          <TextField id="powersName" label={t("instrument.field.powersName")} value={form.powersName} onChange={(powersName) => change({ powersName })} errors={at("powersName")} />
          <DateField id="powersOn" label={t("instrument.field.powersOn")} value={form.powersOn} onChange={(powersOn) => change({ powersOn })} errors={at("powersOn")} />
          {withScan && (
            <DocumentField id="fullPowersDocument" label={t("instrument.field.fullPowersDocument")} hint={t("instrument.hint.file")} value={form.fullPowersDocument}
              onChange={(fullPowersDocument) => change({ fullPowersDocument })} errors={at("fullPowersDocument")} />
          )}
        </>
      )}
    </div>
  );
}
