package org.aitreaty.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.aitreaty.registry.controlgraph.ControlGraph;
import org.aitreaty.registry.controlgraph.ControlHistory;
import org.aitreaty.registry.controlgraph.Link;
import org.aitreaty.registry.controlgraph.Node;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a question costs about who stands under one controller, among 10 000 organisations and 50 000 links. The goal is
 * 50 milliseconds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ControlGraphBenchmark {

    private static final int ORGANISATIONS = 10_000;
    private static final int LINKS = 50_000;
    private static final int ASKED = 100;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant RECORDED = Instant.parse("2026-03-01T00:00:00Z");

    /**
     * How the links lie. Holdings: each organisation is controlled from within its own group of 100, as real ones are.
     * Tangle: anybody by anybody, so that most of all is one circle of cross-holdings, the worst there can be.
     */
    @Param({"holdings", "tangle"})
    public String shape;

    private ControlHistory history;
    private List<Node> asked;
    private Node deepest;
    private int days;

    @Setup
    public void prepare() {
        Random random = new Random(20_261_123);
        Node[] nodes = IntStream.range(0, ORGANISATIONS)
                .mapToObj(i -> new Node(Node.Kind.ORGANISATION, "organisation-" + i, "S" + i % 190))
                .toArray(Node[]::new);
        List<Link> links = new ArrayList<>();
        while (links.size() < LINKS) {
            int controlled = random.nextInt(ORGANISATIONS);
            int first = shape.equals("holdings") ? controlled / 100 * 100 : 0;
            int reach = shape.equals("holdings") ? controlled - first : ORGANISATIONS;
            int controller = reach == 0 ? controlled : first + random.nextInt(reach);
            if (controller != controlled) {
                var version = new Link.Version(1, RECORDED, RECORDED, LocalDate.of(2020, 1, 1), null, false);
                links.add(new Link(new UUID(random.nextLong(), random.nextLong()), nodes[controller], nodes[controlled], List.of(version)));
            }
        }
        history = new ControlHistory(links);
        asked = random.ints(ASKED, 0, ORGANISATIONS).mapToObj(i -> nodes[i]).toList();
        deepest = nodes[ORGANISATIONS - 1];
    }

    /** The answer of {@code GET /v1/control-groups} about 100 organisations, on the day that was asked about before. */
    @Benchmark
    public List<ControlGraph.Group> groups() {
        return history.on(DAY, null, false).groups(asked);
    }

    /** The same when the graph has to be made, because the day is another each time. */
    @Benchmark
    public List<ControlGraph.Group> groupsOfAnotherDay() {
        days++;
        return history.on(DAY.minusDays(days % 1_000), null, false).groups(asked);
    }

    /** Everyone who controls one organisation, as {@code GET /v1/organisations/{code}/controllers} asks. */
    @Benchmark
    public List<ControlGraph.Reached> controllers() {
        return history.on(DAY, null, false).controllers(deepest);
    }
}
