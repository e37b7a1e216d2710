import { Button } from "@patternfly/react-core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { askContactAgain, type ContactPoint } from "../api/letters";
import { useFormats } from "../i18n/useLanguage";
import { PageLink } from "../layout/PageLink";
import { Refusal } from "../layout/Refusal";
import { useIntent } from "../layout/useIntent";
import { ownName } from "../notifications/kinds";

export function ContactList({ state, items }: { state: string; items: ContactPoint[] }) {
  return <ul className="contact-list">{items.map((point) => <li key={point.id}><Point state={state} point={point} /></li>)}</ul>;
}

function Point({ state, point }: { state: string; point: ContactPoint }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  return (
    <>
      <h2><PageLink page="/my/contacts" search={{ contact: point.id }}>{point.authority}</PageLink></h2>
      <dl className="facts">
        <div><dt>{t("contacts.kind")}</dt><dd>{t(`contacts.kindName.${point.kind}`)}</dd></div>
        <div><dt>{t("contacts.language")}</dt><dd>{ownName(point.language)}</dd></div>
        <div>
          <dt>{t("contacts.addresses", { count: point.addresses.length })}</dt>
          <dd>
            <ul className="contact-addresses">
              {point.addresses.map(({ address, confirmedAt }) => (
                <li key={address}>
                  <bdi dir="ltr">{address}</bdi>
                  {confirmedAt ? (
                    <span className="sub">{t("contacts.confirmedWhen", { when: instant(confirmedAt) })}</span>
                  ) : (
                    <Unconfirmed state={state} id={point.id} address={address} />
                  )}
                </li>
              ))}
            </ul>
          </dd>
        </div>
        <div><dt>{t("contacts.changedAt")}</dt><dd>{instant(point.changedAt)}</dd></div>
      </dl>
    </>
  );
}

/** Nothing but the letter with the code is sent to an address before its reader has confirmed it. */
function Unconfirmed({ state, id, address }: { state: string; id: string; address: string }) {
  const { t } = useTranslation();
  const intent = useIntent();
  const asking = useMutation({ mutationFn: () => askContactAgain(state, id, address, intent([id, address])) });
  return (
    <>
      <span className="sub standing">{t("contacts.unconfirmed")}</span>
      {asking.isSuccess ? (
        <span className="sub" role="status">{t("contacts.askedAgain")}</span>
      ) : (
        <Button variant="link" isInline isDisabled={asking.isPending} onClick={() => asking.mutate()} aria-label={t("contacts.askAgainAt", { address })}>
          {t("contacts.askAgain")}
        </Button>
      )}
      <Refusal error={asking.error} field={() => null} />
    </>
  );
}
