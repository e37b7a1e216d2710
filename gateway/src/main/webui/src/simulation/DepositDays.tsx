import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { states } from "../api/queries";
import type { FieldError, ParticipationStatus, State } from "../api/types";
import { useFormats } from "../i18n/useLanguage";
import { FieldErrors } from "../screening/fields";
import { StateSelect } from "../states/StateSelect";
import { useStateName } from "../states/useStates";
import type { DepositDay } from "./question";

type Props = { days: DepositDay[]; own: boolean; errorsAt: (id: string) => FieldError[]; onChange: (days: DepositDay[]) => void };

/** Whoever has consented cannot do so again; the API says so too, for what an address may hold. */
const free = new Set<ParticipationStatus>(["SIGNATORY", "NON_PARTICIPANT", "PROVISIONAL", "WITHDRAWN"]);
const canAct = (state: State) => !["TERRITORY", "NON_STATE_ADMINISTERED"].includes(state.kind);

export function DepositDays({ days, own, errorsAt, onChange }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(states());
  const able = (data?.items ?? []).filter((state) => canAct(state) && (!own || free.has(state.status)));
  const taken = new Set(days.flatMap(({ states: codes }) => codes));
  const offered = new Set(able.filter(({ code }) => !taken.has(code)).map(({ code }) => code));
  const many = able.filter((state) => offered.has(state.code) && (own ? state.status === "SIGNATORY" : state.kind === "UN_MEMBER")).map(({ code }) => code);
  const set = (i: number, patch: Partial<DepositDay>) => onChange(days.map((entry, at) => (at === i ? { ...entry, ...patch } : entry)));
  return (
    <>
      {days.map((entry, i) => (
        <fieldset key={i} className="deposit-day">
          <legend>{t("simulation.dayNumber", { n: i + 1 })}</legend>
          <div className={errorsAt(`day-${i}`).length ? "field field-wrong" : "field"}>
            <label htmlFor={`day-${i}`}>{t("simulation.day")}</label>
            <input id={`day-${i}`} type="date" className="day-input" value={entry.day} onChange={(event) => set(i, { day: event.target.value })}
              aria-invalid={errorsAt(`day-${i}`).length > 0} aria-describedby={errorsAt(`day-${i}`).length ? `day-${i}-error` : undefined} />
            <FieldErrors id={`day-${i}`} errors={errorsAt(`day-${i}`)} />
          </div>
          <Chosen codes={entry.states} onRemove={(code) => set(i, { states: entry.states.filter((other) => other !== code) })} />
          <div className={errorsAt(`states-${i}`).length ? "field field-wrong" : "field"}>
            <label htmlFor={`states-${i}`}>{t("simulation.add")}</label>
            <StateSelect id={`states-${i}`} value="" none={t("screen.choose")} among={offered} invalid={errorsAt(`states-${i}`).length > 0}
              describedBy={errorsAt(`states-${i}`).length ? `states-${i}-error` : undefined}
              onChange={(code) => code && set(i, { states: [...entry.states, code] })} />
            <FieldErrors id={`states-${i}`} errors={errorsAt(`states-${i}`)} />
          </div>
          <div className="form-actions">
            {many.length > 0 && <Button variant="link" isInline onClick={() => set(i, { states: [...entry.states, ...many] })}>{t(own ? "simulation.addSignatories" : "simulation.addMembers")}</Button>}
            {days.length > 1 && <Button variant="link" isInline onClick={() => onChange(days.filter((_, at) => at !== i))}>{t("simulation.removeDay", { n: i + 1 })}</Button>}
          </div>
        </fieldset>
      ))}
      <p><Button variant="secondary" onClick={() => onChange([...days, { day: "", states: [] }])}>{t("simulation.addDay")}</Button></p>
    </>
  );
}

function Chosen({ codes, onRemove }: { codes: string[]; onRemove: (code: string) => void }) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const name = useStateName();
  if (codes.length === 0) return <p className="hint">{t("simulation.nobody")}</p>;
  return (
    <div className="chosen">
      <p className="hint" role="status">{t("simulation.chosen", { count: codes.length, shown: count(codes.length) })}</p>
      <ul className="chips">
        {codes.map((code) => (
          <li key={code}>
            <span>{name(code)}</span>
            <button type="button" onClick={() => onRemove(code)} aria-label={t("simulation.remove", { state: name(code) })}>×</button>
          </li>
        ))}
      </ul>
    </div>
  );
}
