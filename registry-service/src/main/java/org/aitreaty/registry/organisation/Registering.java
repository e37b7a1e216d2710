package org.aitreaty.registry.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.particulars.Particulars;
import org.aitreaty.registry.state.State;
import org.aitreaty.registry.state.States;

/** Enters an organisation in the register, where it waits to be validated by the authority of its host State. */
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
     */
    public record Entry(String code, String hostState, Particulars particulars) {}

    /**
     * Registers on the word of the secretariat, of a delegate of the host State, or of the organisation itself.
     *
     * @throws ProblemException 422 for what is wrong, 409 for what is registered already
     */
    @Transactional
    public Organisation register(Entry entry, Actor registrar) {
        InputCheck check = new InputCheck();
        refuseOthers(check, entry, registrar);
        checkHost(check, entry);
        check.throwIfAny();
        OrganisationLifecycle move =
                registrar.may(OrganisationLifecycle.REGISTER.permission()) ? OrganisationLifecycle.REGISTER : OrganisationLifecycle.PROPOSE;
        Instant now = time.now();
        Organisation organisation = enter(entry, now, now, registrar);
        organisations.add(change(organisation, 1, move.to(), now, now, registrar));
        journal.record(registrar, JournalEvent.created(move.event(), "organisation", entry.code(), facts(entry, move.to()), Visibility.PUBLIC));
        organisations.flush();
        return organisation;
    }

    /**
     * Enters an organisation of a demonstration, which no authority is asked about.
     *
     * @param since from when it counts as validated
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void registerValidated(Entry entry, Instant since, Actor recorder) {
        InputCheck check = new InputCheck();
        checkHost(check, entry);
        check.throwIfAny();
        Instant now = time.now();
        Organisation organisation = enter(entry, since, now, recorder);
        organisations.add(change(organisation, 1, OrganisationStatus.PENDING_VALIDATION, since, now, recorder));
        Instant next = organisation.nextRecordedAt(now);
        organisations.add(change(organisation, 2, OrganisationStatus.VALIDATED, since, next, recorder));
        journal.record(
                recorder,
                JournalEvent.created(
                        OrganisationLifecycle.REGISTER.event(), "organisation", entry.code(), facts(entry, OrganisationStatus.VALIDATED), Visibility.PUBLIC));
    }

    private Organisation enter(Entry entry, Instant since, Instant now, Actor recorder) {
        organisations.lockRegister();
        refuseDuplicates(entry);
        Organisation organisation = new Organisation(entry.code(), entry.hostState(), entry.particulars(), now);
        organisations.persist(organisation);
        organisations.add(new OrganisationVersion(entry.code(), 1, entry.particulars(), since, now, recorder));
        return organisation;
    }

    private static StatusChange change(Organisation of, int number, OrganisationStatus status, Instant since, Instant recordedAt, Actor recorder) {
        return new StatusChange(of.code(), number, new StatusChange.Stated(status, List.of(), since), recordedAt, recorder);
    }

    private static Map<String, ?> facts(Entry entry, OrganisationStatus status) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("code", entry.code());
        facts.put("hostState", entry.hostState());
        facts.put("status", status.name());
        facts.putAll(entry.particulars().facts());
        return facts;
    }

    /** A lab speaks for itself and a delegate for what their State hosts; the secretariat may enter anyone. */
    private static void refuseOthers(InputCheck check, Entry entry, Actor registrar) {
        check.refuseIf(
                registrar.organisation() != null && !registrar.actsForOrganisation(entry.code()),
                "/code",
                "NOT_YOUR_ORGANISATION",
                "Your account acts for \"" + registrar.organisation() + "\" and proposes no other.",
                "Write \"" + registrar.organisation() + "\", or ask the secretariat.");
        check.refuseIf(
                registrar.state() != null && !registrar.actsForState(entry.hostState()),
                "/hostState",
                "NOT_YOUR_STATE",
                "You act for " + registrar.state() + " and propose what it hosts.",
                "Write " + registrar.state() + ", or ask the secretariat.");
    }

    private void checkHost(InputCheck check, Entry entry) {
        State host = states.findById(entry.hostState());
        if (host == null) {
            check.refuse("/hostState", "UNKNOWN_STATE", "\"" + entry.hostState() + "\" is not in the register.", "See /v1/states for the codes.");
        } else if (!host.kind().isState()) {
            String fix = host.under() == null ? "Name the State that answers for the organisation." : "Write " + host.under() + ".";
            check.refuse("/hostState", "NOT_A_STATE", host.names().en() + " is registered as " + host.kind() + ", not as a State.", fix);
        } else {
            entry.particulars().refuseForeignSeat(check, host);
        }
    }

    private void refuseDuplicates(Entry entry) {
        InputCheck check = new InputCheck();
        check.refuseIf(
                organisations.findById(entry.code()) != null,
                "/code",
                "CODE_TAKEN",
                "An organisation with this code is registered.",
                "Choose another code.");
        refuseTakenLei(check, organisations, null, entry.particulars().lei());
        throwConflict(check);
    }

    /** @param code of the organisation that may hold the LEI itself; null for one that is new */
    static void refuseTakenLei(InputCheck check, Organisations organisations, String code, String lei) {
        check.refuseIf(
                lei != null && organisations.withLei(lei).filter(holder -> !holder.code().equals(code)).isPresent(),
                "/lei",
                "LEI_TAKEN",
                "An organisation with this LEI is registered.",
                "One legal entity is registered once; use its entry.");
    }

    static void throwConflict(InputCheck check) {
        List<FieldError> taken = check.errors();
        if (!taken.isEmpty()) {
            throw new ProblemException(ProblemType.CONFLICT, "Such an organisation is registered already.", taken);
        }
    }
}
