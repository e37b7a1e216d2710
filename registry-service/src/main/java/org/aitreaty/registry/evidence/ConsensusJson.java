package org.aitreaty.registry.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aitreaty.registry.language.AuthoredText;
import org.aitreaty.registry.language.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What panels concluded, as JSON. */
final class ConsensusJson {

    static final String ID = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a";

    private ConsensusJson() {}

    @Schema(name = "ConsensusDeterminationRequest", description = "What a panel of experts concluded, with the opinions of all its members.")
    record Submit(
            @Schema(required = true, description = "The panel.") Bilingual panel,
            @Schema(required = true, description = "The question put to it.") Bilingual question,
            @Schema(required = true, description = "How it came to its conclusion, and what it calls a consensus.") Bilingual method,
            @Schema(required = true, description = "All its members and what each held.", minItems = 3, maxItems = 100) List<Member> members,
            @Schema(required = true, description = "REACHED or NOT_REACHED.", examples = {"REACHED"}) String conclusion,
            @Schema(required = true, description = "The legal day on which it concluded.", format = "date", examples = {"2027-02-11"}) String concludedOn,
            @Schema(nullable = true, description = "The entry that this one takes the place of, because it was wrong.", examples = {ID}) String corrects) {}

    @Schema(name = "PanelMemberRequest", description = "A member of a panel by the capacity in which it sits, without a name.")
    record Member(
            @Schema(required = true, description = "In what capacity it sits.") Bilingual capacity,
            @Schema(required = true, description = "CONCURS, DISSENTS or ABSTAINS.", examples = {"DISSENTS"}) String opinion,
            @Schema(required = true, description = "Language in which the member wrote, a tag of BCP 47.", examples = {"en"}) String language,
            @Schema(required = true, description = "Why; in its own language, and in English or French, at least.", examples = {"{\"en\":\"The proof does not cover updates.\"}"})
                    Map<String, String> reasons) {}

    @Schema(name = "ConsensusDetermination", description = "What a panel of experts concluded.")
    record View(
            @Schema(required = true, description = "The instant that `correctedBy` holds for.", examples = {"2027-03-02T00:00:00Z"}) Instant asOf,
            @Schema(required = true, description = "Identifier.", examples = {ID}) UUID id,
            @Schema(required = true, description = "The panel.") Bilingual panel,
            @Schema(required = true, description = "The question put to it.") Bilingual question,
            @Schema(required = true, description = "How it came to its conclusion.") Bilingual method,
            @Schema(required = true, description = "All its members and what each held.") List<PanelMember> members,
            @Schema(required = true, description = "How many members dissented.", minimum = "0", examples = {"1"}) int dissenting,
            @Schema(required = true, description = "What it concluded.") Consensus.Conclusion conclusion,
            @Schema(required = true, description = "The legal day on which it concluded.", examples = {"2027-02-11"}) LocalDate concludedOn,
            @Schema(required = true, description = "When the register learned of it.", examples = {"2027-02-12T09:00:00Z"}) Instant recordedAt,
            @Schema(required = true, nullable = true, description = "The entry that this one took the place of.", examples = {ID}) UUID corrects,
            @Schema(required = true, nullable = true, description = "The entry that has taken the place of this one; null while it stands.", examples = {ID})
                    UUID correctedBy) {

        static View of(Consensus entry, List<PanelMember> members, UUID correctedBy, Instant at) {
            return new View(
                    at,
                    entry.id(),
                    entry.panel(),
                    entry.question(),
                    entry.method(),
                    members.stream().map(View::ownWordsFirst).toList(),
                    (int) members.stream().filter(member -> member.opinion() == PanelMember.Opinion.DISSENTS).count(),
                    entry.conclusion(),
                    entry.concludedOn(),
                    entry.recordedAt(),
                    entry.corrects(),
                    correctedBy);
        }

        private static PanelMember ownWordsFirst(PanelMember member) {
            return new PanelMember(
                    member.capacity(), member.opinion(), member.language(), AuthoredText.authorFirst(member.reasons(), member.language()));
        }
    }

    @Schema(name = "ConsensusDeterminationPage", description = "A part of what panels concluded.")
    record Page(
            @Schema(required = true, description = "The instant the answer holds for.", examples = {"2027-03-02T00:00:00Z"}) Instant asOf,
            @Schema(required = true, description = "The entries, the one recorded last first.") List<View> items,
            @Schema(required = true, nullable = true, description = "Send as cursor for the next part; null at the end.", examples = {"bWVyaWRpYW4"})
                    String nextCursor) {}
}
