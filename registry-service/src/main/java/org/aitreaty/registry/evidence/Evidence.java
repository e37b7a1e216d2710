package org.aitreaty.registry.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/** What is on file for a finding that alignment is demonstrated. */
@ApplicationScoped
public class Evidence {

    private final Consensuses consensuses;
    private final Proofs proofs;

    Evidence(Consensuses consensuses, Proofs proofs) {
        this.consensuses = consensuses;
        this.proofs = proofs;
    }

    /**
     * What is on file at a moment.
     *
     * @param consensus the panel's entry, or null where there is no consensus
     * @param proof the entry of an accepted proof, or null
     */
    public record OnFile(UUID consensus, UUID proof) {}

    /** What is on file now. */
    @Transactional
    public OnFile onFile() {
        return new OnFile(
                Consensus.onFile(consensuses.standing()).map(Consensus::id).orElse(null),
                Proof.onFile(proofs.standing()).map(Proof::id).orElse(null));
    }

    /** Until the present transaction ends nobody enters anything here. */
    @Transactional(TxType.MANDATORY)
    public void lock() {
        proofs.getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtext('evidence'))", Object.class)
                .getResultList();
    }
}
