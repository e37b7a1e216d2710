package org.aitreaty.permits.rights;

import static org.aitreaty.permits.rights.Parts.LITERAL;
import static org.aitreaty.permits.rights.Parts.NOW;
import static org.aitreaty.permits.rights.Parts.TODAY;
import static org.aitreaty.permits.rights.Parts.WITH_LEAVE;
import static org.aitreaty.permits.rights.Parts.dataset;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.aitreaty.kit.quantity.Quantity;
import org.junit.jupiter.api.Test;

/** What must hold of every dataset, tried on many seeded random ones. */
class RightsPropertiesTest {

    private static final int RUNS = 20_000;
    private static final List<String> STATES = List.of("USA", "FRA", "CHN", "BRA");

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @Test
    void anUnclearedPartMoreNeverUnblocksAnythingAndAlwaysBlocks() {
        for (int i = 0; i < RUNS; i++) {
            List<RightsPart> parts = someParts();
            RightsPolicy policy = somePolicy();
            Set<String> before = told(policy, parts);
            List<RightsPart> more = new ArrayList<>(parts);
            more.add(random.nextInt(more.size() + 1), new RightsPart("one-more", RightsBasis.UNKNOWN, Map.of(), List.of(), Quantity.of("1"), null));

            assertThat(told(policy, more)).as("seed %d: %s", seed, parts).containsAll(before).hasSizeGreaterThan(before.size());
        }
    }

    @Test
    void theOrderOfPartsDoesNotMatter() {
        for (int i = 0; i < RUNS; i++) {
            List<RightsPart> parts = someParts();
            RightsPolicy policy = somePolicy();
            Set<String> before = told(policy, parts);
            List<RightsPart> shuffled = new ArrayList<>(parts);
            Collections.shuffle(shuffled, random);

            assertThat(told(policy, shuffled)).as("seed %d: %s", seed, parts).isEqualTo(before);
        }
    }

    @Test
    void splittingAPartDoesNotChangeTheVerdict() {
        for (int i = 0; i < RUNS; i++) {
            List<RightsPart> parts = someParts();
            RightsPolicy policy = somePolicy();
            boolean before = policy.blocks(dataset(parts)).isEmpty();
            List<RightsPart> split = new ArrayList<>(parts);
            RightsPart whole = split.remove(random.nextInt(split.size()));
            split.addAll(halves(whole));

            assertThat(policy.blocks(dataset(split)).isEmpty()).as("seed %d: %s into %s", seed, parts, split).isEqualTo(before);
        }
    }

    @Test
    void askingForMoreStatesNeverClears() {
        for (int i = 0; i < RUNS; i++) {
            List<RightsPart> parts = someParts();
            RightsPolicy few = new RightsPolicy(WITH_LEAVE, STATES.subList(0, 1), NOW, TODAY);
            RightsPolicy many = new RightsPolicy(WITH_LEAVE, STATES, NOW, TODAY);

            assertThat(told(many, parts)).as("seed %d: %s", seed, parts).containsAll(told(few, parts));
        }
    }

    @Test
    void theLiteralBanClearsNothingThatTheMilderReadingBlocks() {
        for (int i = 0; i < RUNS; i++) {
            RightsDataset dataset = dataset(someParts());
            boolean mild = new RightsPolicy(WITH_LEAVE, STATES, NOW, TODAY).blocks(dataset).isEmpty();
            boolean literal = new RightsPolicy(LITERAL, STATES, NOW, TODAY).blocks(dataset).isEmpty();

            assertThat(!literal || mild).as("seed %d: %s", seed, dataset).isTrue();
        }
    }

    private Set<String> told(RightsPolicy policy, List<RightsPart> parts) {
        return policy.blocks(dataset(parts)).stream()
                .map(block -> block.part() + " " + block.ground() + " " + block.jurisdiction())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private RightsPolicy somePolicy() {
        List<String> states = STATES.subList(0, 1 + random.nextInt(STATES.size()));
        return new RightsPolicy(random.nextBoolean() ? WITH_LEAVE : LITERAL, states, NOW, TODAY);
    }

    private List<RightsPart> someParts() {
        List<RightsPart> parts = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            // Half of them clear, so that both verdicts come up often.
            RightsBasis usual = random.nextBoolean() ? RightsBasis.PUBLIC_DOMAIN : someBasis();
            Map<String, RightsBasis> exceptions = new HashMap<>();
            if (random.nextInt(3) == 0) {
                exceptions.put(STATES.get(random.nextInt(STATES.size())), someBasis());
            }
            int items = 2 + random.nextInt(100);
            Quantity excluded = switch (random.nextInt(5)) {
                case 0 -> Quantity.of(Integer.toString(items));
                case 1 -> Quantity.of(Integer.toString(1 + random.nextInt(items)));
                default -> null;
            };
            parts.add(new RightsPart("part-" + i, usual, exceptions, someLeaves(), Quantity.of(Integer.toString(items)), excluded));
        }
        return parts;
    }

    private RightsBasis someBasis() {
        return RightsBasis.values()[random.nextInt(RightsBasis.values().length)];
    }

    private List<Leave> someLeaves() {
        List<Leave> leaves = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Set<String> states = random.nextBoolean() ? Set.of() : Set.of(STATES.get(random.nextInt(STATES.size())));
            leaves.add(new Leave(states, random.nextBoolean() ? null : TODAY.plusDays(random.nextInt(5) - 2L)));
        }
        return leaves;
    }

    /** The two halves of a part, of the same rights; what is proved to be left out is spread over them as it falls. */
    private List<RightsPart> halves(RightsPart whole) {
        long items = whole.items().value().longValueExact();
        long first = 1 + random.nextInt((int) items - 1);
        long out = whole.excluded() == null ? 0 : whole.excluded().value().longValueExact();
        long outOfFirst = Math.min(out, first);
        return List.of(piece(whole, "-1", first, outOfFirst), piece(whole, "-2", items - first, out - outOfFirst));
    }

    private static RightsPart piece(RightsPart whole, String suffix, long items, long out) {
        return new RightsPart(
                whole.key() + suffix,
                whole.usual(),
                whole.exceptions(),
                whole.leaves(),
                Quantity.of(Long.toString(items)),
                whole.excluded() == null || out == 0 ? null : Quantity.of(Long.toString(out)));
    }
}
