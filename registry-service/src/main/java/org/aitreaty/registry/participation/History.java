package org.aitreaty.registry.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aitreaty.registry.clause.FinalClauses;

/**
 * All treaty acts, arranged so that the standing of a State on any day costs no more than its own acts. Immutable, but
 * for what it remembers of its own answers.
 */
public final class History {

    private final List<Act> register;
    private final FinalClauses clauses;
    private final Set<String> organisations;
    private final List<Known> inOrder;
    private final Map<String, List<Known>> byState;
    /** Null for all that is known now. */
    private final Instant knownAt;
    private final Map<String, Timeline> timelines = new ConcurrentHashMap<>();
    private volatile Force force;

    /**
     * @param register entries of the register, in any order
     * @param organisations codes of those that are regional organisations and not States
     */
    public History(Collection<Act> register, FinalClauses clauses, Set<String> organisations) {
        this.register = List.copyOf(register);
        this.clauses = clauses;
        this.organisations = Set.copyOf(organisations);
        this.inOrder = Known.of(register);
        this.byState = inOrder.stream().collect(Collectors.groupingBy(known -> known.act().state()));
        this.knownAt = null;
    }

    private History(History whole, Instant knownAt) {
        this.register = whole.register;
        this.clauses = whole.clauses;
        this.organisations = whole.organisations;
        this.inOrder = whole.inOrder;
        this.byState = whole.byState;
        this.knownAt = knownAt;
    }

    /** The same history as the register knew it at an instant. */
    public History knownAt(Instant instant) {
        return new History(this, instant);
    }

    /** The same history with one entry more. */
    public History with(Act act) {
        List<Act> acts = new ArrayList<>(register);
        acts.add(act);
        return new History(acts, clauses, organisations);
    }

    public FinalClauses clauses() {
        return clauses;
    }

    /** Whether this is the code of a regional organisation and not of a State. */
    public boolean isOrganisation(String code) {
        return organisations.contains(code);
    }

    /** All entries, those included that have no effect. */
    public List<Act> register() {
        return register.stream().filter(entry -> knownAt == null || !entry.recordedAt().isAfter(knownAt)).toList();
    }

    /** All acts with effect, in the order in which they take effect, each in its present version. */
    public List<Act> acts() {
        return known(inOrder).toList();
    }

    /** The acts of one State with effect. */
    public List<Act> actsOf(String state) {
        return known(byState.getOrDefault(state, List.of())).toList();
    }

    /** The act with effect that has this identifier, or that an entry with this identifier is a version of. */
    public Optional<Act> act(UUID id) {
        return known(inOrder).filter(act -> act.id().equals(id)).findFirst();
    }

    private Stream<Act> known(List<Known> versions) {
        return versions.stream().filter(this::isKnown).map(Known::act);
    }

    private boolean isKnown(Known version) {
        return knownAt == null ? version.until() == null : version.at(knownAt);
    }

    public Participation participation(String state, LocalDate day) {
        return timeline(state).on(day);
    }

    private Timeline timeline(String state) {
        return timelines.computeIfAbsent(state, code -> new Timeline(actsOf(code), force(), clauses.withdrawal()));
    }

    /** When the standing of a State changes, those days included that are still to come. */
    public List<Turn> turns(String state) {
        return turns(state, timeline(state));
    }

    /** The changes after a day that were certain on that day: whatever comes by itself from the acts up to it. */
    public List<Turn> ahead(String state, LocalDate day) {
        boolean certain = force().conditionsMetOn() != null && !force().conditionsMetOn().isAfter(day);
        Force known = certain ? force() : new Force(clauses.entryIntoForce(), null, null);
        List<Act> upToIt = actsOf(state).stream().filter(act -> !act.effectiveDate().isAfter(day)).toList();
        return turns(state, new Timeline(upToIt, known, clauses.withdrawal())).stream().filter(turn -> turn.day().isAfter(day)).toList();
    }

    private static List<Turn> turns(String state, Timeline timeline) {
        return timeline.turns().stream().map(turn -> new Turn(state, turn.day(), turn.to())).toList();
    }

    /** A change of standing. @param to how the State stands from that day on */
    public record Turn(String state, LocalDate day, Participation to) {}

    /** Whoever has acted. */
    public Set<String> participants() {
        return byState.keySet();
    }

    Force force() {
        Force known = force;
        if (known == null) {
            known = Force.of(clauses.entryIntoForce(), new Conditions(clauses, organisations).untilMet(acts().iterator()));
            force = known;
        }
        return known;
    }

    /** The way into force as it stood on a day: only acts up to it count. */
    public EntryIntoForce entryIntoForce(LocalDate day) {
        return new Conditions(clauses, organisations).after(acts().iterator(), day);
    }

    /** The day of entry into force as far as it could be known on a day; it may still be to come. */
    public Optional<LocalDate> entryIntoForceKnownOn(LocalDate day) {
        Force whole = force();
        return Optional.ofNullable(whole.conditionsMetOn()).filter(met -> !met.isAfter(day)).map(met -> whole.date());
    }

    public Optional<LocalDate> signedOn(String state, LocalDate day) {
        return actsOf(state).stream()
                .filter(act -> act.type().isSignature() && !act.effectiveDate().isAfter(day))
                .map(Act::effectiveDate)
                .findFirst();
    }

    /** The day on which an act begins or ends the treaty's force for its State, as far as it could be known on a day. */
    public Optional<LocalDate> takesEffectOn(Act act, LocalDate day) {
        if (act.type().isConsent()) {
            return entryIntoForceKnownOn(day).map(date -> force().bindsFrom(new Force.Consent(act.effectiveDate(), act.type())));
        }
        if (act.type() == ActionType.WITHDRAWAL_NOTICE) {
            Standing standing = standingBefore(act);
            return Optional.ofNullable(standing.after(act, force(), clauses.withdrawal()).notice()).map(Standing.Notice::ends);
        }
        return Optional.empty();
    }

    /** The notice of withdrawal that stands on a day; none where it was retracted, or the State has come back since. */
    public Optional<Departure> departure(String state, LocalDate day) {
        List<Act> upToIt = actsOf(state).stream().filter(act -> !act.effectiveDate().isAfter(day)).toList();
        Standing.Notice notice = Standing.of(upToIt, force(), clauses.withdrawal()).notice();
        return notice == null
                ? Optional.empty()
                : upToIt.reversed().stream()
                        .filter(act -> act.type() == ActionType.WITHDRAWAL_NOTICE)
                        .findFirst()
                        .map(act -> new Departure(act, notice.ends()));
    }

    private Standing standingBefore(Act act) {
        List<Act> before = actsOf(act.state()).stream().filter(other -> Act.ORDER.compare(other, act) < 0).toList();
        return Standing.of(before, force(), clauses.withdrawal());
    }

    /** The first rule that forbids adding an entry to this history, if any does. */
    public Optional<Refusal> refusal(Act added) {
        return OrderCheck.refusal(this, added);
    }

    /**
     * Why an act was refused.
     *
     * @param article of the treaty's text that the rule rests on
     * @param later the act already on record that it would make wrong, or null
     */
    public record Refusal(OrderRule rule, String article, Act later) {}

    Map<UUID, Act> entries() {
        return register.stream().collect(Collectors.toMap(Act::id, Function.identity()));
    }
}
