package org.aitreaty.registry.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.state.State;
import org.aitreaty.registry.state.States;

/** Enters an organisation in the register. */
@ApplicationScoped
public class Registering {

    private final Organisations organisations;
    private final States states;
    private final TreatyTime time;
    private final Journal journal;

    Registering(Organisations organisations, States states, TreatyTime time, Journal journal) {
        this.organisations = organisations;
        this.states = states;
        this.time = time;
        this.journal = journal;
    }

    /**
     * What is to be registered.
     *
     * @param code short name by which tokens and other registers refer to it
     * @param hostState code of the State that answers for it
     * @param lei ISO 17442, or null
     */
    public record Particulars(String code, String legalName, String hostState, List<OrganisationRole> roles, String lei) {}

    @Transactional
    public Organisation register(Particulars particulars, Actor registrar) {
        check(particulars);
        organisations.lockRegister();
        refuseDuplicates(particulars);
        Organisation organisation = new Organisation(
                particulars.code(), particulars.legalName(), particulars.hostState(), particulars.roles(), particulars.lei(), time.now());
        organisations.persistAndFlush(organisation);
        journal.record(
                registrar,
                JournalEvent.created("OrganisationRegistered", "organisation", organisation.code(), organisation.facts(), Visibility.PUBLIC));
        return organisation;
    }

    private void check(Particulars particulars) {
        InputCheck check = new InputCheck();
        State host = states.findById(particulars.hostState());
        if (host == null) {
            check.refuse(
                    "/hostState", "UNKNOWN_STATE", "\"" + particulars.hostState() + "\" is not in the register.", "See /v1/states for the codes.");
        } else if (!host.kind().isState()) {
            String fix = host.under() == null ? "Name the State that answers for the organisation." : "Write " + host.under() + ".";
            check.refuse("/hostState", "NOT_A_STATE", host.names().en() + " is registered as " + host.kind() + ", not as a State.", fix);
        }
        check.throwIfAny();
    }

    private void refuseDuplicates(Particulars particulars) {
        InputCheck check = new InputCheck();
        check.refuseIf(
                organisations.findById(particulars.code()) != null,
                "/code",
                "CODE_TAKEN",
                "An organisation with this code is registered.",
                "Choose another code.");
        check.refuseIf(
                particulars.lei() != null && organisations.withLei(particulars.lei()).isPresent(),
                "/lei",
                "LEI_TAKEN",
                "An organisation with this LEI is registered.",
                "One legal entity is registered once; use its entry.");
        List<FieldError> taken = check.errors();
        if (!taken.isEmpty()) {
            throw new ProblemException(ProblemType.CONFLICT, "Such an organisation is registered already.", taken);
        }
    }
}
