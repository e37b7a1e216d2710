package org.aitreaty.registry.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.majority.Matter;
import org.aitreaty.registry.majority.VotingRules;
import org.aitreaty.registry.organ.Organ;
import org.aitreaty.registry.organ.Organs;

/** How many members an organ needs in the room. */
@ApplicationScoped
class Quorums {

    private final Organs organs;
    private final VotingRules rules;
    private final TreatyTime time;

    Quorums(Organs organs, VotingRules rules, TreatyTime time) {
        this.organs = organs;
        this.rules = rules;
        this.time = time;
    }

    /** @param needed 0 for an organ that does not vote */
    record Quorum(Set<String> members, int needed) {}

    Quorum of(String organ, Instant at) {
        Organ found = organs.named(organ).orElseThrow(() -> ProblemException.notFound("There is no such organ."));
        Set<String> members = organs.members(found, time.legalDay(at)).states();
        return new Quorum(members, rules.of(organ, Matter.PROCEDURE, at).map(rule -> rule.quorumOf(members.size())).orElse(0));
    }
}
