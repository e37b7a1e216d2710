package org.aitreaty.permits.rights;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aitreaty.permits.wording.Sentence;

/**
 * What of a dataset is cleared, with all that it was made from: a dataset that a model wrote is no cleaner than what the
 * model was trained on (article 7(1)).
 */
public final class ClearancePolicy {

    private final RightsPolicy rights;
    private final Provenance provenance;

    public ClearancePolicy(RightsPolicy rights, Provenance provenance) {
        this.rights = rights;
        this.provenance = provenance;
    }

    /** A thing on the way back, and the names from the dataset asked about to it, both included. */
    private record Step(Origin origin, List<String> path) {

        Step to(Origin next) {
            List<String> longer = new ArrayList<>(path);
            longer.add(next.name());
            return new Step(next, longer);
        }
    }

    /**
     * Every block of a dataset: its own, then those of what it descends from, the nearest first. Whatever is reached by
     * several ways is told once, by the shortest; a chain that leads back to itself ends there.
     */
    public List<Block> blocks(Origin.OfDataset asked) {
        RightsDataset dataset = provenance.dataset(asked);
        List<Block> blocks = new ArrayList<>(rights.blocks(dataset));
        Set<Origin> seen = new HashSet<>(List.of(asked));
        Deque<Step> open = new ArrayDeque<>(List.of(new Step(asked, List.of(asked.name()))));
        while (!open.isEmpty()) {
            Step step = open.poll();
            for (Origin origin : before(step, dataset, blocks)) {
                if (seen.add(origin)) {
                    Step next = step.to(origin);
                    behind(next, dataset, blocks);
                    open.add(next);
                }
            }
        }
        return blocks;
    }

    private List<Origin> before(Step step, RightsDataset asked, List<Block> blocks) {
        return switch (step.origin()) {
            case Origin.OfDataset dataset -> provenance.originsOf(dataset);
            case Origin.OfModel model -> {
                if (!provenance.isTrainingDataDeclared(model)) {
                    blocks.add(unknown(step, asked));
                }
                yield provenance.originsOf(model);
            }
            case Origin.OfUnregisteredModel stranger -> List.of();
        };
    }

    private void behind(Step step, RightsDataset asked, List<Block> blocks) {
        switch (step.origin()) {
            case Origin.OfDataset ancestor -> rights.blocks(provenance.dataset(ancestor)).forEach(own -> blocks.add(inherited(step, asked, own)));
            case Origin.OfUnregisteredModel stranger -> blocks.add(unknown(step, asked));
            case Origin.OfModel model -> {
                // What it was trained on is looked at when its turn comes.
            }
        }
    }

    private Block inherited(Step step, RightsDataset asked, Block own) {
        Sentence message = Sentence.of("rights.ANCESTOR_UNCLEARED", asked.name(), String.join(" → ", step.path()), own.message());
        return new Block(
                asked.id(), asked.name(), null, Ground.ANCESTOR_UNCLEARED, own.jurisdiction(), step.path(), own.ground(), own.rule(), message);
    }

    private Block unknown(Step step, RightsDataset asked) {
        Sentence message = Sentence.of("rights.PROVENANCE_UNKNOWN", asked.name(), String.join(" → ", step.path()), step.origin().name());
        return new Block(asked.id(), asked.name(), null, Ground.PROVENANCE_UNKNOWN, null, step.path(), null, rights.rule(), message);
    }
}
