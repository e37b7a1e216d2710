import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import { approveCredentials, credential as credentialQuery, credentials, recordCredentials, rejectCredentials, type Credential, type CredentialLetter, type Meeting } from "../api/council";
import { useFormats } from "../i18n/useLanguage";
import { DateField, LongTextField, SelectField } from "../instruments/fields";
import { QueryView } from "../layout/QueryView";
import { errorsAt } from "../layout/Refusal";
import { StepDialog } from "../layout/StepDialog";
import { useDraft } from "../layout/useDraft";
import { useIntent } from "../layout/useIntent";
import { Field, TextField } from "../screening/fields";
import { StateLink } from "../states/StateLink";
import { StateSelect } from "../states/StateSelect";
import { useStateName } from "../states/useStates";

const capacities = ["REPRESENTATIVE", "ALTERNATE", "ADVISER"] as const;
const offices = ["HEAD_OF_STATE", "HEAD_OF_GOVERNMENT", "MINISTER_FOR_FOREIGN_AFFAIRS", "PERMANENT_REPRESENTATIVE", "OTHER"] as const;
const keys = ["state", "representative", "capacity", "issuedByOffice", "issuedByName", "issuedOn", "government", "account"] as const;
const fieldOf = (pointer: string) => (pointer === "/reason" ? "credential-reason" : (keys.find((key) => pointer === `/${key}`)?.replace(/^/, "credential-") ?? null));

/** On whose word each delegation sits, and what the organ decided on it. */
export function CredentialDesk({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const query = useQuery(credentials(meeting.id, true));
  const acts = meeting.allowedActions.length > 0;
  if (query.error instanceof ApiProblem && query.error.problem.status === 403) return null;
  return (
    <section aria-labelledby="credentials-heading" className="band">
      <h2 id="credentials-heading">{t("council.credentials.title")}</h2>
      <QueryView query={query} lines={4}>
        {({ items }) => items.length === 0 ? <p className="empty">{t("council.credentials.none")}</p> : (
          <table className="plain-table stacking">
            <caption className="pf-v6-screen-reader">{t("council.credentials.title")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("council.credentials.representative")}</th>
                <th scope="col">{t("council.credentials.issued")}</th>
                <th scope="col">{t("council.votes.status")}</th>
                {acts && <th scope="col">{t("council.credentials.decide")}</th>}
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.id}>
                  <th scope="row">{item.representative}<span className="sub"><StateLink code={item.state} /> · {t(`council.capacity.${item.capacity}`)}</span>{item.government && <span className="sub">{item.government}</span>}</th>
                  <td data-label={t("council.credentials.issued")}>{t(`council.credentialOffice.${item.issuedByOffice}`)}<span className="sub">{item.issuedByName && `${item.issuedByName} · `}{day(item.issuedOn)}</span></td>
                  <td data-label={t("council.votes.status")}>{t(`council.credentialStatus.${item.status}`)}<span className="sub">{item.reason ?? t(item.givesAVote ? "council.credentials.votes" : "council.credentials.noVote")}</span>{item.contested && <span className="sub">{t("council.credentials.contested")}</span>}</td>
                  {acts && <td data-label={t("council.credentials.decide")}>{item.status === "PROVISIONAL" ? <Decide meeting={meeting.id} item={item} /> : "–"}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </QueryView>
      {acts && <div className="band-line"><Record meeting={meeting} /></div>}
    </section>
  );
}

function Decide({ meeting, item }: { meeting: string; item: Credential }) {
  const { t } = useTranslation();
  const name = useStateName();
  const [reason, setReason] = useState("");
  const read = useQuery(credentialQuery(meeting, item.id));
  const etag = read.data?.etag ?? "";
  const stale = ["credential", meeting, item.id];
  const who = { name: item.representative, state: name(item.state) };
  return (
    <div className="form-actions">
      <StepDialog label={t("council.credentials.approve")} title={t("council.credentials.approveTitle")} confirm={t("council.credentials.approve")} stale={stale} run={() => approveCredentials(meeting, item.id, etag)}>
        <p>{t("council.credentials.approveConsequence", who)}</p>
      </StepDialog>
      <StepDialog label={t("council.credentials.reject")} title={t("council.credentials.rejectTitle")} confirm={t("council.credentials.reject")} look="danger" stale={stale} field={fieldOf}
        run={() => rejectCredentials(meeting, item.id, etag, reason.trim())}>
        {(error) => (
          <>
            <p>{t("council.credentials.rejectConsequence", who)}</p>
            <LongTextField id="credential-reason" label={t("council.conduct.reason")} value={reason} onChange={setReason} longest={2000} errors={errorsAt(error, fieldOf)("credential-reason")} />
          </>
        )}
      </StepDialog>
    </div>
  );
}

const blank: CredentialLetter = { state: "", representative: "", capacity: "REPRESENTATIVE", issuedByOffice: "MINISTER_FOR_FOREIGN_AFFAIRS", issuedByName: "", issuedOn: "", government: "", account: "" };

function Record({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation();
  const keyOf = useIntent();
  const [form, change, forget] = useDraft<CredentialLetter>(`credential:${meeting.id}`, blank);
  const body = { ...form, issuedByName: form.issuedByName || null, government: form.government || null, account: form.account || null };
  return (
    <StepDialog label={t("council.credentials.record")} title={t("council.credentials.recordTitle")} confirm={t("council.credentials.recordNow")} stale={["credentials", meeting.id]} field={fieldOf}
      run={() => recordCredentials(meeting.id, keyOf(body), body)} onDone={forget}>
      {(error) => {
        const errors = errorsAt(error, fieldOf);
        return (
          <div className="question">
            <Field id="credential-state" label={t("states.state")} errors={errors("credential-state")}>
              <StateSelect id="credential-state" value={form.state} onChange={(state) => change({ ...form, state })} none={t("instrument.choose")} />
            </Field>
            <TextField id="credential-representative" label={t("council.credentials.person")} value={form.representative} onChange={(representative) => change({ ...form, representative })} errors={errors("credential-representative")} />
            <SelectField id="credential-capacity" label={t("council.credentials.capacity")} value={form.capacity} errors={errors("credential-capacity")}
              onChange={(value) => change({ ...form, capacity: capacities.find((one) => one === value) ?? form.capacity })} options={capacities.map((value) => ({ value, label: t(`council.capacity.${value}`) }))} />
            <SelectField id="credential-issuedByOffice" label={t("council.credentials.office")} value={form.issuedByOffice} errors={errors("credential-issuedByOffice")}
              onChange={(value) => change({ ...form, issuedByOffice: offices.find((one) => one === value) ?? form.issuedByOffice })} options={offices.map((value) => ({ value, label: t(`council.credentialOffice.${value}`) }))} />
            <TextField id="credential-issuedByName" label={t("council.credentials.holder")} value={form.issuedByName ?? ""} onChange={(issuedByName) => change({ ...form, issuedByName })} errors={errors("credential-issuedByName")} />
            <DateField id="credential-issuedOn" label={t("council.credentials.day")} value={form.issuedOn} onChange={(issuedOn) => change({ ...form, issuedOn })} errors={errors("credential-issuedOn")} />
            <TextField id="credential-government" label={t("council.credentials.government")} hint={t("council.credentials.governmentHint")} value={form.government ?? ""} onChange={(government) => change({ ...form, government })} errors={errors("credential-government")} />
            <TextField id="credential-account" label={t("council.credentials.account")} hint={t("council.credentials.accountHint")} value={form.account ?? ""} onChange={(account) => change({ ...form, account })} errors={errors("credential-account")} />
          </div>
        );
      }}
    </StepDialog>
  );
}
