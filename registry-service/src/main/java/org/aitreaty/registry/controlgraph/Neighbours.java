package org.aitreaty.registry.controlgraph;

/** The edges of a graph by the node they leave, as arrays: those of node n are the places {@code first(n)} to {@code end(n)}. */
final class Neighbours {

    private final int[] starts;
    private final int[] targets;
    private final int[] edges;

    /** @param from for each edge the node it leaves; the order of edges is kept among those of one node */
    Neighbours(int nodes, int[] from, int[] to) {
        starts = new int[nodes + 1];
        targets = new int[from.length];
        edges = new int[from.length];
        for (int node : from) {
            starts[node + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            starts[node + 1] += starts[node];
        }
        int[] next = starts.clone();
        for (int edge = 0; edge < from.length; edge++) {
            int place = next[from[edge]]++;
            targets[place] = to[edge];
            edges[place] = edge;
        }
    }

    int first(int node) {
        return starts[node];
    }

    int end(int node) {
        return starts[node + 1];
    }

    int target(int place) {
        return targets[place];
    }

    /** The number of the edge at a place. */
    int edge(int place) {
        return edges[place];
    }
}
