package org.aitreaty.registry.organ;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.status.StatusLists;

/** The organs of the treaty and their members. */
@ApplicationScoped
public class Organs implements PanacheRepositoryBase<Organ, String> {

    private final StatusLists lists;
    private final Terms terms;
    private final TreatyTime time;
    private final ObjectMapper json;

    Organs(StatusLists lists, Terms terms, TreatyTime time, ObjectMapper json) {
        this.lists = lists;
        this.terms = terms;
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
                        seats, terms.of(organ.code()), day, (state, on) -> history.participation(state, on).isBound()))
                .orElseGet(() -> Members.ofAll(new TreeSet<>()));
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
