package org.aitreaty.registry.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.authority.FullPowers;
import org.aitreaty.registry.authority.Office;
import org.aitreaty.registry.authority.Signatory;
import org.aitreaty.registry.participation.ActionType;
import org.aitreaty.registry.participation.Particulars;

/** Reads an act as it was sent; what is wrong with the form of it goes to the check. */
public final class DepositInput {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_STATEMENT = 20_000;
    private static final int MOST_ARTICLES = 50;
    private static final int MOST_TERRITORIES = 50;

    private final InputCheck check;
    private final String at;
    private final TreatyTime time;

    /** @param at pointer to where the act stands in the body; empty for the body itself */
    public DepositInput(InputCheck check, String at, TreatyTime time) {
        this.check = check;
        this.at = at;
        this.time = time;
    }

    /** The act, as far as it could be read; to be used only if the check found nothing. */
    public Deposit read(TreatyActionJson.Submit body) {
        check.required(at + "/state", body.state());
        ActionType type = check.oneOf(at + "/type", body.type(), ActionType.class);
        check.refuseIf(
                type == ActionType.CORRECTION,
                at + "/type",
                "OWN_ADDRESS",
                "A correction is made at the entry it corrects.",
                "Send it to /v1/treaty-actions/{id}/corrections.");
        LocalDate instrumentDate = check.date(at + "/instrumentDate", body.instrumentDate());
        Instant receivedAt = instant(at + "/receivedAt", body.receivedAt());
        LocalDate effectiveDate = check.optionalDate(at + "/effectiveDate", body.effectiveDate());
        Signatory signatory = signatory(type, body.signatory());
        return new Deposit(body.state(), type, instrumentDate, receivedAt, effectiveDate, signatory, contents(body));
    }

    private Deposit.Contents contents(TreatyActionJson.Submit body) {
        String language = check.optionalText(at + "/language", body.language(), 3);
        check.refuseIf(
                language != null && !language.matches("[a-z]{2,3}"),
                at + "/language",
                "NOT_A_LANGUAGE",
                "This is not a code of a language.",
                "Write the two letters of ISO 639-1, e.g. pt.");
        return new Deposit.Contents(
                particulars(body),
                check.optionalText(at + "/statement", body.statement(), LONGEST_STATEMENT),
                texts(at + "/territories", body.territories(), MOST_TERRITORIES),
                check.optionalText(at + "/decision", body.decision(), 60),
                language == null ? null : new Deposit.Paper(null, null, language),
                check.optionalText(at + "/note", body.note(), LONGEST_NOTE));
    }

    private Particulars particulars(TreatyActionJson.Submit body) {
        UUID target = body.target() == null ? null : Ids.parse(body.target()).orElse(null);
        check.refuseIf(
                body.target() != null && target == null, at + "/target", "NOT_AN_ID", "This is not an identifier.", "Write the id of the act as the register gives it.");
        return new Particulars(
                target,
                null,
                false,
                check.optionalDate(at + "/until", body.until()),
                texts(at + "/articles", body.articles(), MOST_ARTICLES),
                Boolean.TRUE.equals(body.opposesEntryIntoForce()),
                body.predecessor() == null ? null : check.state(at + "/predecessor", body.predecessor()));
    }

    private Signatory signatory(ActionType type, TreatyActionJson.SignatoryInput input) {
        String pointer = at + "/signatory";
        if (input == null) {
            check.refuseIf(
                    type != null && type.author() == ActionType.Author.STATE,
                    pointer,
                    "MISSING",
                    "An act of a State is performed by a person.",
                    "Add name and office of who signed.");
            return null;
        }
        String name = check.text(pointer + "/name", input.name(), LONGEST_NAME);
        Office office = check.oneOf(pointer + "/office", input.office(), Office.class);
        return new Signatory(name, office, fullPowers(pointer + "/fullPowers", input.fullPowers()));
    }

    private FullPowers fullPowers(String pointer, TreatyActionJson.FullPowersInput input) {
        if (input == null) {
            return null;
        }
        Office by = check.oneOf(pointer + "/issuedByOffice", input.issuedByOffice(), Office.class);
        check.refuseIf(
                by == Office.OTHER,
                pointer + "/issuedByOffice",
                "CANNOT_ISSUE",
                "Only a head of State, a head of Government or a minister for foreign affairs issues full powers.",
                "Leave the full powers out: the act will wait for the State's confirmation.");
        return new FullPowers(
                by,
                check.text(pointer + "/issuedByName", input.issuedByName(), LONGEST_NAME),
                check.date(pointer + "/issuedOn", input.issuedOn()),
                null);
    }

    private List<String> texts(String pointer, List<String> sent, int most) {
        List<String> read = new ArrayList<>();
        if (sent != null) {
            check.refuseIf(sent.size() > most, pointer, "TOO_MANY", "These are more than " + most + ".", "Name fewer.");
            for (int i = 0; i < Math.min(sent.size(), most); i++) {
                read.add(check.text(pointer + "/" + i, sent.get(i), LONGEST_NAME));
            }
        }
        return read.contains(null) ? List.of() : read;
    }

    private Instant instant(String pointer, String text) {
        if (!check.required(pointer, text)) {
            return null;
        }
        // A bare date would leave open on which legal day it arrived.
        Instant read = text.indexOf('T') < 0 ? null : time.parse(text);
        check.refuseIf(
                read == null,
                pointer,
                "NOT_AN_INSTANT",
                "This is not an instant.",
                "Write date, time and offset, e.g. 2026-11-23T09:30:00Z or 2026-11-23T10:30:00+01:00.");
        return read;
    }
}
