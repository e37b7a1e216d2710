package org.aitreaty.registry.controlgraph;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/** All that was ever recorded of who controls whom. Never changes; asked for a day, it gives the graph of that day. */
public final class ControlHistory {

    private final Map<UUID, Link> links = new TreeMap<>(Comparator.comparing(UUID::toString));
    private final Node[] nodes;
    private final Link[] ordered;
    private final int[] controllers;
    private final int[] controlled;
    private final List<Link> inOrder;
    private volatile Asked lastAsked;

    /** The graph that was asked for last: most questions are about today and all that is known. */
    private record Asked(LocalDate day, Instant knownAt, boolean claimedToo, ControlGraph graph) {

        boolean isThe(LocalDate otherDay, Instant otherKnownAt, boolean otherClaimedToo) {
            return day.equals(otherDay) && Objects.equals(knownAt, otherKnownAt) && claimedToo == otherClaimedToo;
        }
    }

    public ControlHistory(Collection<Link> recorded) {
        recorded.forEach(link -> links.put(link.id(), link));
        inOrder = List.copyOf(links.values());
        nodes = links.values().stream().flatMap(link -> List.of(link.controller(), link.controlled()).stream()).distinct().sorted().toArray(Node[]::new);
        // In this order the graph of any day has its neighbours in the order of their names, so that answers are always the same.
        ordered = links.values().stream()
                .sorted(Comparator.comparing(Link::controller).thenComparing(Link::controlled).thenComparing(link -> link.id().toString()))
                .toArray(Link[]::new);
        controllers = Arrays.stream(ordered).mapToInt(link -> Arrays.binarySearch(nodes, link.controller())).toArray();
        controlled = Arrays.stream(ordered).mapToInt(link -> Arrays.binarySearch(nodes, link.controlled())).toArray();
    }

    /** Every link, the one declared first first. */
    public List<Link> links() {
        return inOrder;
    }

    /** Null when there is no such link. */
    public Link link(UUID id) {
        return links.get(id);
    }

    /** The same history with one link new, or told anew. */
    public ControlHistory with(Link link) {
        List<Link> changed = new ArrayList<>(links.values());
        changed.removeIf(other -> other.id().equals(link.id()));
        changed.add(link);
        return new ControlHistory(changed);
    }

    /**
     * Who controlled whom on a day.
     *
     * @param knownAt by what was recorded until then; null for everything
     * @param claimedToo also what is only claimed
     */
    public ControlGraph on(LocalDate day, Instant knownAt, boolean claimedToo) {
        Asked last = lastAsked;
        if (last == null || !last.isThe(day, knownAt, claimedToo)) {
            last = new Asked(day, knownAt, claimedToo, graph(day, knownAt, claimedToo));
            lastAsked = last;
        }
        return last.graph();
    }

    private ControlGraph graph(LocalDate day, Instant knownAt, boolean claimedToo) {
        int[] from = new int[ordered.length];
        int[] to = new int[ordered.length];
        UUID[] ids = new UUID[ordered.length];
        int count = 0;
        for (int i = 0; i < ordered.length; i++) {
            if (ordered[i].holdsOn(day, knownAt, claimedToo)) {
                from[count] = controllers[i];
                to[count] = controlled[i];
                ids[count] = ordered[i].id();
                count++;
            }
        }
        return new ControlGraph(nodes, Arrays.copyOf(from, count), Arrays.copyOf(to, count), Arrays.copyOf(ids, count));
    }
}
