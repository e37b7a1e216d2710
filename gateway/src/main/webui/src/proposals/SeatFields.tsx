import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { organ as organQuery } from "../api/council";
import { DateField, SelectField } from "../instruments/fields";
import { useOrganOptions } from "../organs/OrganFacet";
import { Field, FieldErrors } from "../screening/fields";
import { StateSelect } from "../states/StateSelect";
import type { EffectProps } from "./EffectFields";
import { emptySeat } from "./form";

/** Who is elected to which seat of an organ, and for which days. */
export function SeatFields({ at, effect, change, errors }: EffectProps) {
  const { t } = useTranslation();
  const organs = useOrganOptions();
  const seats = (useQuery(organQuery(effect.elected)).data?.seats ?? []).filter(({ kind }) => kind === "ELECTED");
  const put = (list: typeof effect.seats) => change({ ...effect, seats: list });
  return (
    <div id={`${at}-seats`} tabIndex={-1}>
      <SelectField id={`${at}-elected`} label={t("proposal.elected")} hint={t("proposal.electedHint")} value={effect.elected} onChange={(elected) => change({ ...effect, elected })} errors={errors(`${at}-elected`)} options={organs} />
      <FieldErrors id={`${at}-seats`} errors={errors(`${at}-seats`)} />
      {effect.seats.map((row, i) => {
        const id = (key: string) => `${at}-seats-${i}-${key}`;
        const set = (key: keyof typeof row) => (value: string) => put(effect.seats.map((other, j) => (j === i ? { ...other, [key]: value } : other)));
        return (
          <fieldset key={i} className="row-form">
            <legend>{t("proposal.seatNumber", { number: i + 1 })}</legend>
            <div className="field-pair">
              <SelectField id={id("seat")} label={t("council.organs.seat")} value={row.seat} onChange={set("seat")} errors={errors(id("seat"))} none={t("instrument.choose")}
                options={seats.map(({ number, groups }) => ({ value: String(number), label: [t("council.organs.numbered", { number }), ...groups.map((group) => t(`group.${group}`))].join(" · ") }))} />
              <Field id={id("state")} label={t("states.state")} errors={errors(id("state"))}>
                <StateSelect id={id("state")} value={row.state} onChange={set("state")} none={t("instrument.choose")} />
              </Field>
              <DateField id={id("from")} label={t("proposal.termFrom")} value={row.from} onChange={set("from")} errors={errors(id("from"))} />
              <DateField id={id("until")} label={t("proposal.termUntil")} value={row.until} onChange={set("until")} errors={errors(id("until"))} />
            </div>
            {effect.seats.length > 1 && <Button variant="link" isInline onClick={() => put(effect.seats.filter((_, j) => j !== i))}>{t("proposal.dropSeat", { number: i + 1 })}</Button>}
          </fieldset>
        );
      })}
      <p className="add-line"><Button variant="secondary" onClick={() => put([...effect.seats, emptySeat])}>{t("proposal.addSeat")}</Button></p>
    </div>
  );
}
