package org.aitreaty.registry.participation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An act that has effect, and between which instants the register knew it so. What the register holds are entries,
 * never altered; a correction or a confirmation ends the knowledge of one version of an act and begins another's. All
 * versions carry the identifier of the act's first entry.
 *
 * @param from inclusive
 * @param until exclusive; null while it is known so
 */
record Known(Act act, Instant from, Instant until) {

    boolean at(Instant instant) {
        return !from.isAfter(instant) && (until == null || until.isAfter(instant));
    }

    /** All versions of acts with effect, in the order in which they take effect. */
    static List<Known> of(Collection<Act> register) {
        return new Reader(register).read();
    }

    private static final class Reader {

        private final Map<UUID, Act> entries;
        private final Map<UUID, List<Act>> corrections = new HashMap<>();
        private final List<Known> known = new ArrayList<>();

        Reader(Collection<Act> register) {
            entries = register.stream().collect(Collectors.toMap(Act::id, Function.identity()));
            for (Act act : register) {
                if (act.type() == ActionType.CORRECTION) {
                    corrections.computeIfAbsent(root(act.id()), root -> new ArrayList<>()).add(act);
                }
            }
            corrections.values().forEach(list -> list.sort(Comparator.comparing(Act::recordedAt).thenComparing(Act::id)));
        }

        List<Known> read() {
            for (Act act : entries.values()) {
                switch (act.type()) {
                    case CORRECTION -> {
                        // Read with the act it corrects.
                    }
                    case CONFIRMATION -> confirmation(act);
                    default -> versions(act);
                }
            }
            known.sort(Comparator.comparing(Known::act, Act.ORDER).thenComparing(Known::from));
            return known;
        }

        private void versions(Act first) {
            List<Act> later = corrections.getOrDefault(first.id(), List.of());
            add(first, first.recordedAt(), first(later));
            for (int i = 0; i < later.size(); i++) {
                Act correction = later.get(i);
                if (!strikesOut(correction)) {
                    add(corrected(first.id(), correction), correction.recordedAt(), first(later.subList(i + 1, later.size())));
                }
            }
        }

        /** The confirmed act, as it was known at the confirmation, has effect from the day the confirmation was received. */
        private void confirmation(Act confirmation) {
            UUID root = root(confirmation.particulars().target());
            Act confirmed = entries.get(root);
            if (confirmed == null) {
                return;
            }
            List<Act> later = new ArrayList<>(corrections.getOrDefault(confirmation.id(), List.of()));
            for (Act correction : corrections.getOrDefault(root, List.of())) {
                if (correction.recordedAt().isAfter(confirmation.recordedAt())) {
                    later.add(correction);
                } else if (strikesOut(correction)) {
                    return;
                } else {
                    confirmed = corrected(root, correction);
                }
            }
            later.sort(Comparator.comparing(Act::recordedAt));
            Act act = new Act(
                    root,
                    confirmed.state(),
                    confirmed.type(),
                    confirmation.effectiveDate(),
                    confirmation.receivedAt(),
                    confirmation.recordedAt(),
                    confirmed.particulars().inEffect());
            add(act, confirmation.recordedAt(), first(later));
        }

        /** What the act is about cannot be corrected: such an act is struck out and recorded anew. */
        private Act corrected(UUID root, Act correction) {
            return new Act(
                    root,
                    correction.state(),
                    correction.particulars().corrected(),
                    correction.effectiveDate(),
                    correction.receivedAt(),
                    correction.recordedAt(),
                    correction.particulars().ofCorrected(entries.get(root).particulars().target()));
        }

        private static boolean strikesOut(Act correction) {
            return correction.particulars().corrected() == null;
        }

        private void add(Act act, Instant from, Instant until) {
            if (!act.isPending()) {
                known.add(new Known(act, from, until));
            }
        }

        private static Instant first(List<Act> later) {
            return later.isEmpty() ? null : later.getFirst().recordedAt();
        }

        /** The first entry of the act that an entry is a version of. */
        private UUID root(UUID id) {
            Act entry = entries.get(id);
            return entry != null && entry.type() == ActionType.CORRECTION ? root(entry.particulars().target()) : id;
        }
    }
}
