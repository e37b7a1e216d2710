import { Button } from "@patternfly/react-core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import { castBallot, ownBallots, type Ballot, type Choice, type Vote } from "../api/council";
import { useFormats } from "../i18n/useLanguage";
import { Dialog } from "../layout/Dialog";
import { Refusal } from "../layout/Refusal";
import { useStateName } from "../states/useStates";

type Props = { vote: Vote; ballot: Ballot; form: { choice: Choice; explanation: string }; onDone: () => void; onClose: () => void };

/** Asked once more before it counts. What another person of the delegation cast meanwhile is only replaced knowingly. */
export function BallotDialog({ vote, ballot, form, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { instant } = useFormats();
  const name = useStateName()(ballot.state);
  const secret = vote.method === "SECRET";
  // The ballot that the reader saw when the question was put, whatever the page reads meanwhile.
  const [seen, setSeen] = useState(ballot);
  const [theirs, setTheirs] = useState<Ballot | null>(null);
  const mutation = useMutation({
    mutationFn: (replaced: Ballot) => castBallot(vote.id, {
      choice: form.choice,
      state: ballot.state,
      ...(!secret && replaced.ordinal !== null && { replaces: replaced.ordinal }),
      ...(!secret && form.explanation.trim() && { explanation: form.explanation.trim() }),
    }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["ballots", vote.id] });
      onDone();
    },
    onError: async (error) => {
      const code = error instanceof ApiProblem ? error.problem.code : "";
      if (code === "BALLOT_ALREADY_CAST") {
        const fresh = await client.fetchQuery({ ...ownBallots(vote.id, true), staleTime: 0 });
        setTheirs(fresh.items.find((item) => item.state === ballot.state) ?? null);
      } else {
        void client.invalidateQueries({ queryKey: ["vote", vote.id] });
      }
    },
  });
  const choice = t(`council.choice.${form.choice}`);

  if (vote.status !== "OPEN") {
    return (
      <Dialog title={t("council.ballot.closedTitle")} onClose={onClose}>
        <Notice>{t("council.ballot.closed", { choice, state: name })}</Notice>
        <div className="dialog-actions"><Button variant="primary" onClick={onClose}>{t("dialog.close")}</Button></div>
      </Dialog>
    );
  }
  if (theirs) {
    const replace = () => { setSeen(theirs); setTheirs(null); mutation.mutate(theirs); };
    return (
      <Dialog title={t("council.ballot.conflictTitle")} onClose={onClose}>
        <Notice>{theirs.choice && theirs.castAt
          ? t("council.ballot.conflict", { state: name, theirs: t(`council.choice.${theirs.choice}`), when: instant(theirs.castAt), mine: choice })
          : t("council.ballot.conflictSecret", { state: name })}</Notice>
        {theirs.explanation && <blockquote className="statement" dir="auto">{theirs.explanation}</blockquote>}
        <div className="dialog-actions">
          {theirs.choice && <Button variant="primary" onClick={replace}>{t("council.ballot.replace", { choice })}</Button>}
          <Button variant="secondary" onClick={onDone}>{t("council.ballot.leaveTheirs")}</Button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={t("council.ballot.confirmTitle")} onClose={onClose}>
      <p className="confirm-choice">{t("council.ballot.confirm", { state: name, choice })}</p>
      {seen.choice && <p>{t("council.ballot.inPlaceOf", { choice: t(`council.choice.${seen.choice}`) })}</p>}
      {!secret && form.explanation.trim() && <blockquote className="statement" dir="auto">{form.explanation.trim()}</blockquote>}
      <p>{t(secret ? "council.ballot.secretWarning" : "council.ballot.changeable")}</p>
      <Refusal error={mutation.error} field={() => null} />
      <div className="dialog-actions">
        <Button variant="primary" isLoading={mutation.isPending} isDisabled={mutation.isPending} onClick={() => mutation.mutate(seen)}>{t("council.ballot.send", { choice })}</Button>
        <Button variant="link" onClick={onClose}>{t("council.ballot.back")}</Button>
      </div>
    </Dialog>
  );
}

/** What was pressed is gone; the reader goes on at what took its place. */
function Notice({ children }: { children: ReactNode }) {
  const ref = useRef<HTMLParagraphElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return <p ref={ref} tabIndex={-1} className="standing" role="alert">{children}</p>;
}
