package org.aitreaty.registry.majority;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.aitreaty.registry.majority.VotingRule.Base;
import org.aitreaty.registry.majority.VotingRule.Comparison;
import org.aitreaty.registry.parameter.Parameters;
import org.aitreaty.registry.parameter.TreatyParameters;

/** Which rule an organ decides a matter by: data, and for permissions above the frontier a treaty parameter besides. */
@ApplicationScoped
public class VotingRules {

    private final EntityManager database;
    private final TreatyParameters parameters;
    private final ObjectMapper json;

    VotingRules(EntityManager database, TreatyParameters parameters, ObjectMapper json) {
        this.database = database;
        this.parameters = parameters;
        this.json = json;
    }

    /** The rule of an organ for a matter at an instant; empty where the matter is not for this organ to decide. */
    public Optional<VotingRule> of(String organ, Matter matter, Instant at) {
        Optional<VotingRule> rule = database
                .createNativeQuery("select rule::text from voting_rule where organ = ?1 and matter = ?2", String.class)
                .setParameter(1, organ)
                .setParameter(2, matter.name())
                .getResultStream()
                .findFirst()
                .map(text -> read((String) text));
        return matter == Matter.FRONTIER_PERMIT ? rule.map(base -> byParameters(base, parameters.inForceAt(at))) : rule;
    }

    private static VotingRule byParameters(VotingRule rule, Parameters holding) {
        String[] approval = holding.value("frontier.approvalRule").split(" of ", 2);
        return new VotingRule(
                approval[1].equals("all members") ? Base.ALL_MEMBERS : Base.PRESENT_AND_VOTING,
                Fraction.of(approval[0]),
                Comparison.AT_LEAST,
                rule.quorum(),
                rule.quorumExceeded(),
                Fraction.of(holding.value("frontier.vetoShare")),
                rule.deferralHours());
    }

    /** @throws IllegalStateException when it was not written by this software */
    public VotingRule read(String text) {
        try {
            return json.readValue(text, VotingRule.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A voting rule cannot be read.", e);
        }
    }

    public String write(VotingRule rule) {
        try {
            return json.writeValueAsString(rule);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A voting rule cannot be written.", e);
        }
    }
}
