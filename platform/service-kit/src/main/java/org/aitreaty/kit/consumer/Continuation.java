package org.aitreaty.kit.consumer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an answer of a source means to a consumer that asked for the last entry it has taken and those after it. Nothing
 * is taken on trust: only entries that follow without a gap on one that is still there are used, whatever was dropped,
 * repeated or put in another order on the way.
 */
sealed interface Continuation {

    /** @param entries the next ones, oldest first; empty when there is nothing new */
    record Next(List<FeedEntry> entries) implements Continuation {}

    /** The source no longer has the last entry taken. */
    record Lost(String what) implements Continuation {}

    /** This is not an answer to the question. */
    record Garbled(String what) implements Continuation {}

    /** @param answer the entries of the answer, in any order */
    static Continuation of(Place place, List<FeedEntry> answer) {
        TreeMap<Long, FeedEntry> byPosition = new TreeMap<>();
        for (FeedEntry entry : answer) {
            FeedEntry other = byPosition.putIfAbsent(entry.position(), entry);
            if (!entry.source().equals(place.source())) {
                return new Garbled("It is the feed of " + entry.source() + ".");
            }
            if (other != null && !other.leafHash().equals(entry.leafHash())) {
                return new Garbled("It has two entries at position " + entry.position() + ".");
            }
        }
        return place.position() == 0 ? after(0, byPosition) : continued(place, byPosition);
    }

    private static Continuation continued(Place place, TreeMap<Long, FeedEntry> byPosition) {
        FeedEntry last = byPosition.get(place.position());
        if (last == null) {
            return byPosition.isEmpty()
                    ? new Lost("It ends before position " + place.position() + ", which was taken.")
                    : new Garbled("It has other positions than asked for, from " + byPosition.firstKey() + ".");
        }
        return last.leafHash().equals(place.leafHash())
                ? after(place.position(), byPosition)
                : new Lost("It has another entry at position " + place.position() + " than the one taken.");
    }

    private static Continuation after(long position, TreeMap<Long, FeedEntry> byPosition) {
        List<FeedEntry> entries = new ArrayList<>();
        for (Map.Entry<Long, FeedEntry> next : byPosition.tailMap(position, false).entrySet()) {
            if (next.getKey() != position + entries.size() + 1) {
                return entries.isEmpty()
                        ? new Garbled("Position " + (position + 1) + " is missing: it was left out on the way, or this service may not read it.")
                        : new Next(entries);
            }
            entries.add(next.getValue());
        }
        return new Next(entries);
    }
}
