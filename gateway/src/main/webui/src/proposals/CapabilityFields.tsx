import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { capabilities } from "../api/queries";
import { LongTextField } from "../instruments/fields";
import { FieldErrors, TextField } from "../screening/fields";
import type { EffectProps } from "./EffectFields";
import { emptyCapability } from "./form";

/** The whole of the new list, those that stay included: best begun with the one that is in force. */
export function CapabilityFields({ at, effect, change, errors }: EffectProps) {
  const { t } = useTranslation();
  const { data: present } = useQuery(capabilities());
  const rows = effect.capabilities;
  const put = (list: typeof rows) => change({ ...effect, capabilities: list });
  const begin = () => put((present?.items ?? []).map(({ code, title, definition }) => ({ code, titleEn: title.en ?? "", titleFr: title.fr ?? "", definitionEn: definition.en ?? "", definitionFr: definition.fr ?? "" })));
  return (
    <div id={`${at}-capabilities`} tabIndex={-1}>
      <p className="hint">{t("proposal.wholeList")}</p>
      <FieldErrors id={`${at}-capabilities`} errors={errors(`${at}-capabilities`)} />
      {present && <p><Button variant="secondary" onClick={begin}>{t("proposal.beginWithList", { version: present.version })}</Button></p>}
      {rows.map((row, i) => {
        const id = (key: string) => `${at}-capabilities-${i}-${key}`;
        const set = (key: keyof typeof row) => (value: string) => put(rows.map((other, j) => (j === i ? { ...other, [key]: value } : other)));
        return (
          <fieldset key={i} className="row-form">
            <legend>{t("proposal.capabilityNumber", { number: i + 1 })}</legend>
            <TextField id={id("code")} label={t("proposal.code")} hint={t("proposal.codeHint")} value={row.code} onChange={set("code")} errors={errors(id("code"))} />
            <div className="field-pair">
              <TextField id={id("titleEn")} label={t("council.propose.titleEn")} value={row.titleEn} onChange={set("titleEn")} errors={errors(id("titleEn"))} />
              <TextField id={id("titleFr")} label={t("council.propose.titleFr")} value={row.titleFr} onChange={set("titleFr")} errors={errors(id("titleFr"))} />
              <LongTextField id={id("definitionEn")} label={t("proposal.definitionEn")} value={row.definitionEn} onChange={set("definitionEn")} errors={errors(id("definitionEn"))} lang="en" rows={2} longest={2000} />
              <LongTextField id={id("definitionFr")} label={t("proposal.definitionFr")} value={row.definitionFr} onChange={set("definitionFr")} errors={errors(id("definitionFr"))} lang="fr" rows={2} longest={2000} />
            </div>
            {rows.length > 1 && <Button variant="link" isInline onClick={() => put(rows.filter((_, j) => j !== i))}>{t("proposal.dropCapability", { number: i + 1 })}</Button>}
          </fieldset>
        );
      })}
      <p className="add-line"><Button variant="secondary" onClick={() => put([...rows, emptyCapability])}>{t("proposal.addCapability")}</Button></p>
    </div>
  );
}
