package org.aitreaty.registry.controlgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The graph of a day, by hand and against brute force over random graphs; the seed is printed on failure. */
class ControlGraphTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant RECORDED = Instant.parse("2026-11-01T00:00:00Z");

    private final List<Link> links = new ArrayList<>();

    private static Node organisation(String code) {
        return new Node(Node.Kind.ORGANISATION, code, "FRA");
    }

    private void controls(Node controller, Node controlled) {
        links.add(new Link(
                new UUID(0, links.size()), controller, controlled, List.of(new Link.Version(1, RECORDED, RECORDED, LocalDate.of(2020, 1, 1), null, false))));
    }

    private void controls(String controller, String controlled) {
        controls(organisation(controller), organisation(controlled));
    }

    private ControlGraph graph() {
        return new ControlHistory(links).on(DAY, null, false);
    }

    private SortedSet<String> states(String code) {
        return graph().ultimateStates(List.of(organisation(code))).get(organisation(code));
    }

    private static String told(List<ControlGraph.Reached> reached) {
        return reached.stream()
                .map(r -> r.node().id() + r.depth() + (r.ultimate() ? "!" : "") + r.path().stream().map(step -> step.node().id()).toList())
                .collect(Collectors.joining(" "));
    }

    private static String told(ControlGraph graph, String... asked) {
        return graph.groups(IntStream.range(0, asked.length).mapToObj(i -> organisation(asked[i])).toList()).stream()
                .map(group -> ids(group.controllers()) + ":" + ids(group.members()))
                .collect(Collectors.joining(" "));
    }

    private static String ids(SortedSet<Node> nodes) {
        return nodes.stream().map(Node::id).collect(Collectors.joining("+"));
    }

    @Test
    void controlIsFollowedOverSeveralStepsByTheShortestWay() {
        controls("top", "middle");
        controls("middle", "bottom");
        controls("top", "bottom");
        controls("side", "middle");

        assertThat(told(graph().controllers(organisation("bottom")))).isEqualTo("middle1[middle] top1![top] side2![middle, side]");
        assertThat(told(graph().controlled(organisation("top")))).isEqualTo("bottom1[bottom] middle1[middle]");
        assertThat(graph().controllers(organisation("unheard-of"))).isEmpty();
    }

    /** EC-205: cross-holdings. */
    @Test
    void companiesThatControlEachOtherInACircleAreUltimateTogetherUnlessSomebodyControlsTheCircle() {
        controls("a", "b");
        controls("b", "c");
        controls("c", "a");
        controls("c", "leaf");

        assertThat(told(graph().controllers(organisation("a")))).isEqualTo("c1![c] b2![c, b]");
        assertThat(told(graph().controllers(organisation("leaf")))).isEqualTo("c1![c] b2![c, b] a3![c, b, a]");
        controls("outside", "b");
        assertThat(told(graph().controllers(organisation("a")))).isEqualTo("c1[c] b2[c, b] outside3![c, b, outside]");
    }

    @Test
    void theStatesOfThoseWhoUltimatelyControlAreItsOwnWhereNobodyDoes() {
        Node fund = new Node(Node.Kind.ENTITY, "fund", "CHE");
        Node usa = new Node(Node.Kind.STATE, "USA", "USA");
        controls(organisation("a"), organisation("b"));
        assertThat(states("nobody")).containsExactly("FRA");
        assertThat(states("b")).containsExactly("FRA");
        controls(fund, organisation("a"));
        assertThat(states("b")).containsExactly("CHE");
        controls(usa, organisation("b"));
        assertThat(states("b")).containsExactly("CHE", "USA");
        assertThat(states("a")).containsExactly("CHE");
    }

    /** EC-04, and EC-207: who controls a joint venture with another is not thereby under one roof with it. */
    @Test
    void organisationsUnderOneControllerAreAGroupAndParentsOfAJointVentureAreNot() {
        controls("x", "left");
        controls("x", "venture");
        controls("y", "venture");
        controls("y", "right");

        assertThat(told(graph(), "left", "venture", "right")).isEqualTo("x:left+venture y:right+venture");
        assertThat(told(graph(), "left", "right")).isEmpty();
        assertThat(told(graph(), "x", "left")).as("the controller itself").isEqualTo("x:left+x");
        assertThat(told(graph(), "left", "left", "unheard-of")).isEmpty();
        controls("top", "x");
        assertThat(told(graph(), "left", "venture")).as("the nearest they share").isEqualTo("x:left+venture");
        controls("top", "y");
        assertThat(told(graph(), "left", "venture", "right")).isEqualTo("top:left+right+venture");
    }

    @Test
    void aChainOfManyThousandsIsWalkedWithoutRunningOutOfStack() {
        int length = 50_000;
        for (int i = 0; i < length; i++) {
            controls("n" + i, "n" + (i + 1));
        }
        ControlGraph graph = graph();

        List<ControlGraph.Reached> controllers = graph.controllers(organisation("n" + length));
        assertThat(controllers).hasSize(length);
        assertThat(controllers.getLast().node().id()).isEqualTo("n0");
        assertThat(controllers.getLast().ultimate()).isTrue();
        assertThat(controllers.getLast().path()).hasSize(length);
        assertThat(told(graph, "n1", "n" + length)).isEqualTo("n1:n1+n50000");
    }

    @RepeatedTest(400)
    void whatIsToldIsWhatBruteForceFinds() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        int size = 2 + random.nextInt(9);
        boolean[][] reach = new boolean[size][size];
        for (int edge = random.nextInt(2 * size); edge > 0; edge--) {
            int from = random.nextInt(size);
            int to = random.nextInt(size);
            if (from != to) {
                controls("n" + from, "n" + to);
                reach[from][to] = true;
            }
        }
        for (int k = 0; k < size; k++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    reach[i][j] |= reach[i][k] && reach[k][j];
                }
            }
        }
        ControlGraph graph = graph();
        String where = "seed " + seed;
        for (int of = 0; of < size; of++) {
            assertThat(ids(graph.controllers(organisation("n" + of)))).as(where).isEqualTo(column(reach, of));
            assertThat(ids(graph.controlled(organisation("n" + of)))).as(where).isEqualTo(row(reach, of));
            for (ControlGraph.Reached controller : graph.controllers(organisation("n" + of))) {
                int i = Integer.parseInt(controller.node().id().substring(1));
                boolean ultimate = IntStream.range(0, size).allMatch(j -> !reach[j][i] || reach[i][j]);
                assertThat(controller.ultimate()).as("%s: n%d ultimate", where, i).isEqualTo(ultimate);
                assertIsAWay(organisation("n" + of), controller, where);
            }
        }
        assertGroups(graph, reach, random, where);
        assertStates(reach, random, where);
    }

    /** The same graph with a State for each node. */
    private void assertStates(boolean[][] reach, Random random, String where) {
        int size = reach.length;
        List<Node> nodes = IntStream.range(0, size).mapToObj(i -> new Node(Node.Kind.ORGANISATION, "n" + i, "S" + random.nextInt(4))).toList();
        List<Link> hosted = links.stream().map(link -> new Link(link.id(), named(nodes, link.controller()), named(nodes, link.controlled()), link.versions())).toList();
        SortedMap<Node, SortedSet<String>> told = new ControlHistory(hosted).on(DAY, null, false).ultimateStates(nodes);
        for (int of = 0; of < size; of++) {
            int node = of;
            Set<String> states = IntStream.range(0, size)
                    .filter(i -> i == node || reach[i][node])
                    .filter(i -> IntStream.range(0, size).allMatch(j -> !reach[j][i] || reach[i][j]))
                    .mapToObj(i -> nodes.get(i).state())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(told.get(nodes.get(of))).as("%s: states of n%d", where, of).isEqualTo(states);
        }
    }

    private static Node named(List<Node> nodes, Node plain) {
        return nodes.get(Integer.parseInt(plain.id().substring(1)));
    }

    /** Each step of a way is a link, and no way is shorter: its length is the least number of steps in the raw edges. */
    private void assertIsAWay(Node start, ControlGraph.Reached controller, String where) {
        Node at = start;
        for (ControlGraph.Step step : controller.path()) {
            Link link = links.get((int) step.link().getLeastSignificantBits());
            assertThat(link.controlled()).as(where).isEqualTo(at);
            assertThat(link.controller()).as(where).isEqualTo(step.node());
            at = step.node();
        }
        assertThat(at).as(where).isEqualTo(controller.node());
        Set<Node> near = new HashSet<>(Set.of(start));
        int steps = 0;
        while (!near.contains(controller.node())) {
            Set<Node> next = new HashSet<>(near);
            links.stream().filter(link -> near.contains(link.controlled())).forEach(link -> next.add(link.controller()));
            near.addAll(next);
            steps++;
        }
        assertThat(controller.depth()).as(where).isEqualTo(steps).isEqualTo(controller.path().size());
    }

    private void assertGroups(ControlGraph graph, boolean[][] reach, Random random, String where) {
        int size = reach.length;
        List<Integer> asked = IntStream.range(0, size).filter(i -> random.nextInt(3) > 0).boxed().toList();
        Set<Set<String>> shared = new LinkedHashSet<>();
        for (int controller = 0; controller < size; controller++) {
            int c = controller;
            Set<String> below = asked.stream().filter(i -> i == c || reach[c][i]).map(i -> "n" + i).collect(Collectors.toCollection(TreeSet::new));
            if (below.size() > 1) {
                shared.add(below);
            }
        }
        Set<Set<String>> largest = shared.stream()
                .filter(set -> shared.stream().noneMatch(other -> other.size() > set.size() && other.containsAll(set)))
                .collect(Collectors.toSet());
        List<ControlGraph.Group> told = graph.groups(asked.stream().map(i -> organisation("n" + i)).toList());

        assertThat(told.stream().map(group -> group.members().stream().map(Node::id).collect(Collectors.toCollection(TreeSet::new))).collect(Collectors.toSet()))
                .as("%s asked %s", where, asked)
                .isEqualTo(largest);
        assertThat(told).as(where).hasSize(largest.size());
        for (ControlGraph.Group group : told) {
            Set<String> members = group.members().stream().map(Node::id).collect(Collectors.toSet());
            Set<String> nearest = IntStream.range(0, size)
                    .filter(c -> sameBelow(reach, c, asked, members))
                    .filter(c -> IntStream.range(0, size).noneMatch(d -> reach[c][d] && !reach[d][c] && sameBelow(reach, d, asked, members)))
                    .mapToObj(c -> "n" + c)
                    .collect(Collectors.toSet());
            assertThat(group.controllers().stream().map(Node::id).collect(Collectors.toSet())).as("%s group %s", where, members).isEqualTo(nearest);
        }
    }

    private static boolean sameBelow(boolean[][] reach, int controller, List<Integer> asked, Set<String> members) {
        return asked.stream().filter(i -> i == controller || reach[controller][i]).map(i -> "n" + i).collect(Collectors.toSet()).equals(members);
    }

    private static Set<String> ids(List<ControlGraph.Reached> reached) {
        Set<String> ids = reached.stream().map(r -> r.node().id()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(reached).as("nobody twice").hasSize(ids.size());
        return ids;
    }

    private static Set<String> column(boolean[][] reach, int of) {
        return IntStream.range(0, reach.length).filter(i -> i != of && reach[i][of]).mapToObj(i -> "n" + i).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> row(boolean[][] reach, int of) {
        return IntStream.range(0, reach.length).filter(i -> i != of && reach[of][i]).mapToObj(i -> "n" + i).collect(Collectors.toCollection(TreeSet::new));
    }
}
