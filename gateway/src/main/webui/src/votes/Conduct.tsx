import { useState } from "react";
import { useTranslation } from "react-i18next";
import { cancelVote, closeVote, openVote, type Versioned, type Vote } from "../api/council";
import { errorsAt } from "../layout/Refusal";
import { LongTextField } from "../instruments/fields";
import { revisePage } from "../layout/links";
import { PageLink } from "../layout/PageLink";
import { StepDialog } from "../layout/StepDialog";
import { TextField } from "../screening/fields";
import { InstantField } from "./InstantField";
import { toInstant } from "./instants";

const fieldOf = (pointer: string) => ({ "/closesAt": "closes-at", "/reason": "cancel-reason", "/yes": "hands-yes", "/no": "hands-no", "/abstain": "hands-abstain" })[pointer] ?? null;

/** What the secretary does for the chair. Only what the API allows is offered. */
export function Conduct({ read }: { read: Versioned<Vote> }) {
  const { t } = useTranslation();
  const { data: vote } = read;
  const may = (action: string) => vote.allowedActions.includes(action);
  return (
    <section aria-labelledby="conduct-heading" className="conduct">
      <h2 id="conduct-heading">{t("council.conduct.title")}</h2>
      <div className="form-actions">
        {may("opening") && <Open read={read} />}
        {may("proposal") && <PageLink page={revisePage(vote.id)}>{t("proposal.revise")}</PageLink>}
        {may("closing") && <Close read={read} />}
        {may("cancellation") && <Cancel read={read} />}
      </div>
    </section>
  );
}

function Open({ read: { data: vote, etag } }: { read: Versioned<Vote> }) {
  const { t } = useTranslation();
  const [closesAt, setClosesAt] = useState("");
  const body = closesAt ? { closesAt: toInstant(closesAt) } : {};
  return (
    <StepDialog label={t("council.conduct.open")} title={t("council.conduct.openTitle")} confirm={t("council.conduct.openNow")} look="primary" stale={["vote", vote.id]} field={fieldOf}
      run={() => openVote(vote.id, etag, body)}>
      {(error) => (
        <>
          <p>{t("council.conduct.openConsequence")}</p>
          <InstantField id="closes-at" label={t("council.conduct.closesAt")} hint={t(vote.meeting ? "council.conduct.closesAtMeeting" : "council.conduct.closesAtNeeded")} value={closesAt} onChange={setClosesAt}
            errors={errorsAt(error, fieldOf)("closes-at")} />
        </>
      )}
    </StepDialog>
  );
}

const noHands = { yes: "", no: "", abstain: "" };
const numberOf = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : null);

function Close({ read: { data: vote, etag } }: { read: Versioned<Vote> }) {
  const { t } = useTranslation();
  const [hands, setHands] = useState(noHands);
  const byHand = vote.method === "SHOW_OF_HANDS";
  const body = byHand ? { yes: numberOf(hands.yes), no: numberOf(hands.no), abstain: numberOf(hands.abstain) } : {};
  return (
    <StepDialog label={t("council.conduct.close")} title={t("council.conduct.closeTitle")} confirm={t("council.conduct.closeNow")} look="primary" stale={["vote", vote.id]} field={fieldOf}
      run={() => closeVote(vote.id, etag, body)}>
      {(error) => (
        <>
          <p>{t("council.conduct.closeConsequence")}</p>
          {byHand && (["yes", "no", "abstain"] as const).map((key) => (
            <TextField key={key} id={`hands-${key}`} label={t(`council.conduct.hands.${key}`)} value={hands[key]} onChange={(value) => setHands({ ...hands, [key]: value })}
              errors={errorsAt(error, fieldOf)(`hands-${key}`)} />
          ))}
        </>
      )}
    </StepDialog>
  );
}

function Cancel({ read: { data: vote, etag } }: { read: Versioned<Vote> }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  return (
    <StepDialog label={t("council.conduct.cancel")} title={t("council.conduct.cancelTitle")} confirm={t("council.conduct.cancelNow")} look="danger" stale={["vote", vote.id]} field={fieldOf}
      run={() => cancelVote(vote.id, etag, reason.trim())}>
      {(error) => (
        <>
          <p>{t("council.conduct.cancelConsequence")}</p>
          <LongTextField id="cancel-reason" label={t("council.conduct.reason")} value={reason} onChange={setReason} longest={2000} errors={errorsAt(error, fieldOf)("cancel-reason")} />
        </>
      )}
    </StepDialog>
  );
}
