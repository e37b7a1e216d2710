import { Button, FormSelect, FormSelectOption, TextInput } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { ContactPoint, OfficialLanguage } from "../api/letters";
import type { FieldError } from "../api/types";
import { officialLanguages, ownName } from "../notifications/kinds";
import { Choice, describedBy, Field, FieldErrors, TextField } from "../screening/fields";
import { contactKinds, type ContactForm } from "./form";

const MOST = 10;

type Props = {
  form: ContactForm;
  change: (form: ContactForm) => void;
  at: (id: string) => FieldError[];
  /** The addresses as they are on record. */
  confirmed: ContactPoint["addresses"];
};

export function ContactFields({ form, change, at, confirmed }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <TextField id="contact-authority" label={t("contacts.authority")} hint={t("contacts.authorityHint")} value={form.authority}
        onChange={(authority) => change({ ...form, authority })} errors={at("contact-authority")} />
      <Choice name="contact-kind" legend={t("contacts.kind")} value={form.kind as "NOTIFICATIONS" | "GENERAL"} errors={at("contact-kind")}
        options={contactKinds.map((value) => ({ value, label: t(`contacts.kindName.${value}`), description: t(`contacts.kindMeaning.${value}`) }))}
        onChange={(kind) => change({ ...form, kind })} />
      <Field id="contact-language" label={t("contacts.language")} errors={at("contact-language")}>
        <FormSelect id="contact-language" value={form.language} onChange={(_, value) => change({ ...form, language: value as OfficialLanguage })}>
          {officialLanguages.map((value) => <FormSelectOption key={value} value={value} label={ownName(value)} />)}
        </FormSelect>
      </Field>
      <Addresses form={form} change={change} at={at} confirmed={confirmed} />
    </>
  );
}

function Addresses({ form, change, at, confirmed }: Props) {
  const { t } = useTranslation();
  const set = (addresses: string[]) => change({ ...form, addresses });
  const isConfirmed = (address: string) => confirmed.some((known) => known.confirmedAt && known.address.toLowerCase() === address.trim().toLowerCase());
  return (
    <fieldset className="choice">
      <legend>{t("contacts.addressesLegend")}</legend>
      <p className="hint">{t("contacts.addressesHint")}</p>
      {form.addresses.map((address, row) => {
        const id = `contact-address-${row}`;
        const errors = at(id);
        return (
          <div key={row} className={errors.length ? "field field-wrong" : "field"}>
            <label htmlFor={id}>{t("contacts.address", { n: row + 1 })}</label>
            <div className="address-row">
              <TextInput id={id} type="email" dir="ltr" autoComplete="off" value={address} validated={errors.length ? "error" : "default"}
                onChange={(_, next) => set(form.addresses.map((old, i) => (i === row ? next : old)))} aria-describedby={describedBy(id, isConfirmed(address), errors)} />
              {form.addresses.length > 1 && (
                <Button variant="link" isInline aria-label={t("contacts.takeAway", { n: row + 1 })} onClick={() => set(form.addresses.filter((_, i) => i !== row))}>
                  {t("contacts.takeAwayShort")}
                </Button>
              )}
            </div>
            {isConfirmed(address) && <p id={`${id}-hint`} className="hint">{t("contacts.isConfirmed")}</p>}
            <FieldErrors id={id} errors={errors} />
          </div>
        );
      })}
      {form.addresses.length < MOST && <Button variant="link" isInline onClick={() => set([...form.addresses, ""])}>{t("contacts.addAddress")}</Button>}
    </fieldset>
  );
}
