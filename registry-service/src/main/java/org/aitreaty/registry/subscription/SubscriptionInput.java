package org.aitreaty.registry.subscription;

import java.util.function.Predicate;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.letter.ConfirmationCode;
import org.aitreaty.registry.letter.EmailAddress;
import org.aitreaty.registry.notification.NotificationKind;

/** Reads what subscribers write. */
final class SubscriptionInput {

    private static final int LONGEST_CODE = 100;

    private SubscriptionInput() {}

    /** @param isKnown whether there is a State or organisation with a code */
    static Subscribing.Request request(SubscriptionJson.Submit body, Predicate<String> isKnown) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        EmailAddress address = address(check, body.address());
        OfficialLanguage language = check.oneOf("/language", body.language(), OfficialLanguage.class);
        NotificationKind kind = check.optionalOneOf("/kind", body.kind(), NotificationKind.class);
        String state = body.state();
        check.refuseIf(
                state != null && !(state.matches("[A-Z]{2,3}") && isKnown.test(state)),
                "/state",
                "NOT_A_STATE_CODE",
                "There is no State or organisation with this code.",
                "See /v1/states for the codes.");
        check.throwIfAny();
        return new Subscribing.Request(address, language, new Subscription.Wanted(state, kind));
    }

    static ConfirmationCode code(SubscriptionJson.Code body) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        String text = check.text("/code", body.code(), LONGEST_CODE);
        ConfirmationCode code = text == null ? null : ConfirmationCode.read(text).orElse(null);
        check.refuseIf(
                text != null && code == null, "/code", "NOT_A_CODE", "This is not a code.", "Copy the five groups of five characters from the letter.");
        check.throwIfAny();
        return code;
    }

    private static EmailAddress address(InputCheck check, String text) {
        if (!check.required("/address", text)) {
            return null;
        }
        return switch (EmailAddress.read(text)) {
            case EmailAddress.Reading.Accepted(EmailAddress address) -> address;
            case EmailAddress.Reading.Refused(String code, String message, String fix) -> {
                check.refuse("/address", code, message, fix);
                yield null;
            }
        };
    }
}
