import { Button } from "@patternfly/react-core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import { correctTreatyAction } from "../api/instruments";
import type { TreatyAction } from "../api/types";
import { Failure } from "../layout/QueryView";
import { Choice, describedBy, Field } from "../screening/fields";
import { ActFields } from "./ActFields";
import { ComplaintSummary, useErrorsAt } from "./Complaints";
import { toForm, toRequest, type ActForm } from "./content";
import { LongTextField, SelectField } from "./fields";
import { organActs, stateActs } from "./kinds";
import { SessionEnded } from "./SessionEnded";
import { SignatoryFields } from "./SignatoryFields";

type Props = { act: TreatyAction; onDone: (correction: TreatyAction) => void; onLeave: () => void };

/** The act as it should have been entered, or none at all. The wrong entry stays in the register. */
export function CorrectionForm({ act, onDone, onLeave }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [form, setForm] = useState<ActForm>(() => ofEntry(act));
  const [receivedAt, setReceivedAt] = useState(act.receivedAt);
  const [reason, setReason] = useState("");
  const [kind, setKind] = useState<"replace" | "strike">("replace");
  const change = (patch: Partial<ActForm>) => setForm((now) => ({ ...now, ...patch }));
  // The same intent keeps its key; a changed one is another.
  const sent = useRef({ text: "", key: "" });

  const mutation = useMutation({
    mutationFn: () => {
      const body = { reason, replacement: kind === "strike" ? null : toRequest(form, act.state, receivedAt) };
      const text = JSON.stringify(body);
      if (sent.current.text !== text) sent.current = { text, key: crypto.randomUUID() };
      return correctTreatyAction(act.id, sent.current.key, body);
    },
    onSuccess: (correction) => {
      for (const key of ["treaty-action", "treaty-actions", "state", "treaty-status"]) void client.invalidateQueries({ queryKey: [key] });
      onDone(correction);
    },
  });
  const problem = mutation.error instanceof ApiProblem ? mutation.error.problem : null;
  const at = useErrorsAt(problem?.errors ?? []);

  function submit(event: FormEvent) {
    event.preventDefault();
    mutation.mutate();
  }

  return (
    <form className="question correction" noValidate onSubmit={submit} aria-label={t("instrument.correction.title")}>
      {problem?.errors?.length ? <ComplaintSummary problem={problem} /> : problem?.status === 401 ? <SessionEnded /> : mutation.error ? <Failure error={mutation.error} /> : null}
      <LongTextField id="reason" label={t("instrument.correction.reason")} hint={t("instrument.correction.reasonHint")} value={reason} onChange={setReason} errors={at("reason")} rows={3} longest={2000} />
      <Choice name="kind" legend={t("instrument.correction.kind")} value={kind} onChange={setKind}
        options={(["replace", "strike"] as const).map((value) => ({ value, label: t(`instrument.correction.${value}`), description: t(`instrument.correction.${value}Hint`) }))} />
      {kind === "replace" && (
        <fieldset>
          <legend>{t("instrument.correction.replacement")}</legend>
          <SelectField id="type" label={t("instrument.field.type")} value={form.type} onChange={(type) => change({ type: type as ActForm["type"] })} errors={at("type")}
            options={[...stateActs, ...organActs].map((value) => ({ value, label: t(`act.${value}`) }))} />
          <Field id="receivedAt" label={t("instrument.field.receivedAt")} hint={t("instrument.hint.receivedAt")} errors={at("receivedAt")}>
            <input id="receivedAt" className="day-input" dir="ltr" value={receivedAt} onChange={(event) => setReceivedAt(event.target.value)} autoComplete="off" spellCheck={false}
              aria-invalid={at("receivedAt").length > 0 || undefined} aria-describedby={describedBy("receivedAt", true, at("receivedAt"))} />
          </Field>
          <ActFields form={form} change={change} at={at} state={act.state} />
          {!(organActs as readonly string[]).includes(form.type) && <SignatoryFields form={form} change={change} at={at} state={act.state} />}
        </fieldset>
      )}
      <div className="form-actions">
        <Button type="submit" variant="primary" isLoading={mutation.isPending} isDisabled={mutation.isPending}>{t("instrument.correction.confirm")}</Button>
        <Button variant="link" onClick={onLeave}>{t("instrument.notNow")}</Button>
      </div>
    </form>
  );
}

/** An act of the day of its receipt names no day of its own. */
function ofEntry(act: TreatyAction): ActForm {
  const powers = act.signatory?.fullPowersIssuedBy;
  const form = toForm(act.type, {
    ...act,
    signatory: act.signatory && {
      name: act.signatory.name,
      office: act.signatory.office,
      fullPowers: powers ? { issuedByOffice: powers, issuedOn: act.signatory.fullPowersIssuedOn } : null,
    },
    document: null,
    fullPowersDocument: null,
  });
  return { ...form, decision: act.decision ?? "", until: act.until ?? "" };
}
