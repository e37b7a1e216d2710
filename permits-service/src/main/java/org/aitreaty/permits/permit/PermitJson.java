package org.aitreaty.permits.permit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.quantity.Quantity;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Permits as JSON. */
final class PermitJson {

    private PermitJson() {}

    @Schema(name = "PermitMove", description = "Why a permit is moved.")
    record Move(@Schema(required = true, description = "Why, for the holder and the State.", examples = {"The meter of the run is not answering"}) String reason) {}

    @Schema(name = "ConditionEvidence", description = "What shows that a condition is met.")
    record Evidence(
            @Schema(required = true, description = "What shows it; documents by their digest.", examples = {"Report of the security audit, sha256 9f86…"}) String evidence) {}

    @Schema(name = "ConditionVerdict", description = "Whether the evidence shows that a condition is met.")
    record Verdict(
            @Schema(required = true, description = "True if it does.", examples = {"true"}) Boolean met,
            @Schema(required = true, description = "Why.", examples = {"The audit covers every site"}) String reason) {}

    /** What everyone may see of a permit. */
    @Schema(name = "PermitSummary")
    record Summary(
            @Schema(description = "Identifier of the record.", examples = {"019ab1f2-7c3e-7d10-9c55-2f1f6f1f9a01"}) String id,
            @Schema(description = "Ends in a check character.", examples = {"TP-2027-USA-000001-4"}) String number,
            @Schema(description = "What it allows.", enumeration = {"TRAINING"}, examples = {"TRAINING"}) String kind,
            @Schema(description = "Code of the organisation that holds it.", examples = {"meridian"}) String holder,
            @Schema(description = "Legal name of the holder.", examples = {"Meridian Compute Laboratory"}) String holderName,
            @Schema(description = "ISO 3166-1 alpha-3 of the holder's host State.", examples = {"USA"}) String hostState,
            @Schema(description = "How it stands.") PermitStatus status,
            @Schema(description = "First legal day on which it may be used.", examples = {"2027-03-01"}) LocalDate validFrom,
            @Schema(description = "Last legal day on which it may be used.", examples = {"2027-06-30"}) LocalDate validTo,
            @Schema(description = "When it was issued.", examples = {"2027-02-10T09:00:00Z"}) Instant issuedAt) {

        static Summary of(Permit permit) {
            return new Summary(
                    permit.id().toString(),
                    permit.number(),
                    "TRAINING",
                    permit.organisation(),
                    permit.organisationName(),
                    permit.hostState(),
                    permit.status(),
                    permit.validFrom(),
                    permit.validTo(),
                    permit.issuedAt());
        }
    }

    @Schema(name = "PermitCondition", description = "Something the holder has to do.")
    record Condition(
            @Schema(description = "Its number on the permit.", minimum = "1", examples = {"1"}) int ordinal,
            @Schema(description = "What, by language.", examples = {"{\"en\":\"An audit of the security of the weights\"}"}) Map<String, String> text,
            @Schema(description = "Last legal day for the evidence.", examples = {"2027-03-31"}) LocalDate dueOn,
            @Schema(description = "Where it stands.") PermitCondition.Standing standing,
            @Schema(nullable = true, description = "What the holder showed last.", examples = {"Report of the security audit"}) String evidence,
            @Schema(nullable = true, description = "When.", examples = {"2027-03-20T08:00:00Z"}) Instant evidenceAt,
            @Schema(nullable = true, description = "Why it is met, not met or lifted.", examples = {"The audit covers every site"}) String settledBecause) {

        static Condition of(PermitCondition condition, LocalDate today) {
            return new Condition(
                    condition.ordinal(),
                    condition.text(),
                    condition.dueOn(),
                    condition.standing(today),
                    condition.evidence(),
                    condition.evidenceAt(),
                    condition.settledBecause());
        }
    }

    /** What is not public: for the holder, the host State's delegates and the secretariat. */
    @Schema(name = "PermitLimits")
    record Limits(
            @Schema(description = "Name of the model.", examples = {"Meridian-70B"}) String model,
            @Schema(description = "Operations of the run, at most.", examples = {"8e24"}) String maxFlop,
            @Schema(description = "Parameters of the model, at most.", examples = {"7e10"}) String maxParameters,
            @JsonRawValue
                    @Schema(type = SchemaType.ARRAY, implementation = Object.class, description = "Sites where the run may take place.", examples = {"[{\"name\":\"Columbus\",\"state\":\"USA\"}]"})
                    String facilities,
            @Schema(description = "What the holder has to do.") List<Condition> conditions) {

        static Limits of(Permit permit, List<PermitCondition> conditions, LocalDate today) {
            return new Limits(
                    permit.modelName(),
                    Quantity.of(permit.maxFlop()).toString(),
                    Quantity.of(permit.maxParameters()).toString(),
                    permit.facilities(),
                    conditions.stream().map(condition -> Condition.of(condition, today)).toList());
        }
    }

    @Schema(name = "PermitEvent")
    record HistoryItem(
            @Schema(description = "When it happened.", examples = {"2027-02-10T09:00:00Z"}) Instant at,
            @Schema(description = "What happened.", examples = {"PermitIssued"}) String event,
            @Schema(description = "How it stood from then on.") PermitStatus status,
            @Schema(nullable = true, description = "Why; for those who may see the limits.", examples = {"The meter of the run is not answering"}) String reason) {}

    /** A permit; the limits are null for a reader who may see the public part only. */
    @Schema(name = "Permit")
    record View(
            @Schema(description = "What everyone may see.") Summary summary,
            @Schema(description = "Number of the application that led to it.", examples = {"TA-2026-USA-000001-X"}) String application,
            @Schema(description = "The instant whose law was applied.", examples = {"2027-02-10T09:00:00Z"}) Instant legalAsOf,
            @Schema(description = "Version of the set of treaty parameters.", examples = {"1"}) int parameterSetVersion,
            @Schema(nullable = true, description = "Number of the Council's decision; null below the frontier.", examples = {"EC-4/DEC.2"}) String councilDecision,
            @Schema(description = "What happened to it, oldest first.") List<HistoryItem> history,
            @Schema(description = "What you may do next; each is a sub-resource.", examples = {"[\"surrender\"]"}) List<String> allowedActions,
            @Schema(nullable = true, description = "For the holder, the host State and the secretariat; null for others.") Limits limits) {}

    @Schema(name = "PermitPage")
    record PermitPage(
            @Schema(description = "The items of this page, newest first.") List<Summary> items,
            @Schema(nullable = true, description = "Pass it as cursor for the next page; null on the last one.", examples = {"bmV4dA"}) String nextCursor) {}
}
