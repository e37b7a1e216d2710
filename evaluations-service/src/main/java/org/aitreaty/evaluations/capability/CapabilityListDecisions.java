package org.aitreaty.evaluations.capability;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aitreaty.evaluations.capability.DecisionTurn.Turn;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.consumer.FeedConsumer;
import org.aitreaty.kit.consumer.FeedEntry;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;

/** Follows the Council's decisions: one that changes the list makes a new version, one on an earlier one decides whether it holds. */
@ApplicationScoped
class CapabilityListDecisions implements FeedConsumer {

    static final String NAME = "capability-list-from-registry";
    private static final Actor FOLLOWER = Actor.system("capability-list");

    private final CapabilityLists lists;
    private final EntityManager database;
    private final Journal journal;

    CapabilityListDecisions(CapabilityLists lists, EntityManager database, Journal journal) {
        this.lists = lists;
        this.database = database;
        this.journal = journal;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String source() {
        return "registry-service";
    }

    @Override
    public void take(FeedEntry entry) {
        if (!entry.event().equals("DecisionAdopted")) {
            return;
        }
        String number = entry.fact("number");
        Instant from = Instant.parse(entry.fact("effectiveFrom"));
        for (JsonNode effect : entry.after().required("effects")) {
            switch (effect.path("kind").asText()) {
                case "CAPABILITY_LIST" -> change(number, from, effect.required("capabilityList").required("capabilities"));
                case "EARLIER_DECISION" -> turn(entry.position(), number, from, effect.required("earlierDecision"));
                default -> {
                    // About something else.
                }
            }
        }
    }

    private void change(String decision, Instant from, JsonNode capabilities) {
        CapabilityList list = new CapabilityList(lists.nextVersion(), from, decision);
        lists.persist(list);
        StringBuilder codes = new StringBuilder();
        int ordinal = 0;
        for (JsonNode capability : capabilities) {
            DangerousCapability entered = DangerousCapability.proposed(list.version(), ++ordinal, capability);
            lists.lastWorded(entered).ifPresent(entered::keepTranslations);
            database.persist(entered);
            codes.append(ordinal == 1 ? "" : ",").append(entered.code());
        }
        if (ordinal == 0) {
            throw new IllegalArgumentException("A list of no capabilities.");
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("version", String.valueOf(list.version()));
        facts.put("decision", decision);
        facts.put("effectiveFrom", from.toString());
        facts.put("codes", codes.toString());
        note("CapabilityListDecided", list.version(), facts);
    }

    private void turn(long position, String by, Instant from, JsonNode earlier) {
        String decision = earlier.required("decision").asText();
        Turn turn = Turn.valueOf(earlier.required("turn").asText());
        database.persist(new DecisionTurn(position, decision, turn, from, by));
        lists.of(decision).ifPresent(list -> {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("decision", decision);
            facts.put("turn", turn.name());
            facts.put("byDecision", by);
            facts.put("effectiveFrom", from.toString());
            note("CapabilityListDecisionTurned", list.version(), facts);
        });
    }

    private void note(String event, int version, Map<String, Object> facts) {
        journal.record(FOLLOWER, JournalEvent.created(event, "capability-list", version, facts, Visibility.PUBLIC));
    }
}
