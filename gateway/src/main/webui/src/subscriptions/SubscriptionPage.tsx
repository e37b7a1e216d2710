import { Button } from "@patternfly/react-core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { confirmSubscription, endSubscription, subscription, type Subscription } from "../api/letters";
import { useFormats } from "../i18n/useLanguage";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { Loading } from "../layout/Loading";
import { Refusal } from "../layout/Refusal";
import { ownName, useKindName } from "../notifications/kinds";
import { useStateName } from "../states/useStates";
import { CodeForm, codeField } from "./CodeForm";
import { useCode } from "./useCode";

/** Where the links of letters lead: to confirm, and later to end. */
export function SubscriptionPage() {
  const { t } = useTranslation();
  const [code, open] = useCode();
  const query = useQuery(subscription(code));
  return (
    <Page title={t("subscriptions.page")} crumbs={[{ page: "/notifications", label: t("notifications.title") }]}>
      {query.data ? (
        <Known key={code} code={code} subscription={query.data} />
      ) : query.isFetching ? (
        <Loading lines={4} />
      ) : (
        <>
          <p className="lead">{t("subscriptions.enterCode")}</p>
          <CodeForm key={code} code={code} error={query.error} busy={false} submit={t("subscriptions.open")}
            onSubmit={(typed) => (typed.trim() === code ? void query.refetch() : open(typed))} />
        </>
      )}
      <p className="band"><PageLink page="/notifications" hash="subscribe">{t("subscriptions.anew")}</PageLink></p>
    </Page>
  );
}

function Known({ code, subscription: it }: { code: string; subscription: Subscription }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const client = useQueryClient();
  const decide = useMutation({
    mutationFn: (decision: "confirm" | "end") => (decision === "confirm" ? confirmSubscription(code) : endSubscription(code)),
    onSuccess: (data) => client.setQueryData(subscription(code).queryKey, data),
  });
  const busy = decide.isPending;
  return (
    <>
      <Refusal error={decide.error} field={codeField} />
      <div className="status-panel" role="status">
        <p className="status-now">{t(`subscriptions.status.${it.status}`)}</p>
        <p>{t(`subscriptions.meaning.${it.status}`)}</p>
        <Wanted subscription={it} />
        {it.confirmUntil && <p className="sub">{t("subscriptions.askedUntil", { when: instant(it.confirmUntil) })}</p>}
        {it.status !== "ENDED" && (
          <div className="form-actions">
            {it.status === "PENDING" && (
              <Button variant="primary" isDisabled={busy} isLoading={busy && decide.variables === "confirm"} onClick={() => decide.mutate("confirm")}>
                {t("subscriptions.confirm")}
              </Button>
            )}
            <Button variant="secondary" isDisabled={busy} isLoading={busy && decide.variables === "end"} onClick={() => decide.mutate("end")}>
              {t(it.status === "PENDING" ? "subscriptions.decline" : "subscriptions.end")}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

function Wanted({ subscription: it }: { subscription: Subscription }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const stateName = useStateName();
  const kindName = useKindName();
  return (
    <dl className="facts">
      <div><dt>{t("notifications.state")}</dt><dd>{it.state ? stateName(it.state) : t("subscriptions.anyState")}</dd></div>
      <div><dt>{t("notifications.kind")}</dt><dd>{it.kind ? kindName(it.kind) : t("subscriptions.anyKind")}</dd></div>
      <div><dt>{t("subscriptions.language")}</dt><dd>{ownName(it.language)}</dd></div>
      <div><dt>{t("subscriptions.requestedAt")}</dt><dd>{instant(it.requestedAt)}</dd></div>
      {it.confirmedAt && <div><dt>{t("subscriptions.confirmedAt")}</dt><dd>{instant(it.confirmedAt)}</dd></div>}
      {it.endedAt && <div><dt>{t("subscriptions.endedAt")}</dt><dd>{instant(it.endedAt)}</dd></div>}
    </dl>
  );
}
