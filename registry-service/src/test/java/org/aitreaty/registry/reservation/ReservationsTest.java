package org.aitreaty.registry.reservation;

import static org.aitreaty.registry.participation.Acts.act;
import static org.aitreaty.registry.participation.Acts.clauses;
import static org.aitreaty.registry.participation.Acts.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.aitreaty.registry.clause.Delay;
import org.aitreaty.registry.clause.FinalClauses;
import org.aitreaty.registry.clause.ReservationClause;
import org.aitreaty.registry.clause.ReservationClause.Policy;
import org.aitreaty.registry.participation.Act;
import org.aitreaty.registry.participation.ActionType;
import org.aitreaty.registry.participation.Acts;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.participation.Particulars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReservationsTest {

    private static final FinalClauses PLAIN = clauses(1, 0, 0, 12);
    private static final FinalClauses CONSTITUENT =
            with(PLAIN, new ReservationClause(Policy.PERMITTED_IF_COMPATIBLE, List.of(), true, Delay.months(12), true));

    private static final Act MINE = act("RES", ActionType.ACCESSION, "2024-03-01");
    private static final Act RESERVATION = act("RES", ActionType.RESERVATION, "2024-03-01", Particulars.to(List.of("7(1)")));
    private static final Act OLD = act("OLD", ActionType.ACCESSION, "2020-01-01");

    private static Act objection(String state, String day, boolean opposes) {
        return act(state, ActionType.OBJECTION, day, new Particulars(RESERVATION.id(), null, false, null, List.of(), opposes, null));
    }

    /** Notified on the day it was made. */
    private static Reservations on(String day, FinalClauses clauses, Act... acts) {
        List<Act> all = new ArrayList<>(List.of(OLD, MINE, RESERVATION));
        all.addAll(Arrays.asList(acts));
        History history = Acts.history(clauses, all);
        return new Reservations(history, LocalDate.parse(day), Act::effectiveDate);
    }

    private static Attitude attitude(Reservations reservations, String state) {
        return reservations.attitude(reservations.all().getFirst(), state);
    }

    /** EC-40: the last day of the twelve months is still in time, the day after is not. */
    @ParameterizedTest
    @CsvSource({
        "2024-03-02, OBJECTED, true",
        "2025-03-01, OBJECTED, true",
        "2025-03-02, ACCEPTED, false",
        "2026-01-01, ACCEPTED, false"
    })
    void anObjectionIsInTimeUntilTheLastDayOfTheTwelveMonths(String objected, Attitude expected, boolean inTime) {
        Reservations later = on("2026-06-01", PLAIN, objection("OLD", objected, false));

        assertThat(attitude(later, "OLD")).isEqualTo(expected);
        assertThat(later.isInTime(later.all().getFirst(), later.objections(later.all().getFirst()).findFirst().orElseThrow())).isEqualTo(inTime);
    }

    /** VCLT 20(5), "whichever is later": who consents after the twelve months can object until it consents, and not after. */
    @ParameterizedTest
    @CsvSource({"2027-05-31, OBJECTED", "2027-06-01, OBJECTED", "2027-06-02, ACCEPTED"})
    void whoConsentsLaterCanObjectUntilItsConsent(String objected, Attitude expected) {
        Act signature = act("NEW", ActionType.SIGNATURE, "2026-01-01");
        Act ratification = act("NEW", ActionType.RATIFICATION, "2027-06-01");

        assertThat(attitude(on("2028-01-01", PLAIN, signature, ratification, objection("NEW", objected, false)), "NEW")).isEqualTo(expected);
    }

    /** The other side of "whichever is later": who consents within the twelve months still has all of them. */
    @Test
    void whoConsentsWithinTheTwelveMonthsHasTheRestOfThem() {
        Act accession = act("NEW", ActionType.ACCESSION, "2024-06-01");

        assertThat(attitude(on("2025-03-01", PLAIN, accession), "NEW")).isEqualTo(Attitude.MAY_OBJECT);
        assertThat(attitude(on("2025-03-01", PLAIN, accession, objection("NEW", "2025-03-01", false)), "NEW")).isEqualTo(Attitude.OBJECTED);
        assertThat(attitude(on("2025-03-02", PLAIN, accession), "NEW")).isEqualTo(Attitude.ACCEPTED);
    }

    @Test
    void whoIsSilentHasAcceptedWhenTheTimeHasRun() {
        assertThat(attitude(on("2025-03-01", PLAIN), "OLD")).isEqualTo(Attitude.MAY_OBJECT);
        assertThat(attitude(on("2025-03-02", PLAIN), "OLD")).isEqualTo(Attitude.ACCEPTED);
        assertThat(attitude(on("2099-01-01", PLAIN), "XXX")).as("who has not consented").isEqualTo(Attitude.MAY_OBJECT);
    }

    /** VCLT 20(4)(b), 21: what holds between the two. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            silence     | IN_FORCE_WITH_DIFFERENCES | [7(1)] | []
            objection   | IN_FORCE_WITH_DIFFERENCES | []     | [7(1)]
            opposition  | NO_RELATIONS              | []     | []
            taken back  | IN_FORCE_WITH_DIFFERENCES | [7(1)] | []
            withdrawn   | IN_FORCE                  | []     | []
            """)
    void whatHoldsBetweenTwoStatesFollowsFromReservationAndObjection(String what, Relation.State expected, String modified, String excluded) {
        Act objection = objection("OLD", "2024-05-01", what.equals("opposition"));
        Act takenBack = act("OLD", ActionType.WITHDRAWAL_OF_OBJECTION, "2024-07-01", Particulars.about(objection.id()));
        Act withdrawn = act("RES", ActionType.WITHDRAWAL_OF_RESERVATION, "2024-08-01", Particulars.about(RESERVATION.id()));
        Reservations reservations = switch (what) {
            case "silence" -> on("2026-01-01", PLAIN);
            case "taken back" -> on("2026-01-01", PLAIN, objection, takenBack);
            case "withdrawn" -> on("2026-01-01", PLAIN, objection, withdrawn);
            default -> on("2026-01-01", PLAIN, objection);
        };

        Relation relation = reservations.between("RES", "OLD");
        assertThat(relation.state()).isEqualTo(expected);
        assertThat(relation.modified()).hasToString(modified);
        assertThat(relation.excluded()).hasToString(excluded);
        assertThat(reservations.between("OLD", "RES").state()).as("seen from the other side").isEqualTo(expected);
    }

    @Test
    void beforeTheTimeHasRunNothingIsModifiedYetUnlessAnOrganHasAccepted() {
        Act accepted = act("RES", ActionType.ACCEPTANCE_OF_RESERVATION, "2024-06-01", Particulars.about(RESERVATION.id()));

        assertThat(on("2024-07-01", PLAIN).between("RES", "OLD").state()).isEqualTo(Relation.State.IN_FORCE);
        assertThat(on("2024-07-01", CONSTITUENT).between("RES", "OLD").state()).isEqualTo(Relation.State.IN_FORCE);
        assertThat(on("2024-07-01", CONSTITUENT, accepted).between("RES", "OLD").modified()).containsExactly("7(1)");
    }

    @Test
    void whereOneOfTheTwoIsNotBoundNothingHolds() {
        assertThat(on("2024-02-28", PLAIN).between("RES", "OLD").state()).isEqualTo(Relation.State.NOT_IN_FORCE);
        assertThat(on("2026-01-01", PLAIN).between("OLD", "XXX").state()).isEqualTo(Relation.State.NOT_IN_FORCE);
    }

    /** VCLT 20(3): the treaty founds an organisation, so its organ must accept; silence of the members is not enough. */
    @Test
    void aReservationToAConstituentInstrumentWaitsForTheOrgan() {
        Act accepted = act("RES", ActionType.ACCEPTANCE_OF_RESERVATION, "2025-06-01", Particulars.about(RESERVATION.id()));
        Act refused = act("RES", ActionType.REFUSAL_OF_RESERVATION, "2025-06-01", Particulars.about(RESERVATION.id()));

        assertThat(on("2099-01-01", CONSTITUENT).all().getFirst().status()).isEqualTo(ReservationStatus.AWAITING_ORGAN);
        assertThat(on("2099-01-01", CONSTITUENT).between("RES", "OLD").state()).isEqualTo(Relation.State.IN_FORCE);
        assertThat(on("2025-06-01", CONSTITUENT, accepted).all().getFirst().status()).isEqualTo(ReservationStatus.ACCEPTED_BY_ORGAN);
        assertThat(on("2025-06-01", CONSTITUENT, accepted).between("RES", "OLD").modified()).containsExactly("7(1)");
        assertThat(on("2025-06-01", CONSTITUENT, refused).all().getFirst().status()).isEqualTo(ReservationStatus.REFUSED_BY_ORGAN);
        assertThat(on("2025-06-01", CONSTITUENT, refused).between("RES", "OLD").state()).isEqualTo(Relation.State.IN_FORCE);
    }

    /** EC-41: a late reservation needs that all are silent for twelve months; one objection makes it void. */
    @Test
    void aLateReservationIsVoidAsSoonAsOneObjectsInTime() {
        Act late = act("OLD", ActionType.RESERVATION, "2024-04-01", Particulars.to(List.of("8")));
        Act objection = act("RES", ActionType.OBJECTION, "2025-04-01", Particulars.about(late.id()));
        Act tooLate = act("RES", ActionType.OBJECTION, "2025-04-02", Particulars.about(late.id()));

        assertThat(on("2025-04-01", PLAIN, late).named(late.id()).orElseThrow().status()).isEqualTo(ReservationStatus.AWAITING_SILENCE);
        assertThat(on("2025-04-02", PLAIN, late).named(late.id()).orElseThrow().status()).isEqualTo(ReservationStatus.OPEN);
        assertThat(on("2025-04-01", PLAIN, late, objection).named(late.id()).orElseThrow().status()).isEqualTo(ReservationStatus.VOID);
        assertThat(on("2099-01-01", PLAIN, late, objection).named(late.id()).orElseThrow().status()).isEqualTo(ReservationStatus.VOID);
        assertThat(on("2099-01-01", PLAIN, late, tooLate).named(late.id()).orElseThrow().status()).isEqualTo(ReservationStatus.OPEN);
        assertThat(on("2024-03-15", PLAIN).all().getFirst().late()).as("made with the instrument").isFalse();
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    /** A registrar who keeps for each State a list of the days on which it could have objected, and counts days. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aRegistrarWhoCountsDaysComesToTheSame(long seed) {
        Random random = new Random(seed);
        LocalDate made = LocalDate.parse("2024-03-01");
        LocalDate consent = made.plusDays(random.nextInt(900) - 200L);
        LocalDate objected = made.plusDays(random.nextInt(1000));
        LocalDate today = objected.plusDays(random.nextInt(500));
        boolean signatory = objected.isBefore(consent);
        List<Act> acts = new ArrayList<>(List.of(OLD, MINE, RESERVATION, act("NEW", ActionType.SIGNATURE, consent.minusDays(1000))));
        acts.add(act("NEW", ActionType.RATIFICATION, consent));
        acts.add(objection("NEW", objected.toString(), false));
        Reservations reservations = new Reservations(Acts.history(PLAIN, acts), today, Act::effectiveDate);

        boolean couldObject = false;
        for (LocalDate day = made; !day.isAfter(objected); day = day.plusDays(1)) {
            boolean withinAYear = day.isBefore(LocalDate.parse("2025-03-02"));
            boolean notBoundYet = !day.isAfter(consent);
            couldObject = withinAYear || notBoundYet;
        }
        assertThat(attitude(reservations, "NEW"))
                .as("made %s, consent %s, objected %s, signatory %s", made, consent, objected, signatory)
                .isEqualTo(couldObject ? Attitude.OBJECTED : today.isBefore(consent) ? Attitude.MAY_OBJECT : Attitude.ACCEPTED);
    }
}
