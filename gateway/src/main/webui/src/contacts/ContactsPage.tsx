import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { contact, contacts } from "../api/letters";
import type { OfficialLanguage } from "../api/letters";
import { useLanguage } from "../i18n/useLanguage";
import { Page } from "../layout/Page";
import { PageLink } from "../layout/PageLink";
import { QueryView } from "../layout/QueryView";
import { useSearchState } from "../layout/useSearchState";
import { Guarded } from "../session/Guarded";
import { useStateName } from "../states/useStates";
import { ContactEditor } from "./ContactEditor";
import { ContactList } from "./ContactList";
import { emptyContact, toForm } from "./form";

export function ContactsPage() {
  return <Guarded kind="delegate">{(who) => <Contacts state={who.state ?? ""} />}</Guarded>;
}

function Contacts({ state }: { state: string }) {
  const { t } = useTranslation();
  const name = useStateName()(state);
  const [search, change] = useSearchState();
  const query = useQuery(contacts(state));
  const opened = search.contact ?? "";
  const close = () => change({ contact: "" }, false);
  return (
    <Page
      title={t("contacts.title")}
      lead={<p>{t("contacts.lead", { state: name })}</p>}
      crumbs={[{ page: "/my", label: t("my.title", { state: name }) }]}
    >
      {opened === "new" ? (
        <New state={state} onClose={close} />
      ) : opened ? (
        <Existing key={opened} state={state} id={opened} onClose={close} />
      ) : (
        <QueryView query={query} lines={6}>
          {(data) => (
            <>
              {!data.items.some((point) => point.kind === "NOTIFICATIONS" && point.addresses.some(({ confirmedAt }) => confirmedAt)) && (
                <p className="notice">{t("contacts.unreachable")}</p>
              )}
              {data.items.length === 0 ? <p className="empty">{t("contacts.none")}</p> : <ContactList state={state} items={data.items} />}
              <p><PageLink page="/my/contacts" search={{ contact: "new" }} className="sign-in">{t("contacts.add")}</PageLink></p>
            </>
          )}
        </QueryView>
      )}
    </Page>
  );
}

function New({ state, onClose }: { state: string; onClose: () => void }) {
  const language = useLanguage().toUpperCase() as OfficialLanguage;
  return <ContactEditor state={state} initial={emptyContact(language)} onClose={onClose} />;
}

function Existing({ state, id, onClose }: { state: string; id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const query = useQuery(contact(state, id));
  return (
    <QueryView query={query} lines={6} notFound={<p className="notice">{t("contacts.gone")} <PageLink page="/my/contacts">{t("contacts.back")}</PageLink></p>}>
      {(data) => <ContactEditor state={state} initial={toForm(data.contact)} existing={data} onClose={onClose} />}
    </QueryView>
  );
}
