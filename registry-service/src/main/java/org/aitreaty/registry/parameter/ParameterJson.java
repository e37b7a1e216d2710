package org.aitreaty.registry.parameter;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.aitreaty.registry.decision.DecisionEffect.TransitionalRule;
import org.aitreaty.registry.decision.DecisionStanding;
import org.aitreaty.registry.language.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Treaty parameters as JSON. */
final class ParameterJson {

    private ParameterJson() {}

    @Schema(name = "ParameterList", description = "The treaty's parameters in force at an instant.")
    record ListView(
            @Schema(description = "The instant the answer holds for.", examples = {"2026-11-23T00:00:00Z"}) Instant asOf,
            @Schema(description = "Version of all of them together.", examples = {"1"}) int version,
            @Schema(description = "The parameters, in the order of their keys.") List<Item> items) {

        static ListView of(Parameters parameters, Instant asOf) {
            return new ListView(asOf, parameters.setVersion(), parameters.byKey().values().stream().map(Item::of).toList());
        }
    }

    @Schema(name = "Parameter", description = "One parameter in the version that holds.")
    record Item(
            @Schema(description = "Stable key.", examples = {"frontier.flop"}) String key,
            @Schema(description = "A decimal number, a word or a fraction.", examples = {"1e25"}) String value,
            @Schema(description = "Unit of a number.", nullable = true, examples = {"FLOP"}) String unit,
            @Schema(description = "How a figure is compared with the value.", nullable = true, examples = {">"}) String comparator,
            @Schema(description = "Version of this parameter.", examples = {"1"}) int version,
            @Schema(description = "Article of the treaty text.", examples = {"4(2)(b)"}) String article,
            @Schema(description = "From when this version holds.", examples = {"1945-01-01T00:00:00Z"}) Instant effectiveFrom,
            @Schema(description = "Number of the Council's decision; null for the treaty's own figures.", nullable = true, examples = {"EC-4/DEC.2"}) String decision,
            @Schema(description = "To which applications and runs this version applies.") TransitionalRule transitionalRule,
            @Schema(description = "Days of grace; null for every other rule.", nullable = true, examples = {"90"}) Integer graceDays,
            @Schema(description = "What the value is multiplied by from each legal day to the next; null where it stays.", nullable = true, examples = {"0.9981"})
                    String dailyFactor,
            @Schema(description = "What it is for.") Bilingual description) {

        static Item of(Parameters.Holding held) {
            TreatyParameter parameter = held.parameter();
            return new Item(
                    parameter.key(),
                    held.value(),
                    parameter.unit(),
                    parameter.comparator(),
                    parameter.version(),
                    parameter.article(),
                    parameter.set().effectiveFrom(),
                    parameter.set().decision(),
                    parameter.transitionalRule(),
                    parameter.graceDays(),
                    parameter.dailyFactor(),
                    parameter.description());
        }
    }

    @Schema(name = "ParameterVersion", description = "A version of a parameter.")
    record Version(
            @Schema(required = true, description = "Number of the version.", minimum = "1", examples = {"2"}) int version,
            @Schema(required = true, description = "Value as it was decided; of a gradual change on its first day.", examples = {"5e8"}) String value,
            @Schema(required = true, description = "From when it holds.", examples = {"2027-03-01T11:00:00Z"}) Instant effectiveFrom,
            @Schema(required = true, nullable = true, description = "Number of the decision; null for the treaty's own figure.", examples = {"EC-4/DEC.2"})
                    String decision,
            @Schema(required = true, description = "To which applications and runs it applies.") TransitionalRule transitionalRule,
            @Schema(required = true, nullable = true, description = "Days of grace; null for every other rule.", examples = {"90"}) Integer graceDays,
            @Schema(required = true, nullable = true, description = "What the value is multiplied by from each legal day to the next.", examples = {"0.9981"})
                    String dailyFactor,
            @Schema(required = true, description = "Whether this is the version in force.", examples = {"true"}) boolean inForce) {}

