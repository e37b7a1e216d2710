package org.aitreaty.registry.undertaking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.language.AuthoredText;
import org.aitreaty.registry.organisation.Organisations;
import org.aitreaty.registry.state.States;
import org.aitreaty.registry.treaty.TreatyText;
import org.aitreaty.registry.treaty.TreatyTexts;

/** Reads what the depositary enters of a document that it received. */
@ApplicationScoped
class UndertakingForm {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_REFERENCE = 200;
    private static final int MOST_ARTICLES = 50;

    /** The earliest zone on Earth: where it is already tomorrow, a document bears tomorrow's date. */
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    private final States states;
    private final Organisations organisations;
    private final TreatyTexts texts;
    private final TreatyTime time;

    UndertakingForm(States states, Organisations organisations, TreatyTexts texts, TreatyTime time) {
        this.states = states;
        this.organisations = organisations;
        this.texts = texts;
        this.time = time;
    }

    /** @throws org.aitreaty.kit.problem.ProblemException 422 with everything that is wrong */
    Receiving.Letter letter(UndertakingJson.Submit body) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        checkUndertaker(check, body);
        Receiving.Wording wording = wording(check, body);
        VoluntaryUndertaking.Arrangement arrangement = arrangement(check, body.arrangement());
        String reference = check.text("/documentReference", body.documentReference(), LONGEST_REFERENCE);
        LocalDate documentDate = check.date("/documentDate", body.documentDate());
        Instant receivedAt = received(check, body.receivedAt());
        check.refuseIf(
                documentDate != null && receivedAt != null && documentDate.isAfter(receivedAt.atOffset(EASTERNMOST).toLocalDate()),
                "/documentDate",
                "AFTER_RECEIPT",
                "On the day of receipt this date had not come anywhere on Earth.",
                "Check the date on the document and the instant of receipt.");
        check.throwIfAny();
        return new Receiving.Letter(
                new VoluntaryUndertaking.Undertaker(body.entity(), body.organisation()), wording, arrangement, reference, documentDate, receivedAt);
    }

    /** @throws org.aitreaty.kit.problem.ProblemException 422 with everything that is wrong */
    UndertakingEnd.Notice end(UndertakingJson.End body) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        LocalDate lastDay = check.date("/lastDay", body.lastDay());
        String reason = check.optionalText("/reason", body.reason(), LONGEST_REASON);
        String reference = check.text("/documentReference", body.documentReference(), LONGEST_REFERENCE);
        Instant receivedAt = received(check, body.receivedAt());
        check.throwIfAny();
        return new UndertakingEnd.Notice(lastDay, reason, reference, receivedAt);
    }

    private void checkUndertaker(InputCheck check, UndertakingJson.Submit body) {
        if (body.entity() == null && body.organisation() == null) {
            check.refuse("/entity", "REQUIRED", "Nobody undertakes.", "Name an entity of the register or an organisation.");
        } else if (body.entity() != null && body.organisation() != null) {
            check.refuse("/organisation", "TWO_UNDERTAKERS", "An undertaking is of an entity or of an organisation.", "Record one for each.");
        } else if (body.entity() != null) {
            check.refuseIf(
                    states.findById(body.entity()) == null, "/entity", "UNKNOWN_STATE", "There is no such code in the register.", "See /v1/states for the codes.");
        } else {
            check.refuseIf(
                    organisations.findById(body.organisation()) == null,
                    "/organisation",
                    "UNKNOWN_ORGANISATION",
                    "There is no such code in the register.",
                    "See /v1/organisations for the codes.");
        }
    }

    private Receiving.Wording wording(InputCheck check, UndertakingJson.Submit body) {
        TreatyText treaty = texts.present();
        String language = AuthoredText.language(check, "/language", body.language());
        Map<String, String> text = AuthoredText.read(check, "/text", body.text(), language, LONGEST_TEXT);
        checkArticles(check, body.articles(), treaty);
        LocalDate from = check.date("/from", body.from());
        LocalDate to = check.optionalDate("/to", body.to());
        check.refuseIf(
                from != null && to != null && to.isBefore(from),
                "/to",
                "BEFORE_BEGINNING",
                "The last day is before the first.",
                "The last day still counts: write at least from.");
        return new Receiving.Wording(language, text, body.articles(), treaty.version(), from, to);
    }

    private void checkArticles(InputCheck check, List<String> articles, TreatyText treaty) {
        if (!check.required("/articles", articles)) {
            return;
        }
        check.refuseIf(
                articles.isEmpty() || articles.size() > MOST_ARTICLES,
                "/articles",
                "NOT_A_SCOPE",
                "An undertaking names 1 to " + MOST_ARTICLES + " articles.",
                "Name those that it promises to follow.");
        for (int i = 0; i < Math.min(articles.size(), MOST_ARTICLES); i++) {
            String article = articles.get(i);
            check.refuseIf(
                    article == null || !texts.hasArticle(treaty, article),
                    "/articles/" + i,
                    "UNKNOWN_ARTICLE",
                    "The treaty has no such article.",
                    "See /v1/treaty for the articles, e.g. 4(1).");
            check.refuseIf(
                    articles.indexOf(article) < i && !check.hasErrorAt("/articles/" + i), "/articles/" + i, "TWICE", "This article is named twice.", "Leave it out here.");
        }
    }

    private static VoluntaryUndertaking.Arrangement arrangement(InputCheck check, UndertakingJson.Arrangement arrangement) {
        if (arrangement == null) {
            return null;
        }
        return new VoluntaryUndertaking.Arrangement(
                check.text("/arrangement/with", arrangement.with(), LONGEST_NAME),
                check.optionalText("/arrangement/reference", arrangement.reference(), LONGEST_NAME));
    }

    private Instant received(InputCheck check, String text) {
        if (!check.required("/receivedAt", text)) {
            return null;
        }
        // A bare date would leave open on which legal day it arrived.
        Instant read = text.indexOf('T') < 0 ? null : time.parse(text);
        if (read == null || !TreatyTime.isInCalendar(read)) {
            check.refuse(
                    "/receivedAt",
                    "NOT_AN_INSTANT",
                    "This is not an instant between 1945 and 2200.",
                    "Write date, time and offset, e.g. 2026-11-23T09:30:00Z.");
            return null;
        }
        check.refuseIf(
                read.isAfter(time.now()), "/receivedAt", "RECEIVED_IN_FUTURE", "A document cannot have been received later than now.", "Record it when it has arrived.");
        return read;
    }
}
