package org.aitreaty.permits.rights;

import static org.aitreaty.permits.rights.Parts.EVERYWHERE_FOR_EVER;
import static org.aitreaty.permits.rights.Parts.LITERAL;
import static org.aitreaty.permits.rights.Parts.NOW;
import static org.aitreaty.permits.rights.Parts.TODAY;
import static org.aitreaty.permits.rights.Parts.WITH_LEAVE;
import static org.aitreaty.permits.rights.Parts.against;
import static org.aitreaty.permits.rights.Parts.dataset;
import static org.aitreaty.permits.rights.Parts.except;
import static org.aitreaty.permits.rights.Parts.grounds;
import static org.aitreaty.permits.rights.Parts.leftOut;
import static org.aitreaty.permits.rights.Parts.part;
import static org.aitreaty.permits.rights.Parts.policy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.permits.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RightsPolicyTest {

    private static final Map<String, List<Leave>> LEAVES = Map.of(
            "NONE", List.of(),
            "HERE", List.of(EVERYWHERE_FOR_EVER),
            "HERE_UNTIL_TODAY", List.of(new Leave(Set.of("FRA"), TODAY)),
            "EXPIRED", List.of(new Leave(Set.of("FRA"), TODAY.minusDays(1))),
            "ELSEWHERE", List.of(new Leave(Set.of("USA"), null)),
            "ELSEWHERE_AND_EXPIRED", List.of(new Leave(Set.of("USA"), null), new Leave(Set.of(), TODAY.minusDays(1))),
            "EXPIRED_AND_RENEWED", List.of(new Leave(Set.of(), TODAY.minusDays(1)), new Leave(Set.of("FRA"), TODAY.plusYears(1))));

    /** Every basis with every leave under both readings of the ban: 84 rows. */
    static Stream<Arguments> everyCase() {
        return Stream.of(RightsBasis.values()).flatMap(basis -> LEAVES.keySet().stream().flatMap(leave -> Stream.of(true, false)
                .map(allowed -> Arguments.of(basis, leave, allowed, expected(basis, leave, allowed)))));
    }

    private static Ground expected(RightsBasis basis, String leave, boolean allowed) {
        return switch (basis) {
            case PUBLIC_DOMAIN, EXPIRED_COPYRIGHT, OWN_CONTENT -> null;
            case UNKNOWN -> Ground.RIGHTS_UNKNOWN;
            case LICENSED, AUTHOR_CONSENT -> allowed ? ofLeave(leave) : Ground.PROTECTED_WORKS_BARRED;
        };
    }

    private static Ground ofLeave(String leave) {
        return switch (leave) {
            case "NONE" -> Ground.LEAVE_NOT_SHOWN;
            case "HERE", "HERE_UNTIL_TODAY", "EXPIRED_AND_RENEWED" -> null;
            case "EXPIRED", "ELSEWHERE_AND_EXPIRED" -> Ground.LEAVE_EXPIRED;
            case "ELSEWHERE" -> Ground.LEAVE_ELSEWHERE;
            default -> throw new IllegalArgumentException(leave);
        };
    }

    @ParameterizedTest(name = "{0}, leave {1}, leave helps: {2}: {3}")
    @MethodSource("everyCase")
    void whatIsClearedInOneState(RightsBasis basis, String leave, boolean allowed, Ground expected) {
        RightsDataset dataset = dataset(part("all", basis, LEAVES.get(leave).toArray(Leave[]::new)));

        List<Block> blocks = policy(allowed ? WITH_LEAVE : LITERAL, "FRA").blocks(dataset);

        assertThat(blocks.stream().map(Block::ground).toList()).isEqualTo(expected == null ? List.of() : List.of(expected));
        for (Block block : blocks) {
            assertThat(block.jurisdiction()).isEqualTo("FRA");
            assertThat(block.part()).isEqualTo("all");
            assertThat(block.article()).isEqualTo("7(1)");
            assertThat(block.parameter()).isEqualTo("copyright.licensedWorksAllowed");
            assertThat(block.parameterVersion()).isEqualTo(allowed ? 1 : 2);
            assertThat(block.message().in(Language.EN)).contains("all", "Corpus 1", "FRA");
            assertThat(block.message().in(Language.FR)).contains("all", "Corpus 1", "FRA").isNotEqualTo(block.message().in(Language.EN));
        }
    }

    /** EC-93: in the public domain in the United States, still protected in France. */
    @ParameterizedTest(name = "asked for {0}: {1} blocks")
    @CsvSource({"USA, ''", "FRA, FRA", "USA FRA, FRA", "FRA DEU, FRA", "DEU, ''"})
    void ec93ABasisHoldsForTheStateItIsDeclaredFor(String asked, String blocked) {
        RightsDataset dataset = dataset(except(part("novels", RightsBasis.PUBLIC_DOMAIN), "FRA", RightsBasis.UNKNOWN));

        List<Block> blocks = policy(WITH_LEAVE, asked.split(" ")).blocks(dataset);

        assertThat(blocks.stream().map(Block::jurisdiction)).containsExactly(blocked.isEmpty() ? new String[0] : new String[] {blocked});
    }

    @Test
    void ec93TheReverseHoldsTooAnExceptionCanClearWhatIsProtectedElsewhere() {
        RightsDataset dataset = dataset(except(part("novels", RightsBasis.UNKNOWN), "USA", RightsBasis.EXPIRED_COPYRIGHT));

        assertThat(grounds(dataset, WITH_LEAVE, "USA")).isEmpty();
        assertThat(policy(WITH_LEAVE, "FRA", "USA").blocks(dataset)).extracting(Block::jurisdiction).containsExactly("FRA");
    }

    /** EC-94: one item in ten thousand blocks as all of them would, and only the proof that all of it is left out helps. */
    @ParameterizedTest(name = "{0} items unknown, {1} left out: blocked {2}")
    @CsvSource({"1,,true", "9999,,true", "1,1,false", "100,99,true", "100,100,false", "100,101,false", ",5,true"})
    void ec94TheShareMakesNoDifferenceAndTheExclusionMustBeWhole(String items, String excluded, boolean blocked) {
        RightsPart unknown = new RightsPart(
                "unknown", RightsBasis.UNKNOWN, Map.of(), List.of(), quantity(items), quantity(excluded));
        RightsPart cleared = new RightsPart("cleared", RightsBasis.PUBLIC_DOMAIN, Map.of(), List.of(), Quantity.of("9999"), null);

        List<Ground> grounds = grounds(dataset(cleared, unknown), WITH_LEAVE, "USA");

        assertThat(grounds.contains(Ground.RIGHTS_UNKNOWN)).isEqualTo(blocked);
        assertThat(grounds.contains(Ground.EXCLUSION_INCOMPLETE)).isEqualTo(blocked && excluded != null);
        assertThat(grounds.isEmpty()).isEqualTo(!blocked);
    }

    private static Quantity quantity(String text) {
        return text == null ? null : Quantity.of(text);
    }

    @ParameterizedTest
    @EnumSource(RightsBasis.class)
    void whatChangesProvesNothingWithoutASnapshotWhateverItsRights(RightsBasis basis) {
        RightsDataset live = new RightsDataset(
                UUID.randomUUID(), "Feed", false, NOW, List.of(part("all", basis, EVERYWHERE_FOR_EVER)), List.of());

        assertThat(grounds(live, WITH_LEAVE, "USA")).contains(Ground.LIVE_WITHOUT_SNAPSHOT);
    }

    /** An upheld complaint against the part, at an instant, in a version declared 1000 s ago. */
    @ParameterizedTest(name = "upheld {0} s ago, part {1}, left out: {2}: {3}")
    @CsvSource({
        "500, news, false, COMPLAINT_UPHELD",
        "500, news, true, COMPLAINT_UPHELD",
        "1500, news, false, COMPLAINT_UPHELD",
        "1500, news, true,",
        "1000, news, true, COMPLAINT_UPHELD",
        "1500, renamed, true, COMPLAINT_UNANSWERED",
        "500, renamed, false, COMPLAINT_UNANSWERED",
        "-1, news, false,"
    })
    void anUpheldComplaintIsAnsweredOnlyByALaterVersionThatProvesThePartIsGone(long ago, String key, boolean gone, Ground expected) {
        RightsPart part = gone ? leftOut(part(key, RightsBasis.PUBLIC_DOMAIN), "100") : part(key, RightsBasis.PUBLIC_DOMAIN);
        Instant since = NOW.minusSeconds(ago);

        List<Ground> grounds = grounds(against(dataset(part), new Upheld("CC-2026-INT-000001-X", "news", since)), WITH_LEAVE, "USA");

        assertThat(grounds).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void aComplaintBlocksEverywhereAndNamesItself() {
        Block block = policy(WITH_LEAVE, "FRA", "USA")
                .blocks(against(dataset(part("news", RightsBasis.PUBLIC_DOMAIN)), new Upheld("CC-7", "news", NOW)))
                .getFirst();

        assertThat(block.jurisdiction()).isNull();
        assertThat(block.message().in(Language.EN)).contains("CC-7");
    }

    @Test
    void everyGroundIsToldAtOnce() {
        RightsDataset dataset = dataset(
                part("a", RightsBasis.UNKNOWN), part("b", RightsBasis.LICENSED), except(part("c", RightsBasis.OWN_CONTENT), "FRA", RightsBasis.UNKNOWN));

        assertThat(policy(WITH_LEAVE, "FRA", "USA").blocks(dataset))
                .extracting(block -> block.part() + " " + block.jurisdiction() + " " + block.ground())
                .containsExactly("a FRA RIGHTS_UNKNOWN", "a USA RIGHTS_UNKNOWN", "b FRA LEAVE_NOT_SHOWN", "b USA LEAVE_NOT_SHOWN", "c FRA RIGHTS_UNKNOWN");
    }
}
