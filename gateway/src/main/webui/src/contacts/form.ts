import type { ContactKind, ContactPoint, ContactPointRequest, OfficialLanguage } from "../api/letters";
import { every } from "../api/values";

export const contactKinds = every<ContactKind>()(["NOTIFICATIONS", "GENERAL"]);

export type ContactForm = { authority: string; kind: ContactKind | ""; language: OfficialLanguage; addresses: string[] };

export const emptyContact = (language: OfficialLanguage): ContactForm => ({ authority: "", kind: "NOTIFICATIONS", language, addresses: [""] });

export const toForm = (contact: ContactPoint): ContactForm => ({
  authority: contact.authority,
  kind: contact.kind,
  language: contact.language,
  addresses: contact.addresses.map(({ address }) => address),
});

/** Rows left empty are not sent; a pointer of the answer counts the rows that were. */
export function toRequest(form: ContactForm): ContactPointRequest {
  return {
    authority: form.authority.trim(),
    kind: form.kind || "NOTIFICATIONS",
    language: form.language,
    addresses: form.addresses.map((address) => address.trim()).filter(Boolean),
  };
}

/** The id of the field a pointer means. */
export function fieldOf(form: ContactForm): (pointer: string) => string | null {
  const filled = form.addresses.flatMap((address, row) => (address.trim() ? [row] : []));
  return (pointer) => {
    const address = /^\/addresses(?:\/(\d+))?$/.exec(pointer);
    if (address) return `contact-address-${filled[Number(address[1] ?? 0)] ?? 0}`;
    const [, field = ""] = /^\/(authority|kind|language)$/.exec(pointer) ?? [];
    return field ? `contact-${field}` : null;
  };
}
