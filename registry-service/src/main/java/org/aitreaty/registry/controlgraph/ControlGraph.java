package org.aitreaty.registry.controlgraph;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Who controls whom on one day, followed over any number of steps. Cross-holdings, where companies control each other
 * in a circle, are real: every walk visits a node once. Never changes.
 */
public final class ControlGraph {

    private final Node[] nodes;
    private final UUID[] links;
    private final Neighbours above;
    private final Neighbours below;
    private final Cycles cycles;
    private final boolean[] controlledFromOutside;

    /** Edges by the places of their nodes in {@code nodes}, which is sorted. */
    ControlGraph(Node[] nodes, int[] controllers, int[] controlled, UUID[] links) {
        this.nodes = nodes;
        this.links = links;
        this.above = new Neighbours(nodes.length, controlled, controllers);
        this.below = new Neighbours(nodes.length, controllers, controlled);
        this.cycles = new Cycles(nodes.length, below);
        this.controlledFromOutside = new boolean[cycles.count()];
        for (int edge = 0; edge < controllers.length; edge++) {
            if (cycles.of(controllers[edge]) != cycles.of(controlled[edge])) {
                controlledFromOutside[cycles.of(controlled[edge])] = true;
            }
        }
    }

    /** A step along one link. @param node where it leads to */
    public record Step(UUID link, Node node) {}

    /**
     * Somebody who controls, or is controlled, over some steps.
     *
     * @param ultimate whether nobody outside its own circle of cross-holdings controls it
     * @param path one of the shortest ways, from the neighbour on; as many steps as the depth
     */
    public record Reached(Node node, int depth, boolean ultimate, List<Step> path) {}

    /** Everyone who controls a node, over any number of steps, nearest first. */
    public List<Reached> controllers(Node of) {
        return reached(of, above);
    }

    /** Everyone whom a node controls, over any number of steps, nearest first. */
    public List<Reached> controlled(Node by) {
        return reached(by, below);
    }

    private List<Reached> reached(Node start, Neighbours neighbours) {
        int root = Arrays.binarySearch(nodes, start);
        if (root < 0) {
            return List.of();
        }
        int[] cameBy = new int[nodes.length];
        int[] cameFrom = new int[nodes.length];
        int[] depths = new int[nodes.length];
        Arrays.fill(cameFrom, -1);
        int[] queue = new int[nodes.length];
        int end = 0;
        queue[end++] = root;
        cameFrom[root] = root;
        for (int begin = 0; begin < end; begin++) {
            int node = queue[begin];
            for (int place = neighbours.first(node); place < neighbours.end(node); place++) {
                int next = neighbours.target(place);
                if (cameFrom[next] < 0) {
                    cameFrom[next] = node;
                    cameBy[next] = neighbours.edge(place);
                    depths[next] = depths[node] + 1;
                    queue[end++] = next;
                }
            }
        }
        int[] found = Arrays.copyOfRange(queue, 1, end);
        return new Found(cameBy, cameFrom, depths).list(found);
    }

    /** How a walk came to each node. */
    private final class Found {

        private final int[] cameBy;
        private final int[] cameFrom;
        private final int[] depths;

        Found(int[] cameBy, int[] cameFrom, int[] depths) {
            this.cameBy = cameBy;
            this.cameFrom = cameFrom;
            this.depths = depths;
        }

        /** By depth, and then by name, so that the order does not depend on who was found by whom. */
        List<Reached> list(int[] found) {
            return Arrays.stream(found)
                    .boxed()
                    .sorted((a, b) -> depths[a] != depths[b] ? Integer.compare(depths[a], depths[b]) : Integer.compare(a, b))
                    .map(node -> new Reached(nodes[node], depths[node], isUltimate(node), new Way(node)))
                    .toList();
        }

        /** The way to a node, made only when somebody looks at it: all ways together grow with the square of a chain. */
        private final class Way extends AbstractList<Step> {

            private final int node;
            private Step[] steps;

            Way(int node) {
                this.node = node;
            }

            @Override
            public Step get(int index) {
                if (steps == null) {
                    steps = new Step[size()];
                    int at = node;
                    for (int step = steps.length - 1; step >= 0; step--) {
                        steps[step] = new Step(links[cameBy[at]], nodes[at]);
                        at = cameFrom[at];
                    }
                }
                return steps[index];
            }

            @Override
            public int size() {
                return depths[node];
            }
        }
    }

    private boolean isUltimate(int node) {
        return !controlledFromOutside[cycles.of(node)];
    }

    /**
     * The States of those who ultimately control some nodes: a node's own where nobody does.
     *
     * @return codes of States, in order, by node
     */
    public SortedMap<Node, SortedSet<String>> ultimateStates(Collection<Node> of) {
        return new Origins(nodes, below, cycles, controlledFromOutside).of(of);
    }

    /**
     * Organisations that share a controlling entity.
     *
     * @param members two or more of those asked about; one of them may be the controlling one
     * @param controllers the nearest of those who control, or are, each of them
     */
    public record Group(SortedSet<Node> members, SortedSet<Node> controllers) {}

    /**
     * Which of some nodes share a controlling entity. Groups may overlap: a joint venture shares one with each of its
     * parents, who share none. A group that lies within another is not told.
     */
    public List<Group> groups(Collection<Node> asked) {
        return new Groups(nodes, below, cycles).of(List.copyOf(new TreeSet<>(asked)));
    }
}
