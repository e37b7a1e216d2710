package org.aitreaty.permits.council;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.aitreaty.kit.consumer.FeedConsumer;
import org.aitreaty.kit.consumer.FeedEntry;

/** Follows the Council's decisions on applications above the frontier; they are acted on when they take effect. */
@ApplicationScoped
public class FrontierDecisions implements FeedConsumer {

    static final String NAME = "frontier-decisions-from-registry";

    private final EntityManager database;

    FrontierDecisions(EntityManager database) {
        this.database = database;
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
                case "FRONTIER_PERMIT" -> {
                    JsonNode permit = effect.required("frontierPermit");
                    database.persist(new FrontierDecision(
                            entry.position(), number, permit.required("application").asText(), permit.required("approved").asBoolean(), from));
                }
                case "EARLIER_DECISION" -> turn(entry.position(), from, effect.required("earlierDecision"));
                default -> {
                    // About something else.
                }
            }
        }
    }

    private void turn(long position, Instant from, JsonNode earlier) {
        database.createNativeQuery("insert into frontier_decision_turn (position, decision, turn, effective_from) values (?1, ?2, ?3, ?4)")
                .setParameter(1, position)
                .setParameter(2, earlier.required("decision").asText())
                .setParameter(3, earlier.required("turn").asText())
                .setParameter(4, from)
                .executeUpdate();
    }

    /** @param position in the registry's feed */
    public FrontierDecision find(long position) {
        return database.find(FrontierDecision.class, position, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those that hold at an instant and have not been acted on, in the order in which they were adopted. */
    public List<FrontierDecision> due(Instant now) {
        return database.createQuery(
                        """
                        from FrontierDecision d where d.actedAt is null and d.effectiveFrom <= ?1 order by d.position
                        """,
                        FrontierDecision.class)
                .setParameter(1, now)
                .setMaxResults(100)
                .getResultList()
                .stream()
                .filter(decision -> holds(decision.decision(), now))
                .toList();
    }

    /** Whether the last thing that became of a decision by an instant did not end or interrupt it. */
    public boolean holds(String decision, Instant now) {
        List<String> last = database.createNativeQuery(
                        "select turn from frontier_decision_turn where decision = ?1 and effective_from <= ?2 order by effective_from desc, position desc limit 1",
                        String.class)
                .setParameter(1, decision)
                .setParameter(2, now)
                .getResultList();
        return last.isEmpty() || last.getFirst().equals("RESUMED") || last.getFirst().equals("CONFIRMED");
    }
}
