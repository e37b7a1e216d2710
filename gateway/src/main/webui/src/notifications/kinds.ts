import { useTranslation } from "react-i18next";
import type { NotificationKind, OfficialLanguage } from "../api/letters";
import { every } from "../api/values";
import { profiles, type Language } from "../i18n/languages";

export const notificationKinds = every<NotificationKind>()([
  "SIGNATURE", "DEFINITIVE_SIGNATURE", "RATIFICATION", "ACCEPTANCE", "APPROVAL", "ACCESSION", "SUCCESSION", "FORMAL_CONFIRMATION",
  "PROVISIONAL_APPLICATION", "RESERVATION", "DECLARATION", "OBJECTION", "WITHDRAWAL_OF_RESERVATION", "WITHDRAWAL_OF_OBJECTION",
  "TERRITORIAL_APPLICATION", "WITHDRAWAL_NOTICE", "RETRACTION_OF_WITHDRAWAL", "CONFIRMATION", "SUSPENSION", "RESTORATION_OF_RIGHTS",
  "ACCEPTANCE_OF_RESERVATION", "REFUSAL_OF_RESERVATION", "CORRECTION", "ENTRY_INTO_FORCE", "WITHDRAWAL_EFFECTIVE", "NOTIFICATION_CORRECTION",
]);

/** The name of a kind: of an act its own, and three for what no act brings about. */
export function useKindName(): (kind: NotificationKind) => string {
  const { t } = useTranslation();
  return (kind) => {
    switch (kind) {
      case "ENTRY_INTO_FORCE":
      case "WITHDRAWAL_EFFECTIVE":
      case "NOTIFICATION_CORRECTION":
        return t(`notifications.kindName.${kind}`);
      default:
        return t(`act.${kind}`);
    }
  };
}

/** In the order of English names of the languages, as the United Nations lists them. */
export const officialLanguages = every<OfficialLanguage>()(["AR", "ZH", "EN", "FR", "RU", "ES"]);

export const tagOf = (language: OfficialLanguage) => language.toLowerCase() as Language;

export const ownName = (language: OfficialLanguage) => profiles[tagOf(language)].name;
