package org.aitreaty.registry.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.clause.FinalClauses;
import org.aitreaty.registry.participation.Act;
import org.aitreaty.registry.participation.ActionType;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.participation.Particulars;
import org.aitreaty.registry.state.State;
import org.aitreaty.registry.state.States;
import org.aitreaty.registry.treaty.TreatyText;
import org.aitreaty.registry.treaty.TreatyTexts;

/** Enters an act in the register, if the treaty allows it. */
@ApplicationScoped
public class Recording {

    static final ProblemType REFUSED = new ProblemType("treaty-action-refused", 409, "The treaty does not allow this act.");

    private final TreatyActions actions;
    private final States states;
    private final TreatyTexts texts;
    private final TreatyTime time;
    private final Journal journal;
    private final Event<ActRecorded> recorded;

    Recording(TreatyActions actions, States states, TreatyTexts texts, TreatyTime time, Journal journal, Event<ActRecorded> recorded) {
        this.actions = actions;
        this.states = states;
        this.texts = texts;
        this.time = time;
        this.journal = journal;
        this.recorded = recorded;
    }

    /**
     * Enters an act. One that was performed for a State without authority is entered as waiting for confirmation, and
     * has no effect.
     *
     * @throws ProblemException 422 when the act is not complete or not possible, 409 when the treaty does not allow it
     */
    @Transactional
    public TreatyAction record(Deposit deposit, Actor recorder) {
        Book book = open();
        State author = states.findById(deposit.state());
        DepositCheck.check(deposit, author, book.clauses(), book.articles(), time);
        Act act = act(deposit, authorised(deposit));
        return enter(book, book.history(), new Entry(act, author, deposit, null), recorder);
    }

    /** What would become of an act that is entered now: the same as {@link #record}, and nothing is. */
    @Transactional
    public Preview preview(Deposit deposit) {
        Book book = open();
        State author = states.findById(deposit.state());
        DepositCheck.check(deposit, author, book.clauses(), book.articles(), time);
        Act act = act(deposit, authorised(deposit));
        book.history().refusal(act).ifPresent(refusal -> refuse(author, act, refusal));
        return new Preview(act, book.history(), book.history().with(act));
    }

    /** @param before all acts without it; {@code after} with it */
    public record Preview(Act act, History before, History after) {}

    /**
     * Enters a correction of an earlier entry.
     *
     * @param replacement the act as it should have been entered; null to strike it out
     */
    @Transactional
    TreatyAction correct(TreatyAction wrong, Deposit replacement, String reason, Actor recorder) {
        Book book = open();
        State author = states.findById(wrong.state());
        if (replacement != null) {
            DepositCheck.check(replacement, author, book.clauses(), book.articles(), time);
        }
        Deposit deposit = replacement != null ? replacement : asItStands(wrong);
        Particulars particulars = authorised(deposit).correctedTo(wrong.id(), replacement == null ? null : replacement.type());
        Deposit correction = new Deposit(
                wrong.state(),
                ActionType.CORRECTION,
                deposit.instrumentDate(),
                deposit.receivedAt(),
                deposit.effectiveDate(),
                deposit.signatory(),
                deposit.contents().with(particulars));
        return enter(book, book.history(), new Entry(act(correction, particulars), author, correction, reason), recorder);
    }

    private static Deposit asItStands(TreatyAction wrong) {
        return new Deposit(
                wrong.state(), wrong.type(), wrong.instrumentDate(), wrong.receivedAt(), wrong.effectiveDate(), wrong.signatory(), wrong.contents());
    }

    /**
     * Enters the acts of a demonstration, which are legal among themselves; one that the treaty does not allow is left out.
     * Must be called while the register of acts is empty.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int recordAll(List<Deposit> deposits, Actor recorder) {
        Book book = open();
        History history = book.history();
        int entered = 0;
        for (Deposit deposit : deposits) {
            Act act = act(deposit, deposit.contents().particulars());
            if (!deposit.receivedAt().isAfter(time.now()) && history.refusal(act).isEmpty()) {
                enter(book, history, new Entry(act, states.findById(deposit.state()), deposit, null), recorder);
                history = history.with(act);
                entered++;
            }
        }
        return entered;
    }

    /** Everything an act is judged by. */
    private record Book(TreatyText text, FinalClauses clauses, Set<String> articles, History history) {}

    private record Entry(Act act, State author, Deposit deposit, String reason) {}

    private Book open() {
        actions.lockRegister();
        TreatyText text = texts.present();
        FinalClauses clauses = texts.clauses(text);
        Set<String> organisations = states.organisations().stream().map(State::code).collect(Collectors.toSet());
        List<Act> acts = actions.streamAll().map(TreatyAction::act).toList();
        return new Book(text, clauses, texts.articleNumbers(text), new History(acts, clauses, organisations));
    }

    private Act act(Deposit deposit, Particulars particulars) {
        return new Act(
                Ids.next(),
                deposit.state(),
                deposit.type(),
                deposit.effectiveDate() != null ? deposit.effectiveDate() : time.legalDay(deposit.receivedAt()),
                deposit.receivedAt(),
                time.now(),
                particulars);
    }

    private static Particulars authorised(Deposit deposit) {
        Particulars particulars = deposit.contents().particulars();
        boolean authorised = deposit.signatory() == null || deposit.signatory().hasAuthorityOn(deposit.instrumentDate());
        return authorised ? particulars : particulars.withoutAuthority();
    }

    private TreatyAction enter(Book book, History before, Entry entry, Actor recorder) {
        Act act = entry.act();
        before.refusal(act).ifPresent(refusal -> refuse(entry.author(), act, refusal));
        TreatyAction.Ground ground = new TreatyAction.Ground(book.clauses().article(act.type().name()), book.text().version());
        TreatyAction action = new TreatyAction(act, entry.author(), entry.deposit(), ground, entry.reason(), recorder);
        actions.persist(action);
        journal.record(
                recorder, JournalEvent.created("TreatyActionRecorded", "treaty-action", action.id(), action.facts(), Visibility.PUBLIC));
        recorded.fire(new ActRecorded(action, entry.author(), before, before.with(act)));
        return action;
    }

    private static void refuse(State author, Act act, History.Refusal refusal) {
        String sentence = refusal.rule().sentence();
        if (refusal.later() != null) {
            sentence += " It is the " + refusal.later().type() + " of " + refusal.later().effectiveDate() + ".";
        }
        throw new ProblemException(
                REFUSED,
                "%s, %s with effect on %s: %s (Article %s.)"
                        .formatted(author.names().en(), act.type(), act.effectiveDate(), sentence, refusal.article()),
                List.of(new FieldError(pointer(refusal), refusal.rule().name(), sentence, refusal.rule().fix())));
    }

    private static String pointer(History.Refusal refusal) {
        return switch (refusal.rule()) {
            case NO_SUCH_RESERVATION, OWN_RESERVATION, NOT_ITS_RESERVATION, RESERVATION_WITHDRAWN, ALREADY_OBJECTED, NO_SUCH_OBJECTION,
                    OBJECTION_WITHDRAWN, NOTHING_TO_CONFIRM -> "/target";
            // Of a correction, whose address names the entry.
            case NO_SUCH_ENTRY, ALREADY_STRUCK_OUT -> "";
            case RESERVATION_EXCLUDED, RESERVATION_NOT_SPECIFIED -> "/articles";
            case PREDECESSOR_NOT_BOUND -> "/predecessor";
            case ENDS_BEFORE_IT_BEGINS -> "/until";
            default -> "/type";
        };
    }
}
