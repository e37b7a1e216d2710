package org.aitreaty.registry.controlgraph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the States from which nodes are ultimately controlled, in one pass from those who control to those controlled. */
final class Origins {

    private final Node[] nodes;
    private final Neighbours below;
    private final Cycles cycles;
    private final boolean[] controlledFromOutside;

    Origins(Node[] nodes, Neighbours below, Cycles cycles, boolean[] controlledFromOutside) {
        this.nodes = nodes;
        this.below = below;
        this.cycles = cycles;
        this.controlledFromOutside = controlledFromOutside;
    }

    SortedMap<Node, SortedSet<String>> of(Collection<Node> asked) {
        List<String> states = Arrays.stream(nodes).map(Node::state).distinct().sorted().toList();
        Map<String, Integer> places = states.stream().collect(Collectors.toMap(state -> state, states::indexOf));
        BitSet[] origins = new BitSet[cycles.count()];
        Arrays.setAll(origins, cycle -> new BitSet());
        for (int node = 0; node < nodes.length; node++) {
            if (!controlledFromOutside[cycles.of(node)]) {
                origins[cycles.of(node)].set(places.get(nodes[node].state()));
            }
        }
        int[] inOrder = cycles.inOrder();
        for (int i = inOrder.length - 1; i >= 0; i--) {
            for (int place = below.first(inOrder[i]); place < below.end(inOrder[i]); place++) {
                origins[cycles.of(below.target(place))].or(origins[cycles.of(inOrder[i])]);
            }
        }
        SortedMap<Node, SortedSet<String>> told = new TreeMap<>();
        for (Node node : asked) {
            int place = Arrays.binarySearch(nodes, node);
            SortedSet<String> from = new TreeSet<>();
            if (place < 0) {
                from.add(node.state());
            } else {
                origins[cycles.of(place)].stream().mapToObj(states::get).forEach(from::add);
            }
            told.put(node, from);
        }
        return told;
    }
}
