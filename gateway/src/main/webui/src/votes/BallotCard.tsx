import { Button } from "@patternfly/react-core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Ballot, Choice, Entitlement, Vote } from "../api/council";
import { useFormats } from "../i18n/useLanguage";
import { LongTextField } from "../instruments/fields";
import { useDraft } from "../layout/useDraft";
import { ErrorSummary } from "../screening/ErrorSummary";
import { Choice as Choices } from "../screening/fields";
import { useStateName } from "../states/useStates";
import { BallotDialog } from "./BallotDialog";

type BallotForm = { choice: Choice | ""; explanation: string };
const empty: BallotForm = { choice: "", explanation: "" };
const choices = ["YES", "NO", "ABSTAIN"] as const;

type Props = { vote: Vote; ballot: Ballot; own: boolean; entitlement: Entitlement };

/** The vote of one member: as it stands, and as it is to be cast or changed until the close. */
export function BallotCard({ vote, ballot, own, entitlement }: Props) {
  const { t } = useTranslation();
  const name = useStateName()(ballot.state);
  const secret = vote.method === "SECRET";
  const kept = useDraft<BallotForm>(`ballot:${vote.id}:${ballot.state}`, empty);
  // Not even this browser keeps how somebody means to vote in secret.
  const unkept = useState(empty);
  const [form, change] = secret ? unkept : kept;
  const [asking, setAsking] = useState(false);
  const [editing, setEditing] = useState(false);
  const [missing, setMissing] = useState(false);
  const standing = useRef<HTMLDivElement>(null);
  const open = vote.status === "OPEN";
  const id = `ballot-${ballot.state}`;
  const showForm = open && entitlement === "ENTITLED" && (!ballot.cast || (editing && !secret));

  function review() {
    setMissing(form.choice === "");
    if (form.choice !== "") setAsking(true);
  }
  function done() {
    if (secret) unkept[1](empty);
    else {
      kept[1](empty);
      kept[2]();
    }
    setAsking(false);
    setEditing(false);
    setTimeout(() => standing.current?.focus());
  }
  function edit() {
    change({ choice: ballot.choice ?? "", explanation: ballot.explanation ?? "" });
    setEditing(true);
  }
  const errors = missing && form.choice === "" ? [{ pointer: "/choice", code: "MISSING", message: t("council.ballot.choose"), fix: "" }] : [];

  return (
    <article className="ballot question" aria-labelledby={`${id}-name`}>
      <h3 id={`${id}-name`}>{own ? t("council.ballot.own", { state: name }) : t("council.ballot.forOther", { state: name })}</h3>
      {entitlement !== "ENTITLED" ? <p>{t(`council.entitlement.${entitlement}`)}</p> : (
        <div ref={standing} tabIndex={-1} className="ballot-standing"><Standing vote={vote} ballot={ballot} draft={form} /></div>
      )}
      {showForm && (
        <form onSubmit={(event) => { event.preventDefault(); review(); }} noValidate>
          {errors.length > 0 && <ErrorSummary problem={{ title: "", status: 422, code: "INVALID_INPUT", errors }} field={() => `${id}-YES`} />}
          {secret && <p className="standing">{t("council.ballot.secretWarning")}</p>}
          <Choices<Choice | ""> name={id} legend={t("council.ballot.legend", { state: name })} value={form.choice} errors={errors}
            options={choices.map((value) => ({ value, label: t(`council.choice.${value}`) }))} onChange={(choice) => change({ ...form, choice })} />
          {!secret && (
            <LongTextField id={`${id}-explanation`} label={t("council.ballot.explanation")} hint={t("council.ballot.explanationHint")} value={form.explanation}
              onChange={(explanation) => change({ ...form, explanation })} errors={[]} rows={3} longest={2000} />
          )}
          <div className="form-actions">
            <Button type="submit" variant="primary">{t(ballot.cast ? "council.ballot.reviewChange" : "council.ballot.review")}</Button>
            {editing && <Button variant="link" onClick={() => { done(); }}>{t("council.ballot.leave")}</Button>}
          </div>
        </form>
      )}
      {open && ballot.cast && !secret && !editing && entitlement === "ENTITLED" && <Button variant="secondary" onClick={edit}>{t("council.ballot.change")}</Button>}
      {asking && form.choice !== "" && <BallotDialog vote={vote} ballot={ballot} form={{ choice: form.choice, explanation: form.explanation }} onDone={done} onClose={() => setAsking(false)} />}
    </article>
  );
}

function Standing({ vote, ballot, draft }: { vote: Vote; ballot: Ballot; draft: BallotForm }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  if (!ballot.cast) {
    if (vote.status === "OPEN") return <p className="call">{t("council.ballot.notCast")}</p>;
    return <p>{t("council.ballot.neverCast")} {draft.choice && t("council.ballot.unsent", { choice: t(`council.choice.${draft.choice}`) })}</p>;
  }
  if (!ballot.choice || !ballot.castAt) return <p role="status">{t("council.ballot.castSecretly")}</p>;
  return (
    <div role="status">
      <p>{t("council.ballot.cast", { choice: t(`council.choice.${ballot.choice}`), when: instant(ballot.castAt) })}</p>
      {ballot.explanation && <blockquote className="statement" dir="auto">{ballot.explanation}</blockquote>}
      {vote.status === "OPEN" && <p className="sub">{t("council.ballot.changeable")}</p>}
    </div>
  );
}
