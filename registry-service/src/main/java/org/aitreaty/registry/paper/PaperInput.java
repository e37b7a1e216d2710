package org.aitreaty.registry.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.registry.document.Documents;
import org.aitreaty.registry.language.Bilingual;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.meeting.Meeting;
import org.aitreaty.registry.meeting.MeetingStatus;

/** Reads what a paper is to say. */
@ApplicationScoped
class PaperInput {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 200_000;

    private final Documents documents;

    PaperInput(Documents documents) {
        this.documents = documents;
    }

    /** @return what was sent, complete only if the check has no complaint; in the transaction that issues it */
    Issuing.Content read(InputCheck check, PaperJson.Content body, Meeting meeting, Actor actor) {
        check.refuseIf(meeting.status() == MeetingStatus.CANCELLED, "", "MEETING_CANCELLED", "The meeting does not take place.", "Choose another meeting.");
        String en = check.text("/titleEn", body.titleEn(), LONGEST_TITLE);
        String fr = check.text("/titleFr", body.titleFr(), LONGEST_TITLE);
        List<Issuing.Said> texts = new ArrayList<>();
        if (check.required("/texts", body.texts())) {
            Set<OfficialLanguage> seen = EnumSet.noneOf(OfficialLanguage.class);
            int most = OfficialLanguage.values().length;
            check.refuseIf(body.texts().isEmpty(), "/texts", "NO_TEXT", "The paper says nothing.", "Give a text or a document in at least one language.");
            check.refuseIf(body.texts().size() > most, "/texts", "TOO_MANY", "More than the " + most + " languages.", "Name each language once.");
            for (int i = 0; i < Math.min(most, body.texts().size()); i++) {
                Issuing.Said said = said(check, "/texts/" + i, body.texts().get(i), actor);
                check.refuseIf(
                        said != null && said.language() != null && !seen.add(said.language()),
                        "/texts/" + i + "/language", "TWICE", "This language is there already.", "Name each language once.");
                texts.add(said);
            }
        }
        return check.errors().isEmpty() ? new Issuing.Content(new Bilingual(en, fr), texts) : null;
    }

    private Issuing.Said said(InputCheck check, String pointer, PaperJson.Said said, Actor actor) {
        if (!check.required(pointer, said)) {
            return null;
        }
        OfficialLanguage language = check.oneOf(pointer + "/language", said.language(), OfficialLanguage.class);
        String text = check.optionalText(pointer + "/text", said.text(), LONGEST_TEXT);
        Documents.Reference document = said.document() == null
                ? null
                : Ids.parse(said.document()).flatMap(id -> documents.find(id, actor)).orElse(null);
        check.refuseIf(
                said.document() != null && document == null,
                pointer + "/document", "UNKNOWN_DOCUMENT", "There is no document of yours with this identifier.", "Upload it to /v1/documents first.");
        check.refuseIf(
                (said.text() == null) == (said.document() == null),
                pointer, "TEXT_OR_DOCUMENT", "It is either a text or a document.", "Give one of the two.");
        return new Issuing.Said(language, text, document);
    }
}
