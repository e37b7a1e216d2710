import { Button } from "@patternfly/react-core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/client";
import { letter as letterQuery, retryLetter, type VersionedLetter } from "../api/letters";
import { useFormats } from "../i18n/useLanguage";
import { Dialog } from "../layout/Dialog";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";
import { Refusal } from "../layout/Refusal";
import { notificationPage } from "../layout/links";
import { ownName } from "../notifications/kinds";
import { LetterFate, LetterStatusMark, usePurpose } from "./LetterTable";

export function LetterDetail({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const query = useQuery(letterQuery(id));
  return (
    <Dialog title={t("mail.one")} onClose={onClose}>
      <QueryView query={query} lines={5}>{(data) => <Detail {...data} />}</QueryView>
    </Dialog>
  );
}

function Detail({ letter, etag }: VersionedLetter) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const client = useQueryClient();
  const purpose = usePurpose();
  const key = letterQuery(letter.id).queryKey;
  const retry = useMutation({
    mutationFn: () => retryLetter(letter.id, etag),
    onSuccess: (data) => {
      client.setQueryData(key, data);
      void client.invalidateQueries({ queryKey: ["letters"] });
    },
    onError: (error) => {
      // What is decided on is shown as it now stands, with the reason why.
      if (error instanceof ApiProblem && error.problem.status === 412) void client.invalidateQueries({ queryKey: key });
    },
  });
  const number = /^notification\/(.+)$/.exec(letter.reference)?.[1];
  const stale = retry.error instanceof ApiProblem && retry.error.problem.status === 412;
  return (
    <>
      <p className="status-now"><LetterStatusMark letter={letter} /></p>
      <p><LetterFate letter={letter} answer={false} /></p>
      <dl className="facts">
        <div><dt>{t("mail.subject")}</dt><dd><bdi lang={letter.language.toLowerCase()}>{letter.subject}</bdi></dd></div>
        <div><dt>{t("mail.purpose")}</dt><dd>{purpose(letter.purpose)}{number && <> · <PageLink page={notificationPage(number)}><bdi dir="ltr" className="number-code">{number}</bdi></PageLink></>}</dd></div>
        <div><dt>{t("mail.recipient")}</dt><dd><bdi dir="ltr">{letter.recipient}</bdi></dd></div>
        <div><dt>{t("mail.language")}</dt><dd>{ownName(letter.language)}</dd></div>
        <div><dt>{t("mail.queuedAt")}</dt><dd>{instant(letter.queuedAt)}</dd></div>
        <div><dt>{t("mail.attempts")}</dt><dd>{letter.attempts}{letter.lastAttemptAt && <> · {t("mail.last", { when: instant(letter.lastAttemptAt) })}</>}</dd></div>
        {letter.lastAnswer && <div><dt>{t("mail.answer")}</dt><dd><bdi dir="ltr">{letter.lastAnswer}</bdi></dd></div>}
      </dl>
      {stale ? <p className="notice" role="alert">{t("mail.conflict")}</p> : <Refusal error={retry.error} field={() => null} />}
      {retry.isSuccess && <p role="status">{t("mail.retried")}</p>}
      {letter.status !== "SENT" && !retry.isSuccess && (
        <div className="dialog-actions">
          <Button variant="primary" isLoading={retry.isPending} isDisabled={retry.isPending} onClick={() => retry.mutate()}>{t("mail.retry")}</Button>
        </div>
      )}
    </>
  );
}
