package org.aitreaty.permits.rights;

import static org.aitreaty.permits.rights.Parts.LITERAL;
import static org.aitreaty.permits.rights.Parts.NOW;
import static org.aitreaty.permits.rights.Parts.WITH_LEAVE;
import static org.aitreaty.permits.rights.Parts.part;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.aitreaty.permits.wording.Language;
import org.junit.jupiter.api.Test;

class ClearancePolicyTest {

    /** A register in memory: datasets by name with their basis, and what each thing was made from. */
    private static final class Register implements Provenance {

        private final Map<Origin, RightsDataset> datasets = new HashMap<>();
        private final Map<Origin, List<Origin>> origins = new HashMap<>();
        private final Set<Origin> undeclared = new HashSet<>();

        Origin.OfDataset dataset(String name, RightsBasis basis) {
            UUID id = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            Origin.OfDataset origin = new Origin.OfDataset(id, name);
            datasets.put(origin, new RightsDataset(id, name, true, NOW, List.of(part("all", basis)), List.of()));
            return origin;
        }

        Origin.OfModel model(String name) {
            return new Origin.OfModel(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)), name);
        }

        void from(Origin made, Origin... sources) {
            origins.computeIfAbsent(made, none -> new ArrayList<>()).addAll(List.of(sources));
        }

        @Override
        public RightsDataset dataset(Origin.OfDataset origin) {
            return datasets.get(origin);
        }

        @Override
        public List<Origin> originsOf(Origin.OfDataset origin) {
            return origins.getOrDefault(origin, List.of());
        }

        @Override
        public List<Origin> originsOf(Origin.OfModel origin) {
            return origins.getOrDefault(origin, List.of());
        }

        @Override
        public boolean isTrainingDataDeclared(Origin.OfModel origin) {
            return !undeclared.contains(origin);
        }
    }

    private final Register register = new Register();

    private List<Block> blocks(Origin.OfDataset asked) {
        return new ClearancePolicy(Parts.policy(WITH_LEAVE, "USA"), register).blocks(asked);
    }

    @Test
    void ec95WhatAModelTrainedOnUnclearedWorksHasWrittenIsNotClearedAndTheWayThereIsShown() {
        Origin.OfDataset synthetic = register.dataset("Synthetic 1", RightsBasis.OWN_CONTENT);
        Origin.OfModel teacher = register.model("Teacher-70B");
        Origin.OfDataset crawl = register.dataset("Crawl 3", RightsBasis.UNKNOWN);
        register.from(synthetic, teacher);
        register.from(teacher, crawl);

        Block block = blocks(synthetic).getFirst();

        assertThat(blocks(synthetic)).hasSize(1);
        assertThat(block.ground()).isEqualTo(Ground.ANCESTOR_UNCLEARED);
        assertThat(block.cause()).isEqualTo(Ground.RIGHTS_UNKNOWN);
        assertThat(block.dataset()).isEqualTo(synthetic.id());
        assertThat(block.jurisdiction()).isEqualTo("USA");
        assertThat(block.path()).containsExactly("Synthetic 1", "Teacher-70B", "Crawl 3");
        assertThat(block.message().in(Language.EN)).contains("Synthetic 1 → Teacher-70B → Crawl 3", "not known who holds the rights");
        assertThat(block.message().in(Language.FR)).contains("Synthetic 1 → Teacher-70B → Crawl 3", "on ignore qui détient les droits");
    }

    @Test
    void aCleanLineIsCleared() {
        Origin.OfDataset synthetic = register.dataset("Synthetic 1", RightsBasis.OWN_CONTENT);
        Origin.OfModel teacher = register.model("Teacher-70B");
        register.from(synthetic, teacher);
        register.from(teacher, register.dataset("Old books 1", RightsBasis.EXPIRED_COPYRIGHT));

        assertThat(blocks(synthetic)).isEmpty();
    }

    @Test
    void aTeacherNobodyKnowsOrThatDoesNotSayWhatItLearntFromBlocks() {
        Origin.OfDataset synthetic = register.dataset("Synthetic 1", RightsBasis.OWN_CONTENT);
        Origin.OfModel silent = register.model("Silent");
        register.undeclared.add(silent);
        register.from(synthetic, new Origin.OfUnregisteredModel("Somebody else's"), silent);

        assertThat(blocks(synthetic)).extracting(Block::ground).containsExactly(Ground.PROVENANCE_UNKNOWN, Ground.PROVENANCE_UNKNOWN);
        assertThat(blocks(synthetic)).extracting(block -> block.path().getLast()).containsExactly("Somebody else's", "Silent");
    }

    @Test
    void whatASilentModelContinuesFromIsLookedAtAllTheSame() {
        Origin.OfDataset synthetic = register.dataset("Synthetic 1", RightsBasis.OWN_CONTENT);
        Origin.OfModel student = register.model("Student");
        Origin.OfModel base = register.model("Base");
        register.undeclared.add(student);
        register.from(synthetic, student);
        register.from(student, base);
        register.from(base, register.dataset("Crawl 3", RightsBasis.UNKNOWN));

        assertThat(blocks(synthetic)).extracting(Block::ground).containsExactly(Ground.PROVENANCE_UNKNOWN, Ground.ANCESTOR_UNCLEARED);
    }

    @Test
    void aChainThatLeadsBackToItselfEnds() {
        Origin.OfDataset first = register.dataset("First", RightsBasis.OWN_CONTENT);
        Origin.OfModel model = register.model("Model");
        Origin.OfDataset second = register.dataset("Second", RightsBasis.UNKNOWN);
        register.from(first, model);
        register.from(model, second, first);
        register.from(second, model, second);

        assertThat(blocks(first)).singleElement().satisfies(block -> assertThat(block.path()).containsExactly("First", "Model", "Second"));
        assertThat(blocks(second)).extracting(Block::ground).containsExactly(Ground.RIGHTS_UNKNOWN);
    }

    @Test
    void whatIsReachedByTwoWaysIsToldOnceByTheShorter() {
        Origin.OfDataset asked = register.dataset("Asked", RightsBasis.OWN_CONTENT);
        Origin.OfDataset between = register.dataset("Between", RightsBasis.PUBLIC_DOMAIN);
        Origin.OfDataset bad = register.dataset("Bad", RightsBasis.UNKNOWN);
        register.from(asked, between, bad);
        register.from(between, bad);

        assertThat(blocks(asked)).singleElement().satisfies(block -> assertThat(block.path()).containsExactly("Asked", "Bad"));
    }

    /** In any tangle of things: it ends, and it is clear exactly when nothing that can be reached is unclear. */
    @Test
    void anyTangleIsClearExactlyWhenNothingBehindItIsUnclear() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int run = 0; run < 500; run++) {
            Register tangle = new Register();
            List<Origin> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                boolean unclear = random.nextInt(6) == 0;
                all.add(random.nextInt(3) > 0
                        ? tangle.dataset("d" + i, unclear ? RightsBasis.LICENSED : RightsBasis.PUBLIC_DOMAIN)
                        : tangle.model("m" + i));
            }
            Origin.OfDataset asked = tangle.dataset("asked", RightsBasis.OWN_CONTENT);
            all.add(asked);
            for (int i = random.nextInt(14); i > 0; i--) {
                tangle.from(all.get(random.nextInt(all.size())), all.get(random.nextInt(all.size())));
            }
            boolean clear = reach(tangle, asked, new HashSet<>()).stream()
                    .allMatch(origin -> !(origin instanceof Origin.OfDataset d) || tangle.dataset(d).parts().getFirst().usual() != RightsBasis.LICENSED);

            List<Block> blocks = new ClearancePolicy(Parts.policy(LITERAL, "USA"), tangle).blocks(asked);

            assertThat(blocks.isEmpty()).as("seed %d, run %d: %s", seed, run, tangle.origins).isEqualTo(clear);
        }
    }

    private static Set<Origin> reach(Register register, Origin from, Set<Origin> reached) {
        if (reached.add(from)) {
            register.origins.getOrDefault(from, List.of()).forEach(origin -> reach(register, origin, reached));
        }
        return reached;
    }
}
