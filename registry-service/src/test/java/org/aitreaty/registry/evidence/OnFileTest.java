package org.aitreaty.registry.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.registry.evidence.Consensus.Conclusion;
import org.aitreaty.registry.evidence.Proof.Verdict;
import org.aitreaty.registry.language.Bilingual;
import org.junit.jupiter.api.Test;

/** What counts as on file, of entries that no other has corrected. */
class OnFileTest {

    private static final Bilingual TEXT = new Bilingual("Text", "Texte");

    private final List<Consensus> consensuses = new ArrayList<>();
    private final List<Proof> proofs = new ArrayList<>();
    private int recorded;

    private Consensus concluded(Conclusion conclusion, String day) {
        Consensus entry = new Consensus(
                new Consensus.Entry(TEXT, TEXT, TEXT, "[]", conclusion, LocalDate.parse(day), null), Actor.system("test"), Instant.ofEpochSecond(recorded++));
        consensuses.add(entry);
        return entry;
    }

    private Proof checked(char artefact, Verdict verdict, String day) {
        Proof entry = new Proof(
                new Proof.Entry(
                        TEXT,
                        new Proof.Artefact(String.valueOf(artefact).repeat(64), "https://proofs.example.org/a"),
                        new Proof.Checker("CIC", "Lean", "4"),
                        new Proof.Check(verdict, "Vela", LocalDate.parse(day)),
                        null),
                Actor.system("test"),
                Instant.ofEpochSecond(recorded++));
        proofs.add(entry);
        return entry;
    }

    @Test
    void nothingIsOnFileAtFirst() {
        assertThat(Consensus.onFile(consensuses)).isEmpty();
        assertThat(Proof.onFile(proofs)).isEmpty();
    }

    @Test
    void thePanelThatConcludedLastCountsWhenItFoundAConsensus() {
        concluded(Conclusion.NOT_REACHED, "2027-01-10");
        Consensus reached = concluded(Conclusion.REACHED, "2027-02-10");
        assertThat(Consensus.onFile(consensuses)).contains(reached);

        concluded(Conclusion.NOT_REACHED, "2027-02-09");
        assertThat(Consensus.onFile(consensuses)).as("recorded later, concluded earlier").contains(reached);

        concluded(Conclusion.NOT_REACHED, "2027-02-10");
        assertThat(Consensus.onFile(consensuses)).as("on one day the one recorded last").isEmpty();
    }

    @Test
    void aProofThatALaterCheckOfTheSameArtefactRejectsIsNotOnFile() {
        Proof accepted = checked('a', Verdict.ACCEPTED, "2027-01-10");
        checked('b', Verdict.REJECTED, "2027-03-10");
        assertThat(Proof.onFile(proofs)).as("another artefact").contains(accepted);

        checked('a', Verdict.REJECTED, "2027-01-11");
        assertThat(Proof.onFile(proofs)).isEmpty();

        Proof again = checked('a', Verdict.ACCEPTED, "2027-01-12");
        assertThat(Proof.onFile(proofs)).contains(again);
    }
}
