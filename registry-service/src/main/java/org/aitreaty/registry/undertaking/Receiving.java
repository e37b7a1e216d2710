package org.aitreaty.registry.undertaking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.participation.Participation;

/** Enters an undertaking that the depositary received. */
@ApplicationScoped
class Receiving {

    static final ProblemType REFUSED = new ProblemType("voluntary-undertaking-refused", 409, "A Party needs no voluntary undertaking.");

    private final VoluntaryUndertakings undertakings;
    private final Standings standings;
    private final UndertakingForm form;
    private final TreatyTime time;
    private final Journal journal;
    private final ObjectMapper json;

    Receiving(
            VoluntaryUndertakings undertakings, Standings standings, UndertakingForm form, TreatyTime time, Journal journal, ObjectMapper json) {
        this.undertakings = undertakings;
        this.standings = standings;
        this.form = form;
        this.time = time;
        this.journal = journal;
        this.json = json;
    }

    /**
     * What was received.
     *
     * @param arrangement with whom it was arranged, or null
     * @param receivedAt when the document arrived
     */
    record Letter(
            VoluntaryUndertaking.Undertaker undertaker,
            Wording wording,
            VoluntaryUndertaking.Arrangement arrangement,
            String documentReference,
            LocalDate documentDate,
            Instant receivedAt) {}

    /** The text of a letter by language, and what it reaches. */
    record Wording(String language, Map<String, String> text, List<String> articles, int textVersion, LocalDate from, LocalDate to) {}

    /**
     * @throws ProblemException 422 for what is wrong with the input, 409 for a Party
     */
    @Transactional
    VoluntaryUndertaking receive(UndertakingJson.Submit submit, Actor recorder) {
        Letter letter = form.letter(submit);
        LocalDate receivedOn = time.legalDay(letter.receivedAt());
        if (letter.undertaker().entity() != null) {
            Standings.Known standing = standings.known(null);
            refuseParty(standing, letter.undertaker().entity(), receivedOn);
            refuseParty(standing, letter.undertaker().entity(), letter.wording().from());
        }
        Wording wording = letter.wording();
        VoluntaryUndertaking undertaking = new VoluntaryUndertaking(
                letter.undertaker(),
                new VoluntaryUndertaking.Promise(
                        wording.language(), write(wording.text()), wording.articles(), wording.textVersion(), wording.from(), wording.to()),
                letter.arrangement(),
                new VoluntaryUndertaking.Source(letter.documentReference(), letter.documentDate(), letter.receivedAt(), receivedOn),
                recorder,
                time.now());
        undertakings.persistAndFlush(undertaking);
        journal.record(
                recorder,
                JournalEvent.created(
                        "VoluntaryUndertakingReceived", "voluntary-undertaking", undertaking.id(), undertaking.facts(), Visibility.PUBLIC));
        return undertaking;
    }

    private static void refuseParty(Standings.Known standing, String entity, LocalDate day) {
        Participation participation = standing.of(entity, day);
        if (participation.status().isBound()) {
            String sentence = entity + " is bound by the treaty itself on " + day + ", since " + participation.since() + ".";
            throw new ProblemException(
                    REFUSED,
                    sentence,
                    List.of(new FieldError("/entity", "IS_PARTY", sentence, "An act of a Party is recorded under /v1/treaty-actions or as a national measure.")));
        }
    }

    private String write(Map<String, String> text) {
        try {
            return json.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
