package org.aitreaty.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTableTest {

    private record Configured(URI url, List<String> resources) implements RoutingConfig.PartConfig {}

    private static Configured part(String url, String... resources) {
        return new Configured(URI.create(url), List.of(resources));
    }

    @Test
    void twoPartsMayNotClaimOneResource() {
        assertThatThrownBy(() -> new RoutingTable(Map.of("one", part("http://a:1", "states"), "two", part("http://b:2", "treaty", "states"))))
                .hasMessage("The resource 'states' is claimed by the parts 'one' and 'two': top-level names must not collide.");
        assertThatThrownBy(() -> new RoutingTable(Map.of("one", part("http://a:1", "states", "states")))).hasMessageContaining("collide");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed", "feeds", "States", "a/b", "", "a_b"})
    void namesThatCannotBeResourcesAreRefused(String resource) {
        assertThatThrownBy(() -> new RoutingTable(Map.of("one", part("http://a:1", resource)))).hasMessageContaining("cannot be a top-level resource");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://host/path", "ftp://host", "host:80", "http:///"})
    void addressesThatAreMoreOrLessThanAServiceAreRefused(String url) {
        assertThatThrownBy(() -> new RoutingTable(Map.of("one", part(url, "a")))).hasMessageContaining("scheme, host and port only");
    }

    @Test
    void noPartsAtAllIsAMistake() {
        assertThatThrownBy(() -> new RoutingTable(Map.of())).hasMessageContaining("empty");
    }

    @Test
    void onlyPartsThatAnsweredAreSaidToWork() {
        RoutingTable table = new RoutingTable(Map.of("a", part("http://a:1", "x"), "b", part("http://b:1", "y"), "c", part("http://c:1", "z")));
        Part a = table.find("/v1/x").orElseThrow().part();
        Part b = table.find("/v1/y").orElseThrow().part();
        Part c = table.find("/v1/z").orElseThrow().part();
        a.failed();
        assertThat(table.unavailable(a)).isEqualTo("The part a (x) is unavailable; b and c work.");
        b.failed();
        assertThat(table.unavailable(a)).isEqualTo("The part a (x) is unavailable; c works.");
        c.failed();
        assertThat(table.unavailable(a)).isEqualTo("The part a (x) is unavailable.");
        b.answered();
        assertThat(table.unavailable(a)).isEqualTo("The part a (x) is unavailable; b works.");
    }
}
