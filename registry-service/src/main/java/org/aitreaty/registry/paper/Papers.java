package org.aitreaty.registry.paper;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.registry.document.Documents;
import org.aitreaty.registry.organ.PartyReaders;

/** The papers of all meetings, and who may read them. */
@ApplicationScoped
class Papers implements PanacheRepositoryBase<Paper, UUID>, Documents.Circle {

    private final PartyReaders parties;

    Papers(PartyReaders parties) {
        this.parties = parties;
    }

    /** @throws ProblemException 404 where there is none at this meeting that the reader may see */
    Paper find(UUID meeting, String id, Actor reader) {
        return Ids.parse(id)
                .flatMap(this::findByIdOptional)
                .filter(paper -> paper.meetingId().equals(meeting) && isFor(paper, reader))
                .orElseThrow(() -> ProblemException.notFound("There is no such paper at this meeting that you may read."));
    }

    /** Those that a reader may see, in the order of their issue. */
    List<Paper> of(UUID meeting, Actor reader) {
        boolean all = parties.include(reader);
        return list("meetingId = ?1 and (?2 = true or access = ?3) order by kind, serial", meeting, all, PaperAccess.PUBLIC);
    }

    private boolean isFor(Paper paper, Actor reader) {
        return paper.access() == PaperAccess.PUBLIC || parties.include(reader);
    }

    /** All versions, the first one first. */
    List<PaperVersion> versions(Paper paper) {
        return getEntityManager()
                .createQuery("from PaperVersion v where v.paperId = ?1 order by v.number", PaperVersion.class)
                .setParameter(1, paper.id())
                .getResultList();
    }

    /** What the versions of a paper say, by their number. */
    Map<Integer, List<PaperText>> texts(Paper paper) {
        return getEntityManager()
                .createQuery("from PaperText t where t.paperId = ?1 order by t.number, t.language", PaperText.class)
                .setParameter(1, paper.id())
                .getResultStream()
                .collect(Collectors.groupingBy(PaperText::number));
    }

    /** To be called with the meeting locked. */
    int nextSerial(UUID meeting, PaperKind kind) {
        return (int) count("meetingId = ?1 and kind = ?2", meeting, kind) + 1;
    }

    @Override
    public boolean mayRead(UUID document, Actor reader) {
        return parties.include(reader)
                && getEntityManager()
                                .createQuery("select count(*) from PaperText t where t.documentId = ?1", Long.class)
                                .setParameter(1, document)
                                .getSingleResult()
                        > 0;
    }
}
