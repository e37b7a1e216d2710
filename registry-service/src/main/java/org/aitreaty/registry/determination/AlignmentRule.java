package org.aitreaty.registry.determination;

import java.util.Optional;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.registry.determination.AlignmentDetermination.Finding;
import org.aitreaty.registry.evidence.Evidence;

/**
 * What can be found on alignment, by whom and on what.
 *
 * @param finding what is proposed; null when it is none of the three
 * @param organ to which it is put
 * @param declaredUnsolvableBy the decision by which the problem was declared insoluble, unless that was annulled
 * @param onFile what is on file at this moment
 */
record AlignmentRule(Finding finding, String organ, Optional<String> declaredUnsolvableBy, Evidence.OnFile onFile) {

    void check(InputCheck check, String pointer) {
        theFindingIsTheCouncils(check, pointer);
        afterAProblemDeclaredInsolubleNothingElseIsFound(check, pointer + "/finding");
        demonstratedNeedsAConsensus(check, pointer + "/finding");
        demonstratedNeedsAProof(check, pointer + "/finding");
    }

    private void theFindingIsTheCouncils(InputCheck check, String pointer) {
        check.refuseIf(
                !organ.equals("EC"), pointer, "NOT_FOR_THIS_ORGAN", "The finding on alignment is the Council's to make.", "Put it to the organ EC.");
    }

    private void afterAProblemDeclaredInsolubleNothingElseIsFound(InputCheck check, String pointer) {
        declaredUnsolvableBy.ifPresent(decision -> check.refuse(
                pointer,
                "DECLARED_UNSOLVABLE",
                "By " + decision + " the problem of alignment has been declared insoluble, which is for good (article 4(6)).",
                "As long as that decision is not annulled nothing else can be found."));
    }

    private void demonstratedNeedsAConsensus(InputCheck check, String pointer) {
        check.refuseIf(
                finding == Finding.DEMONSTRATED && onFile.consensus() == null,
                pointer,
                "NO_CONSENSUS",
                "No scientific consensus is on file: no panel has concluded, or the one that concluded last did not find one (article 4(5)).",
                "Have the panel's conclusion recorded first: /v1/determinations/consensus.");
    }

    private void demonstratedNeedsAProof(InputCheck check, String pointer) {
        check.refuseIf(
                finding == Finding.DEMONSTRATED && onFile.proof() == null,
                pointer,
                "NO_PROOF",
                "No proof of alignment is on file that its last check accepted (article 4(5)).",
                "Have the check recorded first: /v1/determinations/proofs.");
    }
}
