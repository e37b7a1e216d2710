import { Button } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { ContactPoint } from "../api/letters";
import { useFormats } from "../i18n/useLanguage";
import { Dialog } from "../layout/Dialog";
import { ownName } from "../notifications/kinds";
import { toForm, toRequest, type ContactForm } from "./form";

type Props = { mine: ContactForm; theirs: ContactPoint; onMine: () => void; onTheirs: () => void; onClose: () => void };

/** Both versions side by side; neither is lost before the reader has chosen. */
export function ContactConflict({ mine, theirs, onMine, onTheirs, onClose }: Props) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  return (
    <Dialog title={t("contacts.conflictTitle")} onClose={onClose}>
      <p>{t("contacts.conflict", { when: instant(theirs.changedAt) })}</p>
      <div className="versions">
        <Version title={t("contacts.theirs")} form={toForm(theirs)} />
        <Version title={t("contacts.mine")} form={mine} />
      </div>
      <div className="dialog-actions">
        <Button variant="primary" onClick={onTheirs}>{t("contacts.takeTheirs")}</Button>
        <Button variant="secondary" onClick={onMine}>{t("contacts.keepMine")}</Button>
        <Button variant="link" onClick={onClose}>{t("dialog.cancel")}</Button>
      </div>
    </Dialog>
  );
}

function Version({ title, form }: { title: string; form: ContactForm }) {
  const { t } = useTranslation();
  const { authority, addresses = [] } = toRequest(form);
  return (
    <section>
      <h3>{title}</h3>
      <dl className="facts">
        <div><dt>{t("contacts.authority")}</dt><dd>{authority}</dd></div>
        <div><dt>{t("contacts.kind")}</dt><dd>{form.kind && t(`contacts.kindName.${form.kind}`)}</dd></div>
        <div><dt>{t("contacts.language")}</dt><dd>{ownName(form.language)}</dd></div>
        <div>
          <dt>{t("contacts.addressesLegend")}</dt>
          <dd><ul>{addresses.map((address) => <li key={address}><bdi dir="ltr">{address}</bdi></li>)}</ul></dd>
        </div>
      </dl>
    </section>
  );
}
