package org.aitreaty.registry.controlgraph;

import java.util.Arrays;

/**
 * Which nodes control each other in a circle, by Tarjan's algorithm without recursion: a chain of companies may be
 * longer than a stack is deep. A node in no circle is a circle of one.
 *
 * <p>Circles are numbered so that whoever controls another circle has the higher number.
 */
final class Cycles {

    private static final int UNSEEN = -1;

    private final Neighbours controlled;
    private final int[] cycles;
    private final int[] order;
    private final int[] low;
    private final int[] open;
    private final int[] path;
    private final int[] places;
    private int count;
    private int seen;
    private int opened;

    Cycles(int nodes, Neighbours controlled) {
        this.controlled = controlled;
        cycles = new int[nodes];
        order = new int[nodes];
        low = new int[nodes];
        open = new int[nodes];
        path = new int[nodes];
        places = new int[nodes];
        Arrays.fill(order, UNSEEN);
        Arrays.fill(cycles, UNSEEN);
        for (int node = 0; node < nodes; node++) {
            if (order[node] == UNSEEN) {
                walk(node);
            }
        }
    }

    int count() {
        return count;
    }

    int of(int node) {
        return cycles[node];
    }

    /** The nodes by the numbers of their circles: those controlled before those who control. */
    int[] inOrder() {
        int[] starts = new int[count + 1];
        for (int cycle : cycles) {
            starts[cycle + 1]++;
        }
        for (int cycle = 0; cycle < count; cycle++) {
            starts[cycle + 1] += starts[cycle];
        }
        int[] inOrder = new int[cycles.length];
        for (int node = 0; node < cycles.length; node++) {
            inOrder[starts[cycles[node]]++] = node;
        }
        return inOrder;
    }

    private void walk(int root) {
        int depth = 0;
        enter(root, depth);
        while (depth >= 0) {
            int node = path[depth];
            if (places[depth] < controlled.end(node)) {
                int next = controlled.target(places[depth]++);
                if (order[next] == UNSEEN) {
                    depth++;
                    enter(next, depth);
                } else if (cycles[next] == UNSEEN) {
                    low[node] = Math.min(low[node], order[next]);
                }
            } else {
                leave(node);
                depth--;
                if (depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[node]);
                }
            }
        }
    }

    private void enter(int node, int depth) {
        order[node] = seen;
        low[node] = seen;
        seen++;
        open[opened++] = node;
        path[depth] = node;
        places[depth] = controlled.first(node);
    }

    /** All that was reached from a node and leads back no further than to it is one circle. */
    private void leave(int node) {
        if (low[node] != order[node]) {
            return;
        }
        int member;
        do {
            member = open[--opened];
            cycles[member] = count;
        } while (member != node);
        count++;
    }
}
