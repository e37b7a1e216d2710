package org.aitreaty.registry.controlgraph;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.time.TreatyTime;

/**
 * Tells the journal when organisations have come under the ultimate control of other States. What follows from that,
 * for a permit for example, is for those who read the feed.
 */
@ApplicationScoped
public class ControlChange {

    private final Journal journal;
    private final TreatyTime time;

    ControlChange(Journal journal, TreatyTime time) {
        this.journal = journal;
        this.time = time;
    }

    /** @param link as it is told from now on */
    public void report(Actor actor, ControlHistory before, Link link) {
        LocalDate today = time.legalDay(time.now());
        ControlGraph was = before.on(today, null, false);
        ControlGraph is = before.with(link).on(today, null, false);
        SortedSet<Node> touched = new TreeSet<>(List.of(link.controlled()));
        was.controlled(link.controlled()).forEach(reached -> touched.add(reached.node()));
        is.controlled(link.controlled()).forEach(reached -> touched.add(reached.node()));
        SortedMap<Node, SortedSet<String>> fromBefore = was.ultimateStates(touched);
        SortedMap<Node, SortedSet<String>> fromNow = is.ultimateStates(touched);
        for (Node organisation : touched) {
            if (!fromBefore.get(organisation).equals(fromNow.get(organisation))) {
                journal.record(
                        actor,
                        new JournalEvent(
                                "OrganisationControlChanged",
                                "organisation",
                                organisation.id(),
                                facts(link, fromBefore.get(organisation)),
                                facts(link, fromNow.get(organisation)),
                                Visibility.PUBLIC));
            }
        }
    }

    private static Map<String, ?> facts(Link link, SortedSet<String> states) {
        return Map.of("ultimateHostStates", List.copyOf(states), "controlLink", link.id().toString());
    }
}
