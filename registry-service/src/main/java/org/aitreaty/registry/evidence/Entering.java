package org.aitreaty.registry.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.evidence.EvidenceForm.Correctable;

/** Enters evidence, one entry at a time and never while the Council's finding is made. */
@ApplicationScoped
class Entering {

    private final Consensuses consensuses;
    private final Proofs proofs;
    private final Evidence evidence;
    private final EvidenceForm form;
    private final Journal journal;
    private final TreatyTime time;
    private final ObjectMapper json;

    Entering(Consensuses consensuses, Proofs proofs, Evidence evidence, EvidenceForm form, Journal journal, TreatyTime time, ObjectMapper json) {
        this.consensuses = consensuses;
        this.proofs = proofs;
        this.evidence = evidence;
        this.form = form;
        this.journal = journal;
        this.time = time;
        this.json = json;
    }

    @Transactional(TxType.MANDATORY)
    Consensus consensus(ConsensusJson.Submit body, Actor recorder) {
        evidence.lock();
        EvidenceForm.PanelsWord word = form.consensus(
                body, id -> correctable(consensuses.findById(id) != null, consensuses.count("corrects", id) > 0));
        Consensus.Entry read = word.entry();
        Consensus entry = new Consensus(
                new Consensus.Entry(
                        read.panel(), read.question(), read.method(), write(word.members()), read.conclusion(), read.concludedOn(), read.corrects()),
                recorder,
                time.now());
        consensuses.persistAndFlush(entry);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("question", entry.question().en());
        facts.put("conclusion", entry.conclusion().name());
        facts.put("concludedOn", entry.concludedOn().toString());
        facts.put("members", String.valueOf(word.members().size()));
        facts.put("dissenting", String.valueOf(word.members().stream().filter(member -> member.opinion() == PanelMember.Opinion.DISSENTS).count()));
        note("ConsensusDeterminationRecorded", "consensus-determination", entry.id(), facts, entry.corrects(), recorder);
        return entry;
    }

    @Transactional(TxType.MANDATORY)
    Proof proof(ProofJson.Submit body, Actor recorder) {
        evidence.lock();
        Proof entry = new Proof(
                form.proof(body, id -> correctable(proofs.findById(id) != null, proofs.count("corrects", id) > 0)), recorder, time.now());
        proofs.persistAndFlush(entry);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("sha256", entry.artefact().sha256());
        facts.put("formalSystem", entry.checker().formalSystem());
        facts.put("checker", entry.checker().name() + " " + entry.checker().version());
        facts.put("verdict", entry.verdict().name());
        facts.put("checkedBy", entry.checkedBy());
        facts.put("checkedOn", entry.checkedOn().toString());
        note("AlignmentProofRecorded", "alignment-proof", entry.id(), facts, entry.corrects(), recorder);
        return entry;
    }

    private static Correctable correctable(boolean known, boolean corrected) {
        if (!known) {
            return Correctable.UNKNOWN;
        }
        return corrected ? Correctable.CORRECTED_ALREADY : Correctable.YES;
    }

    private void note(String event, String subject, UUID id, Map<String, Object> facts, UUID corrects, Actor recorder) {
        if (corrects != null) {
            facts.put("corrects", corrects.toString());
        }
        journal.record(recorder, JournalEvent.created(event, subject, id, facts, Visibility.PUBLIC));
    }

    private String write(List<PanelMember> members) {
        try {
            return json.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The members of a panel cannot be written.", e);
        }
    }

    List<PanelMember> members(Consensus entry) {
        try {
            return json.readValue(entry.members(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The members of the panel of " + entry.id() + " cannot be read.", e);
        }
    }
}
