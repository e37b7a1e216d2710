package org.aitreaty.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail protects nothing: each must find its breach among the bad examples. */
class HouseRulesTest {

    private static final String BAD = "org.aitreaty.testkit.bad";

    private static final Map<String, String> BREACHES = Map.of(
            "a package is a noun of the glossary", "bad.util.Thing",
            "a name says what a thing is", "PermitHelper",
            "resources belong to their package", "PublicResource",
            "endpoints are public methods", "PublicResource.notPublic",
            "only resources know HTTP", "KnowsHttp",
            "what is sent as JSON has a name in the API", "NamelessJson$View",
            "time comes from the injected clock", "OldTime",
            "java.time is exact", "OldTime",
            "an entity changes by its behaviour only", "OpenEntity.state",
            "packages form no cycle", "Cycle detected");

    private static final JavaClasses EXAMPLES = new ClassFileImporter().importPackages(BAD);

    static Stream<String> names() {
        return HouseRules.rules(BAD).keySet().stream();
    }

    @Test
    void everyRuleHasABreachAmongTheExamples() {
        assertThat(BREACHES.keySet()).isEqualTo(HouseRules.rules(BAD).keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void findsItsBreach(String name) {
        ArchRule rule = HouseRules.rules(BAD).get(name);
        assertThat(rule.evaluate(EXAMPLES).getFailureReport().toString()).contains(BREACHES.get(name));
    }
}
