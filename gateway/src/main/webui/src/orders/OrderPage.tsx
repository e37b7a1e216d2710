import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { issueEmergencyOrder } from "../api/proposals";
import { useLanguage } from "../i18n/useLanguage";
import { Dialog } from "../layout/Dialog";
import { decisionPage, pageHref } from "../layout/links";
import { Page } from "../layout/Page";
import { errorsAt, Refusal } from "../layout/Refusal";
import { useDraft } from "../layout/useDraft";
import { useIntent } from "../layout/useIntent";
import { PreviewPanel } from "../previews/PreviewPanel";
import { EffectFields } from "../proposals/EffectFields";
import { fieldOf } from "../proposals/fieldOf";
import { emptyProposal, toProposal } from "../proposals/form";
import { TextFields } from "../proposals/TextFields";
import { Guarded } from "../session/Guarded";
import { ArticleLink } from "../treaty/ArticleLink";

export function OrderPage() {
  const { t } = useTranslation();
  return (
    <Guarded kind="staff">
      {(who) => (
        <Page title={t("order.title")} crumbs={[{ page: "/desk", label: t("desk.title") }, { page: "/desk/council", label: t("council.desk.title") }]}
          lead={<p>{t("order.lead")} <ArticleLink number="10(2)" /></p>}>
          {who.roles.includes("HEAD_OF_SECRETARIAT") ? <Form /> : <p className="standing">{t("order.whoMay")}</p>}
        </Page>
      )}
    </Guarded>
  );
}

/** Holds within seconds of being issued, so it is asked for once more before it is. */
function Form() {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const keyOf = useIntent();
  const [form, change, forget] = useDraft("emergency-order", emptyProposal);
  const [asking, setAsking] = useState(false);
  const proposal = { ...toProposal(form), effectiveFrom: null, concerns: null };
  const mutation = useMutation({
    mutationFn: () => issueEmergencyOrder(keyOf(proposal), proposal),
    onSettled: () => setAsking(false),
    onSuccess: async ({ number }) => {
      forget();
      await client.invalidateQueries();
      void navigate({ to: pageHref(language, decisionPage(number)) as string });
    },
  });
  const errors = errorsAt(mutation.error, fieldOf);
  return (
    <div className="draft-columns">
      <form className="question measure-form" onSubmit={(event) => { event.preventDefault(); setAsking(true); }} noValidate>
        <Refusal error={mutation.error} field={fieldOf} />
        <TextFields form={form} change={change} errors={errors} />
        <EffectFields form={form} change={change} errors={errors} figuresOnly />
        <div className="form-actions"><Button type="submit" variant="primary">{t("order.review")}</Button></div>
      </form>
      <div className="draft-side"><PreviewPanel effects={proposal.effects} effectiveFrom={null} drafted field={(pointer) => fieldOf(`/proposal${pointer}`)} /></div>
      {asking && (
        <Dialog title={t("order.confirmTitle")} onClose={() => setAsking(false)}>
          <p>{t("order.consequence")}</p>
          <p>{t("order.lapse")}</p>
          <div className="dialog-actions">
            <Button variant="danger" isLoading={mutation.isPending} isDisabled={mutation.isPending} onClick={() => mutation.mutate()}>{t("order.issue")}</Button>
            <Button variant="link" onClick={() => setAsking(false)}>{t("dialog.cancel")}</Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
