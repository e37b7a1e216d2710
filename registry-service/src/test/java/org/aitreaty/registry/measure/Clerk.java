package org.aitreaty.registry.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An independent model: a clerk who files papers as they are published and then lives through the days one by one,
 * and knows nothing of the orderings under test.
 */
final class Clerk {

    private final Map<Integer, MeasureFact> pile = new TreeMap<>();
    private final Map<Integer, Integer> replacedBy = new TreeMap<>();
    private final Map<Integer, MeasureFact> filed = new TreeMap<>();
    private MeasureFact current;
    private boolean repealed;
    private boolean expired;

    private Clerk() {}

    /** @param shown number of the version to show; 0 when there is no such measure */
    record Answer(String standing, int shown, List<String> versions) {}

    static Answer answer(List<MeasureFact> publications, LocalDate day, Instant knownAt) {
        Clerk clerk = new Clerk();
        for (MeasureFact paper : publications) {
            if (!paper.publishedAt().isAfter(knownAt)) {
                clerk.file(paper);
            }
        }
        clerk.pile.values().removeIf(paper -> paper.adoptedOn().isAfter(day));
        clerk.filed.values().removeIf(paper -> paper.adoptedOn().isAfter(day));
        for (LocalDate today = LocalDate.parse("2019-12-31"); !today.isAfter(day); today = today.plusDays(1)) {
            clerk.live(today);
        }
        return clerk.say();
    }

    private void file(MeasureFact paper) {
        if (paper.corrects() != null) {
            pile.remove(paper.corrects());
            replacedBy.put(paper.corrects(), paper.number());
        }
        pile.put(paper.number(), paper);
        filed.put(paper.number(), paper);
    }

    private void live(LocalDate today) {
        for (MeasureFact paper : pile.values()) {
            repealed |= paper.act() == MeasureAct.REPEAL && today.equals(paper.inForceFrom());
        }
        if (repealed) {
            return;
        }
        for (MeasureFact paper : pile.values()) {
            if (paper.act() != MeasureAct.REPEAL && today.equals(paper.inForceFrom())) {
                if (current != null) {
                    replacedBy.put(current.number(), paper.number());
                }
                current = paper;
            }
        }
        expired = current != null && current.inForceTo() != null && today.isAfter(current.inForceTo());
    }

    private Answer say() {
        List<MeasureFact> contents = pile.values().stream().filter(paper -> paper.act() != MeasureAct.REPEAL).toList();
        if (contents.isEmpty()) {
            return new Answer("NONE", 0, List.of());
        }
        String standing = repealed ? "REPEALED" : current == null ? "ADOPTED" : expired ? "EXPIRED" : "IN_FORCE";
        List<String> versions = new ArrayList<>();
        for (MeasureFact paper : filed.values()) {
            versions.add(paper.number() + " " + status(paper));
        }
        return new Answer(standing, current != null ? current.number() : comingFirst(contents), versions);
    }

    private String status(MeasureFact paper) {
        if (replacedBy.containsKey(paper.number())) {
            return "SUPERSEDED by " + replacedBy.get(paper.number());
        }
        if (paper.act() == MeasureAct.REPEAL) {
            return "PUBLISHED";
        }
        if (current != null && paper.inForceFrom() == null && paper.number() < current.number()) {
            return "SUPERSEDED by " + current.number();
        }
        return repealed ? "REPEALED" : "PUBLISHED";
    }

    /** The paper that will be on top of the pile on the first day on which one takes effect, or else the newest. */
    private static int comingFirst(List<MeasureFact> contents) {
        for (LocalDate day = LocalDate.parse("2019-12-31"); day.getYear() < 2030; day = day.plusDays(1)) {
            int last = 0;
            for (MeasureFact paper : contents) {
                last = day.equals(paper.inForceFrom()) ? paper.number() : last;
            }
            if (last > 0) {
                return last;
            }
        }
        return contents.getLast().number();
    }

    /** What the code under test says, in the clerk's words. */
    static Answer said(MeasureTimeline timeline, LocalDate day, Instant knownAt) {
        return timeline.on(day, knownAt)
                .map(reading -> new Answer(
                        reading.standing().name(),
                        reading.shown().number(),
                        timeline.versions(day, knownAt).stream()
                                .map(version -> version.fact().number() + " " + version.status()
                                        + (version.supersededBy() == null ? "" : " by " + version.supersededBy()))
                                .toList()))
                .orElse(new Answer("NONE", 0, List.of()));
    }
}
