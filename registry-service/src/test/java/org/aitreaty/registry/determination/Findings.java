package org.aitreaty.registry.determination;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aitreaty.registry.decision.Decision;
import org.aitreaty.registry.determination.AlignmentDetermination.Finding;
import org.aitreaty.registry.evidence.Evidence;

/** Findings on alignment in the order of their adoption, made up for tests. */
public final class Findings {

    private final List<AlignmentDetermination> all = new ArrayList<>();

    public Findings add(Finding finding, Decision decision) {
        AlignmentDetermination former = all.isEmpty() ? new AlignmentDetermination() : all.getLast();
        all.add(new AlignmentDetermination(finding, decision, former, new Evidence.OnFile(UUID.randomUUID(), UUID.randomUUID())));
        return this;
    }

    public List<AlignmentDetermination> all() {
        return List.copyOf(all);
    }
}
