package org.aitreaty.registry.contact;

import java.util.ArrayList;
import java.util.List;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.registry.contact.ContactPoint.Particulars;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.letter.ConfirmationCode;
import org.aitreaty.registry.letter.EmailAddress;

/** Reads what delegations write. */
final class ContactInput {

    private static final int LONGEST_AUTHORITY = 200;
    private static final int MOST_ADDRESSES = 10;

    private ContactInput() {}

    static Particulars particulars(ContactJson.Submit body) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        String authority = check.text("/authority", body.authority(), LONGEST_AUTHORITY);
        check.refuseIf(
                authority != null && authority.indexOf('\n') >= 0, "/authority", "LINE_BREAK", "A name stands on one line.", "Remove the line break.");
        ContactPoint.Kind kind = check.oneOf("/kind", body.kind(), ContactPoint.Kind.class);
        OfficialLanguage language = check.oneOf("/language", body.language(), OfficialLanguage.class);
        List<EmailAddress> addresses = addresses(check, body.addresses());
        check.throwIfAny();
        return new Particulars(authority, kind, language, addresses);
    }

    static EmailAddress address(ContactJson.AskAgain body) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        EmailAddress address = address(check, "/address", body.address());
        check.throwIfAny();
        return address;
    }

    static ConfirmationCode code(ContactJson.Confirm body) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        String text = check.text("/code", body.code(), 100);
        ConfirmationCode code = text == null ? null : ConfirmationCode.read(text).orElse(null);
        check.refuseIf(
                text != null && code == null, "/code", "NOT_A_CODE", "This is not a code.", "Copy the five groups of five characters from the letter.");
        check.throwIfAny();
        return code;
    }

    private static List<EmailAddress> addresses(InputCheck check, List<String> texts) {
        List<EmailAddress> addresses = new ArrayList<>();
        if (!check.required("/addresses", texts)) {
            return addresses;
        }
        check.refuseIf(
                texts.isEmpty() || texts.size() > MOST_ADDRESSES,
                "/addresses",
                "NUMBER_OF_ADDRESSES",
                "A contact point has 1 to " + MOST_ADDRESSES + " addresses.",
                "Leave " + MOST_ADDRESSES + " at most, and at least one.");
        for (int i = 0; i < Math.min(texts.size(), MOST_ADDRESSES); i++) {
            String pointer = "/addresses/" + i;
            EmailAddress address = address(check, pointer, texts.get(i));
            if (address != null && addresses.stream().anyMatch(address::isSameAs)) {
                check.refuse(pointer, "REPEATED", "The address stands there twice.", "Leave it once.");
            } else if (address != null) {
                addresses.add(address);
            }
        }
        return addresses;
    }

    private static EmailAddress address(InputCheck check, String pointer, String text) {
        if (!check.required(pointer, text)) {
            return null;
        }
        return switch (EmailAddress.read(text)) {
            case EmailAddress.Reading.Accepted(EmailAddress address) -> address;
            case EmailAddress.Reading.Refused(String code, String message, String fix) -> {
                check.refuse(pointer, code, message, fix);
                yield null;
            }
        };
    }
}
