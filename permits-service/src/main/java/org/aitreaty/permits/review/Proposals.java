package org.aitreaty.permits.review;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.aitreaty.permits.admissibility.StoredReason;
import org.aitreaty.permits.permit.PermitTerms;
import org.aitreaty.permits.stored.StoredJson;

/** Reads what proposals hold as JSON. */
@ApplicationScoped
class Proposals {

    private final StoredJson json;

    Proposals(StoredJson json) {
        this.json = json;
    }

    /** Of a grant; null for a refusal. */
    PermitTerms.Stored terms(DecisionProposal proposal) {
        return proposal.terms() == null ? null : json.read(proposal.terms(), new TypeReference<PermitTerms.Stored>() {});
    }

    List<StoredReason> reasons(DecisionProposal proposal) {
        return json.read(proposal.reasons(), new TypeReference<List<StoredReason>>() {});
    }
}
