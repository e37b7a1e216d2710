package org.aitreaty.registry.participation;

import static org.aitreaty.registry.participation.Acts.act;
import static org.aitreaty.registry.participation.Acts.clauses;
import static org.aitreaty.registry.participation.Acts.history;
import static org.aitreaty.registry.participation.EntryIntoForceTest.EVER;
import static org.aitreaty.registry.participation.EntryIntoForceTest.deposits;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.aitreaty.registry.clause.Delay;
import org.aitreaty.registry.clause.EntryIntoForceClause;
import org.aitreaty.registry.clause.EntryIntoForceClause.Latecomers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From when a State is bound that consents when others have already done so. */
class LatecomersTest {

    /** EC-31 with the thirty days of the Chemical Weapons Convention: the thirtieth day is the first one bound. */
    @ParameterizedTest
    @CsvSource({"2000-01-29, CONTRACTING_STATE", "2000-01-30, CONTRACTING_STATE", "2000-01-31, PARTY"})
    void aLatecomerIsBoundFromTheLastDayOfItsOwnDelay(LocalDate day, ParticipationStatus expected) {
        List<Act> acts = new ArrayList<>(deposits(2, LocalDate.parse("1996-01-01"), 1, LocalDate.parse("1996-10-31")));
        acts.add(act("NEW", ActionType.ACCESSION, "2000-01-01"));

        assertThat(history(clauses(3, 180, 30, 12), acts).participation("NEW", day).status()).isEqualTo(expected);
    }

    @Test
    void whoDepositsBetweenTheThresholdAndEntryIntoForceWaitsForBoth() {
        List<Act> acts = new ArrayList<>(deposits(2, LocalDate.parse("2020-01-01"), 1, LocalDate.parse("2020-02-01")));
        acts.add(act("EARLY", ActionType.ACCESSION, "2020-02-02"));
        acts.add(act("LATE", ActionType.ACCESSION, "2020-04-01"));
        History history = history(clauses(3, 90, 60, 12), acts);

        assertThat(history.entryIntoForceKnownOn(LocalDate.parse("2020-02-01"))).hasValue(LocalDate.parse("2020-05-01"));
        assertThat(history.participation("EARLY", LocalDate.parse("2021-01-01")).since()).isEqualTo("2020-05-01");
        assertThat(history.participation("LATE", LocalDate.parse("2021-01-01")).since()).isEqualTo("2020-05-31");
        assertThat(history.participation("LATE", LocalDate.parse("2020-05-30")))
                .isEqualTo(new Participation(ParticipationStatus.CONTRACTING_STATE, LocalDate.parse("2020-04-01"), true, false));
    }

    /** Treaties differ in who is late: whoever comes after the completing deposit, or only whoever comes after entry into force. */
    @Test
    void whereOnlyEntryIntoForceMakesLateWhoComesBeforeItIsAnOriginalParty() {
        List<Act> acts = new ArrayList<>(deposits(2, LocalDate.parse("2020-01-01"), 1, LocalDate.parse("2020-02-01")));
        acts.add(act("BETWEEN", ActionType.ACCESSION, "2020-04-30"));
        acts.add(act("ONTHEDAY", ActionType.ACCESSION, "2020-05-01"));
        acts.add(act("LATE", ActionType.ACCESSION, "2020-05-02"));
        EntryIntoForceClause clause = new EntryIntoForceClause(
                3,
                List.of(),
                null,
                false,
                true,
                Delay.days(90),
                null,
                new Latecomers(Latecomers.Event.ENTRY_INTO_FORCE, Delay.days(30)));
        History history = history(clauses(clause, 12), acts);

        assertThat(history.participation("BETWEEN", EVER).since()).isEqualTo("2020-05-01");
        assertThat(history.participation("ONTHEDAY", EVER).since()).isEqualTo("2020-05-01");
        assertThat(history.participation("LATE", EVER).since()).isEqualTo("2020-06-01");
    }
}
