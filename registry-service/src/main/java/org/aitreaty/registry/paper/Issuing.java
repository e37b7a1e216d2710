package org.aitreaty.registry.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.document.Documents;
import org.aitreaty.registry.language.Bilingual;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.meeting.Meeting;

/** Issues papers and their further versions. */
@ApplicationScoped
class Issuing {

    private final Papers papers;
    private final Documents documents;
    private final Journal journal;
    private final TreatyTime time;

    Issuing(Papers papers, Documents documents, Journal journal, TreatyTime time) {
        this.papers = papers;
        this.documents = documents;
        this.journal = journal;
        this.time = time;
    }

    /**
     * What a paper says in a language.
     *
     * @param body the text, or null where it is a document
     * @param document the document, or null where it is a text
     */
    record Said(OfficialLanguage language, String body, Documents.Reference document) {}

    /** What a version is to be. */
    record Content(Bilingual title, List<Said> texts) {

        Content {
            texts = List.copyOf(texts);
        }
    }

    /** @param meeting locked, so that one paper gets one serial number */
    @Transactional(Transactional.TxType.MANDATORY)
    Paper issue(Meeting meeting, PaperKind kind, PaperAccess access, Content content, Actor actor) {
        Paper paper = new Paper(meeting, kind, papers.nextSerial(meeting.id(), kind), access, time.now());
        papers.persistAndFlush(paper);
        add(paper, 1, content, actor);
        return paper;
    }

    /** A further version. To be called with the meeting locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    PaperVersion revise(Paper paper, Content content, Actor actor) {
        return add(paper, papers.versions(paper).size() + 1, content, actor);
    }

    private PaperVersion add(Paper paper, int number, Content content, Actor actor) {
        PaperVersion version = new PaperVersion(paper.id(), number, content.title(), time.now(), actor);
        papers.getEntityManager().persist(version);
        for (Said said : content.texts()) {
            papers.getEntityManager().persist(new PaperText(version, said));
            if (said.document() != null) {
                documents.attach(said.document(), "paper", paper.id().toString(), actor);
                if (paper.access() == PaperAccess.PUBLIC) {
                    documents.release(said.document().id(), actor);
                }
            }
        }
        papers.flush();
        journal.record(actor, JournalEvent.created("PaperIssued", "paper", paper.id(), facts(paper, version, content), visibility(paper)));
        return version;
    }

    private static Visibility visibility(Paper paper) {
        return paper.access() == PaperAccess.PUBLIC ? Visibility.PUBLIC : Visibility.PARTIES;
    }

    private static Map<String, ?> facts(Paper paper, PaperVersion version, Content content) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("meeting", paper.meetingId().toString());
        facts.put("symbol", version.symbol(paper));
        facts.put("titleEn", content.title().en());
        facts.put("languages", content.texts().stream().map(said -> said.language().name()).toList());
        return facts;
    }
}
