package org.aitreaty.registry.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What some types of act say besides their type.
 *
 * @param target the earlier act it is about, or null
 * @param corrected what a corrected act is from now on; null for a correction that strikes the act out
 * @param pending whether it was performed without authority and has no effect until confirmed (VCLT 8)
 * @param until the first day on which a suspension no longer holds, or null
 * @param articles those a reservation is to, or an objection concerns
 * @param opposesEntryIntoForce whether an objecting State definitely wants no treaty relations (VCLT 20(4)(b))
 * @param predecessor code of the State succeeded to, or null
 */
public record Particulars(
        UUID target,
        ActionType corrected,
        boolean pending,
        LocalDate until,
        List<String> articles,
        boolean opposesEntryIntoForce,
        String predecessor) {

    public static final Particulars NONE = new Particulars(null, null, false, null, List.of(), false, null);

    public Particulars {
        articles = articles == null ? List.of() : List.copyOf(articles);
    }

    public static Particulars about(UUID target) {
        return new Particulars(target, null, false, null, List.of(), false, null);
    }

    public static Particulars to(List<String> articles) {
        return new Particulars(null, null, false, null, articles, false, null);
    }

    public static Particulars until(LocalDate until) {
        return new Particulars(null, null, false, until, List.of(), false, null);
    }

    public static Particulars of(String predecessor) {
        return new Particulars(null, null, false, null, List.of(), false, predecessor);
    }

    public Particulars correctedTo(UUID act, ActionType type) {
        return new Particulars(act, type, pending, until, articles, opposesEntryIntoForce, predecessor);
    }

    public Particulars withoutAuthority() {
        return new Particulars(target, corrected, true, until, articles, opposesEntryIntoForce, predecessor);
    }

    /** The same, of an act that has effect. */
    Particulars inEffect() {
        return new Particulars(target, null, false, until, articles, opposesEntryIntoForce, predecessor);
    }

    /** What a correction says, said of the corrected act, which keeps the act it is itself about. */
    Particulars ofCorrected(UUID targetOfTheCorrected) {
        return new Particulars(targetOfTheCorrected, null, pending, until, articles, opposesEntryIntoForce, predecessor);
    }
}