    @Schema(name = "ParameterVersionStanding", description = "A version of a parameter, in force or not, with how its decision stands.")
    record StandingVersion(
            @Schema(required = true, description = "Stable key.", examples = {"training.permit.params"}) String key,
            @Schema(required = true, description = "Number of the version.", minimum = "1", examples = {"2"}) int version,
            @Schema(required = true, description = "Value on the day of the instant; of a version that takes effect later on its first day.", examples = {"5e8"})
                    String value,
            @Schema(required = true, nullable = true, description = "Unit of a number.", examples = {"FLOP"}) String unit,
            @Schema(required = true, nullable = true, description = "How a figure is compared with the value.", examples = {">"}) String comparator,
            @Schema(required = true, description = "Article of the treaty text.", examples = {"3(2)"}) String article,
            @Schema(required = true, description = "From when it holds.", examples = {"2027-03-01T11:00:00Z"}) Instant effectiveFrom,
            @Schema(required = true, nullable = true, description = "Number of the decision; null for the treaty's own figure.", examples = {"EC-4/DEC.2"})
                    String decision,
            @Schema(required = true, description = "How that decision stands at the instant.") DecisionStanding standing,
            @Schema(required = true, description = "To which applications and runs it applies.") TransitionalRule transitionalRule,
            @Schema(required = true, nullable = true, description = "Days of grace; null for every other rule.", examples = {"90"}) Integer graceDays) {

        static StandingVersion of(TreatyParameters.Version version) {
            TreatyParameter parameter = version.parameter();
            return new StandingVersion(
                    parameter.key(),
                    parameter.version(),
                    version.value(),
                    parameter.unit(),
                    parameter.comparator(),
                    parameter.article(),
                    parameter.set().effectiveFrom(),
                    parameter.set().decision(),
                    version.standing(),
                    parameter.transitionalRule(),
                    parameter.graceDays());
        }
    }

    @Schema(name = "ParameterVersionList", description = "All versions of all parameters.")
    record VersionList(
            @Schema(required = true, description = "The instant that `standing` holds for.", examples = {"2027-03-02T00:00:00Z"}) Instant asOf,
            @Schema(required = true, description = "The versions, in the order of their keys and numbers.") List<StandingVersion> items) {

        static VersionList of(List<TreatyParameters.Version> versions, Instant at) {
            return new VersionList(at, versions.stream().map(StandingVersion::of).toList());
        }
    }

    @Schema(name = "ParameterHistory", description = "All versions of a parameter.")
    record History(
            @Schema(required = true, description = "The instant that `inForce` holds for.", examples = {"2027-03-02T00:00:00Z"}) Instant asOf,
            @Schema(required = true, description = "Stable key.", examples = {"training.permit.params"}) String key,
            @Schema(required = true, nullable = true, description = "Unit of a number.", examples = {"FLOP"}) String unit,
            @Schema(required = true, nullable = true, description = "How a figure is compared with the value.", examples = {">"}) String comparator,
            @Schema(required = true, description = "Article of the treaty text.", examples = {"4(1)"}) String article,
            @Schema(required = true, description = "What it is for.") Bilingual description,
            @Schema(required = true, description = "The versions, the first one first.") List<Version> versions) {

        static History of(List<TreatyParameter> versions, Parameters.Holding held, Instant at) {
            TreatyParameter first = versions.getFirst();
            return new History(
                    at,
                    first.key(),
                    first.unit(),
                    first.comparator(),
                    first.article(),
                    first.description(),
                    versions.stream()
                            .map(one -> new Version(
                                    one.version(),
                                    one.value(),
                                    one.set().effectiveFrom(),
                                    one.set().decision(),
                                    one.transitionalRule(),
                                    one.graceDays(),
                                    one.dailyFactor(),
                                    held != null && held.parameter().version() == one.version()))
                            .toList());
        }
    }

    @Schema(name = "ParameterDifference", description = "A parameter that is not the same at two instants.")
    record Difference(
            @Schema(required = true, description = "Stable key.", examples = {"training.permit.params"}) String key,
            @Schema(required = true, nullable = true, description = "How it stood at the first instant; null where it was not there.") Item before,
            @Schema(required = true, nullable = true, description = "How it stands at the second instant.") Item after) {}

    @Schema(name = "ParameterDifferences", description = "What is different between two instants.")
    record Differences(
            @Schema(required = true, description = "The first instant.", examples = {"2026-11-23T00:00:00Z"}) Instant from,
            @Schema(required = true, description = "The second instant.", examples = {"2027-11-23T00:00:00Z"}) Instant to,
            @Schema(required = true, description = "Parameters that differ, in the order of their keys.") List<Difference> items) {

        static Differences of(Parameters before, Instant from, Parameters after, Instant to) {
            SortedSet<String> keys = new TreeSet<>(before.byKey().keySet());
            keys.addAll(after.byKey().keySet());
            return new Differences(from, to, keys.stream()
                    .map(key -> new Difference(key, item(before, key), item(after, key)))
                    .filter(one -> !Objects.equals(one.before(), one.after()))
                    .toList());
        }

        private static Item item(Parameters parameters, String key) {
            Parameters.Holding held = parameters.byKey().get(key);
            return held == null ? null : Item.of(held);
        }
    }
}
