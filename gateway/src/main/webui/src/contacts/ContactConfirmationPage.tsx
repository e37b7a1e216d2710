import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { confirmContact } from "../api/letters";
import { useFormats } from "../i18n/useLanguage";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { StateLink } from "../states/StateLink";
import { CodeForm } from "../subscriptions/CodeForm";
import { useCode } from "../subscriptions/useCode";

/** Where the letter to a State's contact point leads. Its reader need not have an account. */
export function ContactConfirmationPage() {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const [code, open] = useCode();
  const confirmation = useMutation({ mutationFn: confirmContact });
  const done = confirmation.data;

  function confirm(typed: string) {
    if (typed.trim() !== code) open(typed);
    confirmation.mutate(typed.trim());
  }

  return (
    <Page title={t("contactConfirmation.title")} lead={done ? undefined : <p>{t("contactConfirmation.lead")}</p>}>
      {done ? (
        <div className="status-panel" role="status">
          <p className="status-now">{t("contactConfirmation.done")}</p>
          <p>{t(`contactConfirmation.meaning.${done.kind}`)}</p>
          <dl className="facts">
            <div><dt>{t("contacts.state")}</dt><dd><StateLink code={done.state} /></dd></div>
            <div><dt>{t("contacts.authority")}</dt><dd>{done.authority}</dd></div>
            <div><dt>{t("contacts.confirmedAt")}</dt><dd>{instant(done.confirmedAt)}</dd></div>
          </dl>
          <p><PageLink page="/notifications">{t("notifications.title")}</PageLink></p>
        </div>
      ) : (
        <CodeForm code={code} error={confirmation.error} busy={confirmation.isPending} submit={t("contactConfirmation.submit")} onSubmit={confirm} />
      )}
    </Page>
  );
}
