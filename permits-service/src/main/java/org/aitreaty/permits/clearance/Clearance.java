package org.aitreaty.permits.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.permits.dataset.RegisteredProvenance;
import org.aitreaty.permits.legal.LegalSnapshot;
import org.aitreaty.permits.rights.Block;
import org.aitreaty.permits.rights.ClearancePolicy;
import org.aitreaty.permits.rights.ProtectedWorksRule;
import org.aitreaty.permits.rights.RightsPolicy;

/**
 * Whether datasets may be trained on, and if not, every reason: the entry for whatever decides on training. It reads what is
 * in the register now and asks nobody; the law is handed in by whoever has it.
 */
@ApplicationScoped
public class Clearance {

    private final RegisteredProvenance provenance;
    private final TreatyTime time;

    Clearance(RegisteredProvenance provenance, TreatyTime time) {
        this.provenance = provenance;
        this.time = time;
    }

    /**
     * What is asked.
     *
     * @param datasets identifiers of versions of datasets; all must exist, see {@link #missing}
     * @param rule the law, see {@link #rule}
     * @param at the instant whose law and licences count
     * @param jurisdictions ISO 3166-1 alpha-3 of the States concerned: the developer's and those of the facilities; not empty
     */
    public record Question(List<UUID> datasets, ProtectedWorksRule rule, Instant at, Set<String> jurisdictions) {

        public Question {
            datasets = List.copyOf(datasets);
            jurisdictions = Set.copyOf(jurisdictions);
            if (jurisdictions.isEmpty()) {
                // Without a State nothing would be looked at, and everything would be cleared.
                throw new IllegalArgumentException("Clearance is asked for no State at all.");
            }
        }
    }

    /** Every block of every dataset asked about, in their order; none when all are cleared. */
    @Transactional
    public List<Block> blocks(Question question) {
        RightsPolicy rights = new RightsPolicy(question.rule(), question.jurisdictions(), question.at(), time.legalDay(question.at()));
        ClearancePolicy clearance = new ClearancePolicy(rights, provenance);
        List<Block> blocks = new ArrayList<>();
        for (UUID id : new LinkedHashSet<>(question.datasets())) {
            RegisteredProvenance.Found found = provenance.find(id).orElseThrow(() -> new IllegalArgumentException("There is no dataset " + id));
            blocks.addAll(clearance.blocks(found.dataset()));
        }
        return blocks;
    }

    /** Those of the identifiers that name no dataset of the organisation. */
    @Transactional
    public Set<UUID> missing(String organisation, Collection<UUID> datasets) {
        Set<UUID> missing = new LinkedHashSet<>(datasets);
        missing.removeIf(id -> provenance.find(id).filter(found -> found.organisation().equals(organisation)).isPresent());
        return missing;
    }

    /** What the law of an instant says of protected works; empty when the registry did not tell it. */
    public static Optional<ProtectedWorksRule> rule(LegalSnapshot law) {
        return Optional.ofNullable(law.parameters().get(ProtectedWorksRule.PARAMETER))
                .map(parameter -> new ProtectedWorksRule(Boolean.parseBoolean(parameter.value()), parameter.version(), parameter.article()));
    }
}
