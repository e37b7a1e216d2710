package org.aitreaty.registry.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aitreaty.registry.clause.ConsentClause;
import org.aitreaty.registry.clause.ConsentClause.AccessionFrom;
import org.aitreaty.registry.clause.Delay;
import org.aitreaty.registry.clause.EntryIntoForceClause;
import org.aitreaty.registry.clause.FinalClauses;
import org.aitreaty.registry.clause.ReservationClause;
import org.aitreaty.registry.clause.SignatureClause;
import org.aitreaty.registry.clause.WithdrawalClause;

/** Short ways to write acts and clauses in tests. */
public final class Acts {

    public static final LocalDate OPENING = LocalDate.parse("1945-01-01");

    private static long next = 1;

    private Acts() {}

    public static Act act(String state, ActionType type, String day) {
        return act(state, type, LocalDate.parse(day));
    }

    public static Act act(String state, ActionType type, LocalDate day) {
        return act(state, type, day, Particulars.NONE);
    }

    public static Act act(String state, ActionType type, String day, Particulars particulars) {
        return act(state, type, LocalDate.parse(day), particulars);
    }

    public static Act act(String state, ActionType type, LocalDate day, Particulars particulars) {
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return new Act(new UUID(0, next++), state, type, day, noon, noon, particulars);
    }

    /** The same act, learned at another instant. */
    public static Act recorded(Act act, String at) {
        return new Act(act.id(), act.state(), act.type(), act.effectiveDate(), act.receivedAt(), Instant.parse(at), act.particulars());
    }

    /** A correction: the target as {@code type} on another day, or struck out where the type is null. */
    public static Act correction(Act target, ActionType type, String day, String recordedAt) {
        Act act = act(target.state(), ActionType.CORRECTION, day, Particulars.NONE.correctedTo(target.id(), type));
        return recorded(act, recordedAt);
    }

    public static History history(FinalClauses clauses, Act... acts) {
        return history(clauses, Arrays.asList(acts));
    }

    /** The European Union, here EUU, is the only organisation. */
    public static History history(FinalClauses clauses, Collection<Act> acts) {
        return new History(acts, clauses, Set.of("EUU"));
    }

    /** @param needed instruments, @param delay days after the last of them, @param latecomer days after a State's own */
    public static FinalClauses clauses(int needed, int delay, int latecomer, int noticeMonths) {
        return clauses(EntryIntoForceClause.of(needed, Delay.days(delay), Delay.days(latecomer)), noticeMonths);
    }

    public static FinalClauses clauses(EntryIntoForceClause entryIntoForce, int noticeMonths) {
        return new FinalClauses(
                OPENING,
                OPENING,
                new SignatureClause(null, false, true),
                new ConsentClause(true, AccessionFrom.OPENING_FOR_SIGNATURE, true, true),
                entryIntoForce,
                new ReservationClause(ReservationClause.Policy.PERMITTED_IF_COMPATIBLE, List.of("1", "4"), false, Delay.months(12), true),
                WithdrawalClause.after(Delay.months(noticeMonths)),
                true,
                true,
                Arrays.stream(ActionType.values()).collect(Collectors.toMap(Enum::name, type -> "of " + type)));
    }

    /** The same clauses with another one in the place of one of them. */
    public static FinalClauses with(FinalClauses c, Object clause) {
        return new FinalClauses(
                c.adoptedOn(),
                c.opensForSignatureOn(),
                clause instanceof SignatureClause it ? it : c.signature(),
                clause instanceof ConsentClause it ? it : c.consent(),
                clause instanceof EntryIntoForceClause it ? it : c.entryIntoForce(),
                clause instanceof ReservationClause it ? it : c.reservations(),
                clause instanceof WithdrawalClause it ? it : c.withdrawal(),
                c.provisionalApplication(),
                c.territorialApplication(),
                c.articles());
    }
}
