package org.aitreaty.registry.simulation;

import java.time.LocalDate;
import java.util.List;
import org.aitreaty.kit.quantity.QuantityInput;
import org.aitreaty.registry.clause.CountingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Simulations of entry into force as JSON. */
final class SimulationJson {

    private SimulationJson() {}

    @Schema(name = "EntryIntoForceSimulationRequest", description = "If these deposit on these days, when does the treaty enter into force?")
    record Ask(
            @Schema(
                            nullable = true,
                            description = "The clause of a treaty of your choice; this treaty's when missing, and then what the register holds counts too.")
                    ClauseInput clause,
            @Schema(required = true, description = "Deposits that are assumed, at most 1000.") List<DepositInput> deposits,
            @Schema(nullable = true, description = "Instruments that are assumed to be withdrawn before entry into force.") List<DepositInput> withdrawals) {}

    @Schema(name = "SimulatedDeposit", description = "A deposit that is assumed.")
    record DepositInput(
            @Schema(required = true, description = "Code of the State; of the register, unless the clause is of your choice.", examples = {"BRA"}) String state,
            @Schema(required = true, description = "Legal day of the deposit.", format = "date", examples = {"2027-03-01"}) String date,
            @Schema(nullable = true, description = "True for a regional organisation; of this treaty the register knows.", examples = {"false"})
                    Boolean organisation) {}

    @Schema(name = "SimulatedClause", description = "A clause on entry into force.")
    record ClauseInput(
            @Schema(nullable = true, description = "How many must consent; 0 or missing where the number does not matter.", examples = {"65"}) Integer minInstruments,
            @Schema(nullable = true, description = "Codes of States whose consent is indispensable.", examples = {"[]"}) List<String> requiredStates,
            @Schema(nullable = true, description = "A part of some quantity that the States which consented must hold.") ShareInput share,
            @Schema(nullable = true, description = "Whether an organisation's instrument counts.", examples = {"false"}) Boolean organisationsCount,
            @Schema(nullable = true, description = "Whether the conditions, once met, stay met when an instrument is withdrawn before the day; true when missing.", examples = {"true"})
                    Boolean reachingIsFinal,
            @Schema(required = true, description = "From the deposit that completes the conditions.") DelayInput delay,
            @Schema(nullable = true, description = "The earliest day, e.g. two years after opening for signature.", format = "date", examples = {"1995-01-13"}) String notBefore,
            @Schema(nullable = true, description = "From its own deposit, for a State that comes later; as delay when missing.") DelayInput latecomerDelay,
            @Schema(
                            nullable = true,
                            description = "After which event a State comes later.",
                            enumeration = {"CONDITIONS_MET", "ENTRY_INTO_FORCE"},
                            examples = {"ENTRY_INTO_FORCE"})
                    String latecomersAfter) {}

    @Schema(name = "SimulatedDelay", description = "A period that begins with a legal day.")
    record DelayInput(
            @Schema(required = true, description = "How it is counted.", implementation = CountingMode.class, examples = {"NTH_DAY_AFTER"}) String counting,
            @Schema(nullable = true, description = "Days or months, as the mode says.", examples = {"180"}) Integer length) {}

    @Schema(name = "SimulatedShare", description = "A part of some quantity.")
    record ShareInput(
            @Schema(nullable = true, description = "What is counted.", examples = {"emissions of 1990"}) String quantity,
            @Schema(required = true, description = "The part that must be reached, between 0 and 1.", examples = {"0.55"}) QuantityInput minimum,
            @Schema(nullable = true, description = "True where the part must be exceeded.", examples = {"false"}) Boolean strict,
            @Schema(nullable = true, description = "The whole; the sum of all amounts when missing.", examples = {"13728306"}) QuantityInput total,
            @Schema(required = true, description = "What each State holds.") List<AmountInput> amounts) {}

    @Schema(name = "SimulatedAmount", description = "What a State holds of the quantity.")
    record AmountInput(
            @Schema(required = true, description = "Code of the State.", examples = {"USA"}) String state,
            @Schema(required = true, description = "How much.", examples = {"4957022"}) QuantityInput amount) {}

    @Schema(name = "EntryIntoForceSimulation", description = "When the treaty would enter into force.")
    record View(
            @Schema(description = "The day of entry into force; null if the conditions are not met.", nullable = true, examples = {"1997-04-29"}) LocalDate entryIntoForce,
            @Schema(description = "The day of the deposit that completes the conditions.", nullable = true, examples = {"1996-10-31"}) LocalDate conditionsMetOn,
            @Schema(description = "Who deposits on that day: they complete the conditions together, and none of them is the last.", examples = {"[\"HUN\"]"})
                    List<String> completedBy,
            @Schema(description = "Instruments that count in the end.", examples = {"65"}) int instruments,
            @Schema(description = "How many must.", examples = {"65"}) int needed,
            @Schema(description = "Indispensable States that are missing in the end.", examples = {"[]"}) List<String> missingStates,
            @Schema(nullable = true, description = "What those that consented hold of the quantity.", examples = {"0.6"}) String shareHeld,
            @Schema(description = "The deposits, those of the register included, in the order of their days.") List<Ranked> deposits) {}

    @Schema(name = "RankedDeposit", description = "A deposit with its rank. All of one day share their ranks, as the law looks at days.")
    record Ranked(
            @Schema(description = "Code of the State.", examples = {"HUN"}) String state,
            @Schema(description = "Legal day of the deposit.", examples = {"1996-10-31"}) LocalDate date,
            @Schema(description = "Whether it is assumed or on record.", examples = {"true"}) boolean assumed,
            @Schema(description = "Whether it counts towards the number.", examples = {"true"}) boolean counts,
            @Schema(nullable = true, description = "First of the ranks its day shares; null where it does not count.", examples = {"65"}) Integer firstRank,
            @Schema(nullable = true, description = "Last of the ranks its day shares.", examples = {"65"}) Integer lastRank,
            @Schema(nullable = true, description = "Day from which the State would be bound.", examples = {"1997-04-29"}) LocalDate boundFrom) {}
}
