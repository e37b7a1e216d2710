package org.aitreaty.registry.participation;

import static org.aitreaty.registry.participation.Acts.act;
import static org.aitreaty.registry.participation.Acts.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrderRuleTest {

    /** Every act in every standing; a dash means allowed. Columns are the acts. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NON_PARTICIPANT   | -                     | NON_SIGNATORY_CANNOT_RATIFY | -                       | NOT_BOUND
            SIGNATORY         | ALREADY_SIGNED        | -                           | SIGNATORY_CANNOT_ACCEDE | NOT_BOUND
            CONTRACTING_STATE | ALREADY_CONSENTED     | ALREADY_CONSENTED           | ALREADY_CONSENTED       | NOT_BOUND
            PARTY             | ALREADY_CONSENTED     | ALREADY_CONSENTED           | ALREADY_CONSENTED       | -
            WITHDRAWING       | ALREADY_CONSENTED     | ALREADY_CONSENTED           | ALREADY_CONSENTED       | ALREADY_WITHDRAWING
            WITHDRAWN         | WITHDRAWN_MUST_ACCEDE | WITHDRAWN_MUST_ACCEDE       | -                       | ALREADY_WITHDRAWN
            """)
    void eachActMeetsItsRuleInEachStanding(
            ParticipationStatus standing, String signature, String ratification, String accession, String notice) {
        assertThat(Arrays.stream(ActionType.values())
                        .map(type -> OrderRule.broken(type, standing).map(Enum::name).orElse("-")))
                .containsExactly(signature, ratification, accession, notice);
    }

    @ParameterizedTest
    @EnumSource(OrderRule.class)
    void eachRuleNamesItsArticleAndSaysWhatToDo(OrderRule rule) {
        assertThat(rule.article()).matches("1[2-5](\\(\\d\\))?");
        assertThat(rule.sentence()).endsWith(".");
        assertThat(rule.fix()).endsWith(".");
    }

    @Test
    void anActForAnEarlierDayThatMakesALaterOneWrongIsRefused() {
        History history = history(act("AAA", ActionType.ACCESSION, "2024-06-01"));

        assertThat(history.refusal(act("AAA", ActionType.SIGNATURE, "2024-05-01"))).hasValueSatisfying(refusal -> {
            assertThat(refusal.rule()).isEqualTo(OrderRule.LATER_ACT_WOULD_BE_WRONG);
            assertThat(refusal.later().effectiveDate()).isEqualTo("2024-06-01");
        });
    }

    @Test
    void theStandingThatCountsIsThatOfTheDayOfReceipt() {
        History history = history(act("AAA", ActionType.SIGNATURE, "2024-06-01"));

        assertThat(history.refusal(act("AAA", ActionType.RATIFICATION, "2024-05-31")))
                .hasValueSatisfying(refusal -> assertThat(refusal.rule()).isEqualTo(OrderRule.NON_SIGNATORY_CANNOT_RATIFY));
        assertThat(history.refusal(act("AAA", ActionType.RATIFICATION, "2024-06-01"))).isEmpty();
    }

    /** EC-44: after the effect of a withdrawal there is no way back but a new accession. */
    @Test
    void whoHasWithdrawnComesBackByAccessionOnly() {
        History history = history(act("AAA", ActionType.ACCESSION, "2024-01-01"), act("AAA", ActionType.WITHDRAWAL_NOTICE, "2025-01-01"));

        assertThat(history.refusal(act("AAA", ActionType.ACCESSION, "2025-12-31"))).isPresent();
        assertThat(history.refusal(act("AAA", ActionType.SIGNATURE, "2026-01-01"))).isPresent();
        assertThat(history.refusal(act("AAA", ActionType.ACCESSION, "2026-01-01"))).isEmpty();
    }

    @Test
    void nobodyWithdrawsBeforeTheTreatyBinds() {
        History history = history(act("AAA", ActionType.ACCESSION, "2024-01-01"));
        LocalDate bound = LocalDate.parse("2024-03-31");

        assertThat(history.refusal(act("AAA", ActionType.WITHDRAWAL_NOTICE, bound.minusDays(1)))).isPresent();
        assertThat(history.refusal(act("AAA", ActionType.WITHDRAWAL_NOTICE, bound))).isEmpty();
    }

    private static History history(Act... acts) {
        return new History(List.of(acts), rules(1, 90, 90, 12));
    }
}
