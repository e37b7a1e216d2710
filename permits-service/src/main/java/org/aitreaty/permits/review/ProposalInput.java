package org.aitreaty.permits.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.permits.admissibility.StoredReason;
import org.aitreaty.permits.permit.PermitTerms;
import org.aitreaty.permits.wording.Sentence;

/**
 * A proposal as it was read.
 *
 * @param terms of a grant; null for a refusal
 * @param reasons of a refusal; empty for a grant
 */
record ProposalInput(PermitTerms terms, List<StoredReason> reasons) {

    private static final int LONGEST_TEXT = 5_000;
    private static final int MOST = 50;
    private static final Pattern ARTICLE = Pattern.compile("\\d{1,2}(\\(\\d{1,2}\\))?(\\([a-z]\\))?");

    /** @param today the legal day of the proposal */
    static ProposalInput read(ReviewJson.Propose body, LocalDate today) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        DecisionProposal.Outcome outcome = check.oneOf("/outcome", body.outcome(), DecisionProposal.Outcome.class);
        PermitTerms terms = null;
        List<StoredReason> reasons = List.of();
        if (outcome == DecisionProposal.Outcome.GRANT) {
            check.refuseIf(body.reasons() != null && !body.reasons().isEmpty(), "/reasons", "NOT_FOR_A_GRANT", "A grant has no grounds of refusal.", "Leave them out.");
            terms = check.required("/terms", body.terms()) ? terms(check, body.terms(), today) : null;
        }
        if (outcome == DecisionProposal.Outcome.REFUSE) {
            check.refuseIf(body.terms() != null, "/terms", "NOT_FOR_A_REFUSAL", "A refusal has no limits.", "Leave them out.");
            reasons = check.required("/reasons", body.reasons()) ? reasons(check, body.reasons()) : List.of();
        }
        check.throwIfAny();
        return new ProposalInput(terms, reasons);
    }

    private static PermitTerms terms(InputCheck check, ReviewJson.Terms body, LocalDate today) {
        Quantity flop = check.required("/terms/maxFlop", body.maxFlop()) ? check.optionalPositive("/terms/maxFlop", body.maxFlop()) : null;
        Quantity parameters = check.required("/terms/maxParameters", body.maxParameters()) ? check.optionalCount("/terms/maxParameters", body.maxParameters()) : null;
        LocalDate from = check.date("/terms/validFrom", body.validFrom());
        LocalDate to = check.date("/terms/validTo", body.validTo());
        check.refuseIf(from != null && from.isBefore(today), "/terms/validFrom", "IN_THE_PAST", "A permit does not reach back.", "Name a day from " + today + " on.");
        check.refuseIf(from != null && to != null && to.isBefore(from), "/terms/validTo", "BEFORE_START", "The permit would end before it begins.", "Exchange the days.");
        return new PermitTerms(flop, parameters, from, to, conditions(check, body.conditions(), today));
    }

    private static List<PermitTerms.Condition> conditions(InputCheck check, List<ReviewJson.Condition> body, LocalDate today) {
        List<PermitTerms.Condition> conditions = new ArrayList<>();
        if (!check.required("/terms/conditions", body)) {
            return conditions;
        }
        check.refuseIf(body.size() > MOST, "/terms/conditions", "TOO_MANY", "There are more than " + MOST + " conditions.", "Join some of them.");
        for (int i = 0; i < Math.min(body.size(), MOST); i++) {
            String at = "/terms/conditions/" + i;
            if (check.required(at, body.get(i))) {
                Map<String, String> text = words(check, at + "/text", body.get(i).text());
                LocalDate due = check.date(at + "/dueOn", body.get(i).dueOn());
                check.refuseIf(due != null && due.isBefore(today), at + "/dueOn", "IN_THE_PAST", "The day is over.", "Name a day from " + today + " on.");
                conditions.add(new PermitTerms.Condition(text, due));
            }
        }
        return conditions;
    }

    private static List<StoredReason> reasons(InputCheck check, List<ReviewJson.Reason> body) {
        List<StoredReason> reasons = new ArrayList<>();
        check.refuseIf(body.isEmpty(), "/reasons", "EMPTY", "A refusal has a ground.", "Name it, with the article it rests on.");
        check.refuseIf(body.size() > MOST, "/reasons", "TOO_MANY", "There are more than " + MOST + " grounds.", "Join some of them.");
        Map<String, String> forEveryone = Sentence.of("refusal.examination").inAll();
        for (int i = 0; i < Math.min(body.size(), MOST); i++) {
            String at = "/reasons/" + i;
            if (check.required(at, body.get(i))) {
                String article = check.text(at + "/article", body.get(i).article(), 20);
                check.refuseIf(article != null && !ARTICLE.matcher(article).matches(), at + "/article", "NOT_AN_ARTICLE", "\"" + article + "\" is not the number of an article.", "Write it like 4(4).");
                reasons.add(new StoredReason("EXAMINATION", words(check, at + "/text", body.get(i).text()), forEveryone, article, null, null));
            }
        }
        return reasons;
    }

    /** In both languages. */
    static Map<String, String> words(InputCheck check, String at, ReviewJson.Words words) {
        if (!check.required(at, words)) {
            return Map.of();
        }
        String en = check.text(at + "/en", words.en(), LONGEST_TEXT);
        String fr = check.text(at + "/fr", words.fr(), LONGEST_TEXT);
        return en == null || fr == null ? Map.of() : Map.of("en", en, "fr", fr);
    }
}
