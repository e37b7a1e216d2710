package org.aitreaty.registry.organ;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.decision.DecisionBook;
import org.aitreaty.registry.decision.Decisions;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.participation.ParticipationStatus;
import org.aitreaty.registry.status.StatusLists;

/** The organs of the treaty and their members. */
@ApplicationScoped
public class Organs implements PanacheRepositoryBase<Organ, String> {

    private final StatusLists lists;
    private final Terms terms;
    private final Decisions decisions;
    private final TreatyTime time;
    private final ObjectMapper json;

    Organs(StatusLists lists, Terms terms, Decisions decisions, TreatyTime time, ObjectMapper json) {
        this.lists = lists;
        this.terms = terms;
        this.decisions = decisions;
        this.time = time;
        this.json = json;
    }

    public Optional<Organ> named(String code) {
        return code == null ? Optional.empty() : findByIdOptional(code);
    }

    /** Who sits in an organ on a day. Nobody in one that is not made of States. */
    public Members members(Organ organ, LocalDate day) {
        History history = lists.present().history();
        if (organ.kind().isOfAllParties()) {
            SortedSet<String> parties = history.participants().stream()
                    .filter(state -> !history.isOrganisation(state) && history.participation(state, day).isBound())
                    .collect(Collectors.toCollection(TreeSet::new));
            return Members.ofAll(parties);
        }
        return composition(organ)
                .map(seats -> Members.ofSeats(
                        seats, held(organ, day), day, (state, on) -> history.participation(state, on).isBound()))
                .orElseGet(() -> Members.ofAll(new TreeSet<>()));
    }

    /** Terms by elections whose decision holds on a day. */
    private List<Term> held(Organ organ, LocalDate day) {
        DecisionBook book = decisions.present();
        Instant at = time.startOf(day.plusDays(1)).minusNanos(1);
        return terms.of(organ.code()).stream().filter(term -> book.holds(term.decision(), at)).toList();
    }

    /** Terms by elections that were not annulled, also those that do not hold yet or are suspended. */
    List<Term> decidedTerms(Organ organ) {
        DecisionBook book = decisions.present();
        Instant now = time.now();
        return terms.of(organ.code()).stream()
                .filter(term -> term.decision() == null || !book.isAnnulled(term.decision(), now))
                .toList();
    }

    /** Locked, so that of several that ask and then elect only the first one finds nobody. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean wasEverElected(Organ organ) {
        terms.getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtext(?1))", Object.class)
                .setParameter(1, "election " + organ.code())
                .getResultList();
        return terms.count("organ", organ.code()) > 0;
    }

    /** Codes of the States that are members of an organ at an instant. */
    public SortedSet<String> membersAt(String organ, Instant at) {
        return members(named(organ).orElseThrow(), time.legalDay(at)).states();
    }

    /** Codes of the States whose rights are suspended at an instant. */
    public Set<String> suspended(Instant at) {
        LocalDate day = time.legalDay(at);
        History history = lists.present().history();
        return history.participants().stream()
                .filter(state -> history.participation(state, day).status() == ParticipationStatus.SUSPENDED_RIGHTS)
                .collect(Collectors.toSet());
    }

    /** The seats of an organ that has seats. */
    public Optional<Composition> composition(Organ organ) {
        if (organ.composition() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(organ.composition(), Composition.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The composition of " + organ.code() + " cannot be read.", e);
        }
    }

    /** Enters what an election brought. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void elect(Organ organ, List<Elected> elected, String decision, Actor recorder) {
        elected.forEach(one -> terms.persist(new Term(organ.code(), one, decision, time.now(), recorder)));
    }
}
