package org.aitreaty.registry.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.time.TreatyTime;

/** Makes a proposal a decision: its number, and in the same transaction what it does. */
@ApplicationScoped
public class Adopting {

    /** How long an emergency order holds that nobody confirms (article 10(2)). */
    static final int ORDER_DAYS = 30;

    private final Decisions decisions;
    private final Instance<Enactment> enactments;
    private final Notice notice;
    private final TreatyTime time;
    private final Journal journal;
    private final ObjectMapper json;

    Adopting(Decisions decisions, @Any Instance<Enactment> enactments, Notice notice, TreatyTime time, Journal journal, ObjectMapper json) {
        this.decisions = decisions;
        this.enactments = enactments;
        this.notice = notice;
        this.time = time;
        this.journal = journal;
        this.json = json;
    }

    /**
     * Adopts what an organ has carried.
     *
     * @param session of the organ, for the number
     * @param at the instant of adoption: when the vote closed
     */
    @Transactional(TxType.MANDATORY)
    public Decision adopt(Proposal proposal, String organ, int session, UUID vote, Instant at, Actor recorder) {
        Instant from = notice.effectOf(proposal.effectiveFrom());
        DecisionNumber number =
                new DecisionNumber(Decision.Kind.DECISION, organ, session, decisions.nextSerial(Decision.Kind.DECISION, organ, session));
        return enter(number, vote, proposal, new Decision.Term(at, from, null), recorder);
    }

    /** An order of the head of the Secretariat: holds at once, and lapses unless the Council confirms it. */
    @Transactional(TxType.MANDATORY)
    Decision order(Proposal proposal, Actor head) {
        Instant at = time.now();
        int year = time.legalDay(at).getYear();
        DecisionNumber number = new DecisionNumber(
                Decision.Kind.EMERGENCY_ORDER, "TS", year, decisions.nextSerial(Decision.Kind.EMERGENCY_ORDER, "TS", year));
        Instant lapses = time.startOf(time.legalDay(at).plusDays(ORDER_DAYS + 1L));
        return enter(number, null, proposal, new Decision.Term(at, notice.effectOf(null), lapses), head);
    }

    private Decision enter(DecisionNumber number, UUID vote, Proposal proposal, Decision.Term term, Actor recorder) {
        Decision decision = new Decision(number, vote, written(proposal), term, recorder);
        decisions.persistAndFlush(decision);
        notice.requireCommitBefore(term.effectiveFrom());
        for (DecisionEffect effect : proposal.effects()) {
            enactments.stream()
                    .filter(enactment -> enactment.kind() == effect.kind())
                    .forEach(enactment -> enactment.enact(effect, decision, recorder));
        }
        journal.record(
                recorder,
                JournalEvent.created("DecisionAdopted", "decision", decision.number(), facts(decision, proposal), Visibility.PUBLIC));
        return decision;
    }

    private Map<String, ?> facts(Decision decision, Proposal proposal) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", decision.number());
        facts.put("kind", decision.kind().name());
        facts.put("organ", decision.organ());
        facts.put("title", proposal.title());
        facts.put("effects", json.convertValue(proposal.effects(), Object.class));
        facts.put("adoptedAt", decision.adoptedAt().toString());
        facts.put("effectiveFrom", decision.effectiveFrom().toString());
        if (decision.lapsesAt() != null) {
            facts.put("lapsesAt", decision.lapsesAt().toString());
        }
        if (decision.voteId() != null) {
            facts.put("vote", decision.voteId().toString());
        }
        if (proposal.concerns() != null) {
            facts.put("concerns", proposal.concerns());
        }
        return facts;
    }

    private String written(Proposal proposal) {
        try {
            return json.writeValueAsString(proposal);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A proposal that was read cannot be written.", e);
        }
    }
}
