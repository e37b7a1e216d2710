import { Button } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { FieldError } from "../api/types";
import { isLanguage, profiles } from "../i18n/languages";
import { LongTextField } from "../instruments/fields";
import { TextField } from "../screening/fields";
import { otherLanguages, workingLanguages, type ProposalForm } from "./form";

type Props = { form: ProposalForm; change: (form: ProposalForm) => void; errors: (id: string) => FieldError[] };

/** Title and text in the two working languages, and in as many of the others as there are. */
export function TextFields({ form, change, errors }: Props) {
  const { t } = useTranslation();
  const written = otherLanguages.filter((language) => language in form.title || language in form.text);
  const missing = otherLanguages.filter((language) => !written.includes(language));
  const nameOf = (language: string) => (isLanguage(language) ? profiles[language].name : language);
  const add = (language: string) => change({ ...form, title: { ...form.title, [language]: "" }, text: { ...form.text, [language]: "" } });
  const drop = (language: string) => {
    const { [language]: title, ...titles } = form.title;
    const { [language]: text, ...texts } = form.text;
    change({ ...form, title: titles, text: texts });
  };
  return (
    <fieldset>
      <legend>{t("council.decision.text")}</legend>
      {[...workingLanguages, ...written].map((language) => {
        const name = nameOf(language);
        const working = language === "en" || language === "fr";
        const tongue = language === "fr" ? "Fr" : "En";
        return (
          <div key={language} className="proposal-language">
            <TextField id={`title-${language}`} label={working ? t(`council.propose.title${tongue}`) : t("proposal.titleIn", { language: name })} value={form.title[language] ?? ""}
              onChange={(value) => change({ ...form, title: { ...form.title, [language]: value } })} errors={errors(`title-${language}`)} />
            <LongTextField id={`text-${language}`} label={working ? t(`council.propose.text${tongue}`) : t("proposal.textIn", { language: name })} value={form.text[language] ?? ""} lang={language} rows={6} longest={20_000}
              onChange={(value) => change({ ...form, text: { ...form.text, [language]: value } })} errors={errors(`text-${language}`)} />
            {!working && <Button variant="link" isInline onClick={() => drop(language)}>{t("proposal.dropLanguage", { language: name })}</Button>}
          </div>
        );
      })}
      {missing.length > 0 && (
        <p className="add-line">
          {t("proposal.otherLanguages")} {missing.map((language) => <Button key={language} variant="link" isInline onClick={() => add(language)} aria-label={t("proposal.addLanguage", { language: nameOf(language) })}>{nameOf(language)}</Button>)}
        </p>
      )}
    </fieldset>
  );
}
