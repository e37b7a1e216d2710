package org.aitreaty.permits.admissibility;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.aitreaty.permits.classification.Classification;
import org.aitreaty.permits.classification.Regime;
import org.aitreaty.permits.legal.LegalSnapshot;
import org.aitreaty.permits.legal.LegalSnapshot.OrganisationStatus;
import org.aitreaty.permits.legal.LegalSnapshot.ParticipationStatus;
import org.aitreaty.permits.wording.Sentence;

/**
 * What an application must meet to be examined at all. There is no discretion here, and every ground of refusal is
 * given at once.
 */
public final class AdmissibilityPolicy {

    public static final String HOST_STATE_ARTICLE = "9(1)";
    public static final String FACILITY_STATE_ARTICLE = "9(2)";
    private static final String PROHIBITION_ARTICLE = "4(1)";
    private static final String INSOLUBLE_ARTICLE = "4(6)";

    private AdmissibilityPolicy() {}

    /** The facts of a filing that admissibility depends on. */
    public record Facts(LegalSnapshot.Organisation applicant, List<Facility> facilities, Classification classification, LegalSnapshot law) {

        String hostState() {
            return applicant.hostState();
        }
    }

    public static List<Refusal> refusals(Facts facts) {
        List<Refusal> refusals = new ArrayList<>();
        applicantMustBeValidated(facts, refusals);
        hostStateMustBeParty(facts, refusals);
        stateOfEachFacilityMustBeParty(facts, refusals);
        frontierNeedsDemonstratedAlignment(facts, refusals);
        figuresThatDecideMustBeDeclared(facts, refusals);
        return refusals;
    }

    /** The State that answers for a developer has to have said that it is the one it says it is. */
    private static void applicantMustBeValidated(Facts facts, List<Refusal> refusals) {
        OrganisationStatus status = facts.applicant().status();
        if (status != OrganisationStatus.VALIDATED) {
            String code = status == OrganisationStatus.SUSPENDED ? "ORGANISATION_SUSPENDED" : "ORGANISATION_NOT_VALIDATED";
            Sentence message = Sentence.of("refusal.organisation." + status, facts.applicant().legalName(), facts.hostState());
            refusals.add(new Refusal(code, message, message, HOST_STATE_ARTICLE, null, null));
        }
    }

    private static void hostStateMustBeParty(Facts facts, List<Refusal> refusals) {
        ParticipationStatus status = facts.law().states().get(facts.hostState()).status();
        if (!status.isParty()) {
            Sentence message = Sentence.of("refusal.hostState." + status, facts.hostState());
            refusals.add(new Refusal("HOST_STATE_NOT_PARTY_" + status, message, message, HOST_STATE_ARTICLE, null, null));
        }
    }

    private static void stateOfEachFacilityMustBeParty(Facts facts, List<Refusal> refusals) {
        for (Facility facility : facts.facilities()) {
            ParticipationStatus status = facts.law().states().get(facility.state()).status();
            if (!status.isParty()) {
                refusals.add(new Refusal(
                        "FACILITY_STATE_NOT_PARTY_" + status,
                        Sentence.of("refusal.facilityState." + status, facility.state(), facility.name()),
                        Sentence.of("refusal.someFacilityState." + status),
                        FACILITY_STATE_ARTICLE,
                        null,
                        null));
            }
        }
    }

    private static void frontierNeedsDemonstratedAlignment(Facts facts, List<Refusal> refusals) {
        if (facts.classification().regime() != Regime.FRONTIER_PROHIBITED_BY_DEFAULT) {
            return;
        }
        LegalSnapshot.Alignment alignment = facts.law().alignment();
        boolean forEver = alignment.finding() == org.aitreaty.permits.classification.ClassificationRules.AlignmentFinding.DECLARED_UNSOLVABLE;
        String names = facts.classification().triggers().stream().map(trigger -> trigger.code().name()).collect(Collectors.joining(", "));
        Classification.Trigger first = facts.classification().triggers().getFirst();
        Sentence message = Sentence.of("refusal.frontier." + alignment.finding(), names);
        refusals.add(new Refusal(
                "FRONTIER_" + alignment.finding(),
                message,
                message,
                forEver ? INSOLUBLE_ARTICLE : PROHIBITION_ARTICLE,
                first.parameter(),
                first.parameterVersion()));
    }

    private static void figuresThatDecideMustBeDeclared(Facts facts, List<Refusal> refusals) {
        for (Classification.Undetermined missing : facts.classification().undetermined()) {
            if (missing.decisive()) {
                refusals.add(new Refusal(
                        "UNDETERMINED_" + missing.code(),
                        Sentence.of("refusal.undetermined", missing.message()),
                        Sentence.of("refusal.someFigureUndetermined"),
                        PROHIBITION_ARTICLE,
                        null,
                        null));
            }
        }
    }
}
