package org.aitreaty.registry.research;

import java.time.Instant;
import java.util.List;
import org.aitreaty.registry.language.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Calls for papers, contributions, programmes and proceedings as JSON. */
final class ResearchJson {

    private static final String ID = "019ab1c2-7d5e-7c3a-9f00-3b1f5d2c4e6a";

    private ResearchJson() {}

    @Schema(name = "CallForPapersText", description = "That contributions can be sent, and until when.")
    record Call(
            @Schema(required = true, description = "Until when; before the meeting begins.", examples = {"2027-03-01T12:00:00Z"}) String deadline,
            @Schema(required = true, description = "What is asked for, in English.", maxLength = 5000, examples = {"Contributions on interpretability are invited."}) String textEn,
            @Schema(required = true, description = "What is asked for, in French.", maxLength = 5000, examples = {"Les contributions sur l’interprétabilité sont les bienvenues."})
                    String textFr) {}

    @Schema(name = "CallForPapers", description = "Until when contributions to a meeting can be sent.")
    record CallView(
            @Schema(required = true, description = "Identifier of the meeting.", examples = {ID}) String meeting,
            @Schema(required = true, nullable = true, description = "Until when: never after the begin of the meeting. Null where none are called for.", examples = {"2027-03-01T12:00:00Z"})
                    Instant deadline,
            @Schema(required = true, nullable = true, description = "What is asked for.") Bilingual text,
            @Schema(required = true, description = "Whether contributions are taken now.", examples = {"true"}) boolean open) {}

    @Schema(name = "ContributionText", description = "A contribution to be sent.")
    record Send(
            @Schema(required = true, description = "Title.", maxLength = 300, examples = {"Bounds on deceptive behaviour"}) String title,
            @Schema(required = true, description = "Authors, as they are to be named.", maxLength = 1000, examples = {"A. Author and B. Author"}) String authors,
            @Schema(required = true, description = "Abstract.", maxLength = 10000, examples = {"We show that…"}) String summary,
            @Schema(nullable = true, description = "Identifier of a document of yours with the whole of it.", examples = {ID}) String document) {}

    @Schema(name = "ContributionSelection", description = "Whether a contribution is taken into the programme.")
    record Select(
            @Schema(required = true, description = "Whether it is accepted.", examples = {"true"}) Boolean accepted,
            @Schema(nullable = true, description = "When it is presented, within the meeting; null while that is not known.", examples = {"2027-04-13T09:30:00Z"})
                    String presentedAt) {}

    @Schema(name = "Contribution", description = "A contribution to a meeting on research.")
    record View(
            @Schema(required = true, description = "Identifier.", examples = {ID}) String id,
            @Schema(required = true, description = "Title.", examples = {"Bounds on deceptive behaviour"}) String title,
            @Schema(required = true, description = "Authors.", examples = {"A. Author and B. Author"}) String authors,
            @Schema(required = true, description = "Abstract.", examples = {"We show that…"}) String summary,
            @Schema(required = true, nullable = true, description = "Document with the whole of it.", examples = {ID}) String document,
            @Schema(required = true, description = "What became of it.") Contribution.Status status,
            @Schema(required = true, nullable = true, description = "When it is presented.", examples = {"2027-04-13T09:30:00Z"}) Instant presentedAt,
            @Schema(required = true, description = "When it was sent.", examples = {"2027-02-01T09:30:00Z"}) Instant sentAt) {

        static View of(Contribution contribution) {
            return new View(
                    contribution.id().toString(),
                    contribution.title(),
                    contribution.authors(),
                    contribution.summary(),
                    contribution.documentId() == null ? null : contribution.documentId().toString(),
                    contribution.status(),
                    contribution.presentedAt(),
                    contribution.sentAt());
        }
    }

    @Schema(name = "ContributionList", description = "Contributions that you may read.")
    record ListView(@Schema(required = true, description = "In the order in which they were sent.") List<View> items) {}

    @Schema(name = "ProgrammeItem", description = "A contribution in the programme.")
    record Slot(
            @Schema(required = true, nullable = true, description = "When it is presented; null while that is not known.", examples = {"2027-04-13T09:30:00Z"})
                    Instant presentedAt,
            @Schema(required = true, description = "Title.", examples = {"Bounds on deceptive behaviour"}) String title,
            @Schema(required = true, description = "Authors.", examples = {"A. Author and B. Author"}) String authors) {}

    @Schema(name = "Programme", description = "What is presented at a meeting.")
    record Programme(@Schema(required = true, description = "In the order of presentation.") List<Slot> items) {}

    @Schema(name = "Proceedings", description = "What was presented at a meeting that is over.")
    record Proceedings(@Schema(required = true, description = "In the order of presentation; none before the meeting is closed.") List<View> items) {}
}
