package org.aitreaty.registry.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All treaty acts, arranged so that the standing of a State on any day costs no more than its own acts. Immutable.
 */
public final class History {

    private final Map<String, List<Act>> byState;
    private final List<Act> all;
    private final TreatyRules rules;
    private final EntryIntoForce whole;

    public History(Collection<Act> acts, TreatyRules rules) {
        this.all = acts.stream().sorted(Act.ORDER).toList();
        this.byState = all.stream().collect(Collectors.groupingBy(Act::state));
        this.rules = rules;
        this.whole = EntryIntoForce.of(all, rules.entryIntoForce());
    }

    /** The same history as the register knew it at an instant. */
    public History knownAt(Instant knownAt) {
        boolean allKnown = all.stream().noneMatch(act -> act.recordedAt().isAfter(knownAt));
        return allKnown ? this : new History(all.stream().filter(act -> !act.recordedAt().isAfter(knownAt)).toList(), rules);
    }

    /** The same history with one act more. */
    public History with(Act act) {
        List<Act> acts = new ArrayList<>(all);
        acts.add(act);
        return new History(acts, rules);
    }

    /** All acts, in the order in which they took effect. */
    public List<Act> acts() {
        return all;
    }

    public List<Act> actsOf(String state) {
        return byState.getOrDefault(state, List.of());
    }

    public Participation participation(String state, LocalDate day) {
        return Participation.of(actsOf(state), whole.date(), rules, day);
    }

    /** The standing a State would have on a day if these were its only acts. */
    Participation participation(List<Act> actsOfOneState, LocalDate day) {
        return Participation.of(actsOfOneState, whole.date(), rules, day);
    }

    /** The way into force as it stood on a day: only acts up to it count. */
    public EntryIntoForce entryIntoForce(LocalDate day) {
        return EntryIntoForce.of(all.stream().filter(act -> !act.effectiveDate().isAfter(day)).toList(), rules.entryIntoForce());
    }

    /** The day of entry into force as far as it could be known on a day; it may still be to come. */
    public Optional<LocalDate> entryIntoForceKnownOn(LocalDate day) {
        return Optional.ofNullable(whole.thresholdReachedOn()).filter(reached -> !reached.isAfter(day)).map(reached -> whole.date());
    }

    public Optional<LocalDate> signedOn(String state, LocalDate day) {
        return actsOf(state).stream()
                .filter(act -> act.type() == ActionType.SIGNATURE && !act.effectiveDate().isAfter(day))
                .map(Act::effectiveDate)
                .findFirst();
    }

    /** The day on which an act begins or ends the treaty's force for its State, as far as it could be known on a day. */
    public Optional<LocalDate> takesEffectOn(Act act, LocalDate day) {
        return switch (act.type()) {
            case SIGNATURE -> Optional.empty();
            case RATIFICATION, ACCESSION ->
                entryIntoForceKnownOn(day).map(force -> rules.entryIntoForce().boundFrom(act.effectiveDate(), force));
            case WITHDRAWAL_NOTICE -> Optional.of(rules.withdrawal().endsOn(act.effectiveDate()));
        };
    }

    /** The first rule that forbids adding an act to this history, if any does. */
    public Optional<Refusal> refusal(Act added) {
        History with = with(added);
        List<Act> before = new ArrayList<>();
        for (Act act : with.actsOf(added.state())) {
            ParticipationStatus standing = with.participation(before, act.effectiveDate()).status();
            Optional<OrderRule> broken = OrderRule.broken(act.type(), standing);
            if (broken.isPresent()) {
                return Optional.of(act.equals(added) ? new Refusal(broken.get(), null) : new Refusal(OrderRule.LATER_ACT_WOULD_BE_WRONG, act));
            }
            before.add(act);
        }
        return Optional.empty();
    }

    /**
     * Why an act was refused.
     *
     * @param later the act already on record that it would make wrong, or null
     */
    public record Refusal(OrderRule rule, Act later) {}
}
