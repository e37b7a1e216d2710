import { useTranslation } from "react-i18next";
import type { Letter } from "../api/letters";
import { useFormats } from "../i18n/useLanguage";
import { PageLink } from "../layout/PageLink";
import { useSearchState } from "../layout/useSearchState";
import { tagOf } from "../notifications/kinds";

export function usePurpose(): (purpose: string) => string {
  const { t, i18n } = useTranslation();
  // A purpose this version of the portal has no word for keeps its own name.
  return (purpose) => (i18n.exists(`mail.purposeName.${purpose}`) ? t(`mail.purposeName.${purpose}` as "mail.purposeName.contact-confirmation") : purpose);
}

export function LetterStatusMark({ letter }: { letter: Letter }) {
  const { t } = useTranslation();
  return <span className={`mark mark-letter-${letter.status.toLowerCase()}`}>{t(`mail.statusName.${letter.status}`)}</span>;
}

/** How far a letter has come, and why. */
export function LetterFate({ letter, answer = true }: { letter: Letter; answer?: boolean }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  return (
    <>
      {letter.status === "QUEUED" && letter.nextAttemptAt && <span className="sub">{t("mail.next", { when: instant(letter.nextAttemptAt) })}</span>}
      {letter.settledAt && <span className="sub">{t(`mail.settled.${letter.status === "SENT" ? "SENT" : "FAILED"}`, { when: instant(letter.settledAt) })}</span>}
      {answer && letter.status !== "SENT" && letter.lastAnswer && <span className="sub"><bdi dir="ltr">{letter.lastAnswer}</bdi></span>}
    </>
  );
}

export function LetterTable({ items }: { items: Letter[] }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  const purpose = usePurpose();
  const [search] = useSearchState();
  return (
    <table className="plain-table stacking">
      <caption className="pf-v6-screen-reader">{t("mail.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("mail.letter")}</th>
          <th scope="col">{t("mail.recipient")}</th>
          <th scope="col">{t("mail.queuedAt")}</th>
          <th scope="col">{t("mail.status")}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((letter) => (
          <tr key={letter.id}>
            <th scope="row">
              <PageLink page="/desk/mail" search={{ ...search, letter: letter.id }}><bdi lang={tagOf(letter.language)}>{letter.subject}</bdi></PageLink>
              <span className="sub">{purpose(letter.purpose)}</span>
            </th>
            <td data-label={t("mail.recipient")}><bdi dir="ltr" className="mail-address">{letter.recipient}</bdi></td>
            <td data-label={t("mail.queuedAt")}><time dateTime={letter.queuedAt}>{instant(letter.queuedAt)}</time></td>
            <td data-label={t("mail.status")}><div><LetterStatusMark letter={letter} /><LetterFate letter={letter} /></div></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
