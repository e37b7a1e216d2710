package org.aitreaty.registry.controlgraph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds who shares a controlling entity in one pass over the graph: each circle is told which of the nodes asked about
 * lie below it, those controlled before those who control, and where two or more meet there is a shared controller.
 */
final class Groups {

    private final Node[] nodes;
    private final Neighbours below;
    private final Cycles cycles;

    Groups(Node[] nodes, Neighbours below, Cycles cycles) {
        this.nodes = nodes;
        this.below = below;
        this.cycles = cycles;
    }

    List<ControlGraph.Group> of(List<Node> asked) {
        int[] inOrder = cycles.inOrder();
        BitSet[] beneath = new BitSet[cycles.count()];
        boolean[] passedOn = new boolean[cycles.count()];
        for (int i = 0; i < asked.size(); i++) {
            int place = Arrays.binarySearch(nodes, asked.get(i));
            if (place >= 0) {
                mark(beneath, cycles.of(place)).set(i);
            }
        }
        for (int node : inOrder) {
            int cycle = cycles.of(node);
            for (int place = below.first(node); place < below.end(node); place++) {
                BitSet there = beneath[cycles.of(below.target(place))];
                if (there != null && cycles.of(below.target(place)) != cycle) {
                    mark(beneath, cycle).or(there);
                }
            }
        }
        markPassedOn(beneath, passedOn);
        return groups(asked, beneath, passedOn);
    }

    private static BitSet mark(BitSet[] beneath, int cycle) {
        if (beneath[cycle] == null) {
            beneath[cycle] = new BitSet();
        }
        return beneath[cycle];
    }

    /** A circle that controls another with the very same nodes beneath is not the nearest for them. */
    private void markPassedOn(BitSet[] beneath, boolean[] passedOn) {
        for (int node = 0; node < nodes.length; node++) {
            int cycle = cycles.of(node);
            for (int place = below.first(node); beneath[cycle] != null && place < below.end(node); place++) {
                int other = cycles.of(below.target(place));
                if (other != cycle && beneath[cycle].equals(beneath[other])) {
                    passedOn[cycle] = true;
                }
            }
        }
    }

    private List<ControlGraph.Group> groups(List<Node> asked, BitSet[] beneath, boolean[] passedOn) {
        Map<BitSet, SortedSet<Node>> controllers = new LinkedHashMap<>();
        largest(beneath).forEach(members -> controllers.put(members, new TreeSet<>()));
        for (int node = 0; node < nodes.length; node++) {
            int cycle = cycles.of(node);
            SortedSet<Node> named = passedOn[cycle] || beneath[cycle] == null ? null : controllers.get(beneath[cycle]);
            if (named != null) {
                named.add(nodes[node]);
            }
        }
        List<ControlGraph.Group> groups = new ArrayList<>();
        controllers.forEach((members, named) -> {
            SortedSet<Node> organisations = new TreeSet<>();
            members.stream().forEach(place -> organisations.add(asked.get(place)));
            groups.add(new ControlGraph.Group(organisations, named));
        });
        groups.sort((x, y) -> Arrays.compare(x.members().toArray(Node[]::new), y.members().toArray(Node[]::new)));
        return groups;
    }

    /** The sets of two or more that lie within no other. */
    private static List<BitSet> largest(BitSet[] beneath) {
        List<BitSet> candidates = Arrays.stream(beneath)
                .filter(set -> set != null && set.cardinality() > 1)
                .distinct()
                .sorted((a, b) -> Integer.compare(b.cardinality(), a.cardinality()))
                .toList();
        List<BitSet> largest = new ArrayList<>();
        for (BitSet candidate : candidates) {
            if (largest.stream().noneMatch(larger -> contains(larger, candidate))) {
                largest.add(candidate);
            }
        }
        return largest;
    }

    private static boolean contains(BitSet larger, BitSet smaller) {
        BitSet rest = (BitSet) smaller.clone();
        rest.andNot(larger);
        return rest.isEmpty();
    }
}
