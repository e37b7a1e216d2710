package org.aitreaty.registry.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.participation.Act;
import org.aitreaty.registry.participation.ActionType;
import org.aitreaty.registry.participation.History;
import org.aitreaty.registry.participation.TreatyRules;
import org.aitreaty.registry.state.State;
import org.aitreaty.registry.state.States;
import org.aitreaty.registry.treaty.TreatyText;
import org.aitreaty.registry.treaty.TreatyTexts;

/** Enters an act of a State in the register, if the treaty allows it. */
@ApplicationScoped
public class Recording {

    static final ProblemType REFUSED = new ProblemType("treaty-action-refused", 409, "The treaty does not allow this act.");

    /** The earliest zone on Earth: where it is already tomorrow, an instrument bears tomorrow's date. */
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    private final TreatyActions actions;
    private final States states;
    private final TreatyTexts texts;
    private final TreatyTime time;
    private final Journal journal;

    Recording(TreatyActions actions, States states, TreatyTexts texts, TreatyTime time, Journal journal) {
        this.actions = actions;
        this.states = states;
        this.texts = texts;
        this.time = time;
        this.journal = journal;
    }

    /**
     * An act to be recorded.
     *
     * @param state code of the State
     * @param instrumentDate date the instrument bears
     * @param receivedAt when the depositary received it
     * @param note what readers should know besides, or null
     */
    public record Instrument(String state, ActionType type, LocalDate instrumentDate, Instant receivedAt, String note) {}

    @Transactional
    TreatyAction record(Instrument instrument, Actor recorder) {
        State author = states.findById(instrument.state());
        TreatyText text = texts.present();
        check(instrument, author, text);
        actions.lockActsOf(author.code());
        History history = new History(actions.streamAll().map(TreatyAction::act).toList(), TreatyRules.of(text));
        Act act = act(instrument);
        history.refusal(act).ifPresent(refusal -> refuse(author, act, refusal));
        return enter(act, author, instrument, text, recorder);
    }

    /**
     * Enters the acts of a demonstration, which are legal among themselves; one that the treaty does not allow is left out.
     * Must be called while the register of acts is empty.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int recordAll(List<Instrument> instruments, Actor recorder) {
        TreatyText text = texts.present();
        History history = new History(List.of(), TreatyRules.of(text));
        int recorded = 0;
        for (Instrument instrument : instruments) {
            Act act = act(instrument);
            if (!instrument.receivedAt().isAfter(time.now()) && history.refusal(act).isEmpty()) {
                history = history.with(act);
                enter(act, states.findById(instrument.state()), instrument, text, recorder);
                recorded++;
            }
        }
        return recorded;
    }

    private Act act(Instrument instrument) {
        LocalDate effective = time.legalDay(instrument.receivedAt());
        return new Act(Ids.next(), instrument.state(), instrument.type(), effective, instrument.receivedAt(), time.now());
    }

    private TreatyAction enter(Act act, State author, Instrument instrument, TreatyText text, Actor recorder) {
        TreatyAction action = new TreatyAction(act, author, instrument.instrumentDate(), instrument.note(), text.version(), recorder);
        actions.persist(action);
        journal.record(
                recorder, JournalEvent.created("TreatyActionRecorded", "treaty-action", action.id(), action.facts(), Visibility.PUBLIC));
        return action;
    }

    private void check(Instrument instrument, State author, TreatyText text) {
        InputCheck check = new InputCheck();
        if (author == null) {
            check.refuse("/state", "UNKNOWN_STATE", "\"" + instrument.state() + "\" is not in the register.", "See /v1/states for the codes.");
        } else if (!author.kind().isState()) {
            check.refuse(
                    "/state",
                    "NOT_A_STATE",
                    author.names().en() + " is registered as " + author.kind() + "; the treaty is open to States (articles 12 and 13).",
                    "Name the State whose act this is.");
        }
        if (instrument.receivedAt().isAfter(time.now())) {
            check.refuse("/receivedAt", "RECEIVED_IN_FUTURE", "An instrument cannot have been received later than now.", "Record it when it has arrived.");
        }
        if (time.legalDay(instrument.receivedAt()).isBefore(text.openForSignatureFrom())) {
            check.refuse(
                    "/receivedAt",
                    "BEFORE_OPENING",
                    "The treaty is open to acts of States from " + text.openForSignatureFrom() + " (articles 12 and 13(2)).",
                    "Check the day of receipt.");
        }
        if (instrument.instrumentDate().isBefore(text.adoptedOn())) {
            check.refuse(
                    "/instrumentDate",
                    "BEFORE_ADOPTION",
                    "The instrument is older than the treaty, which was adopted on " + text.adoptedOn() + ".",
                    "Check the date on the instrument.");
        } else if (instrument.instrumentDate().isAfter(instrument.receivedAt().atOffset(EASTERNMOST).toLocalDate())) {
            check.refuse(
                    "/instrumentDate",
                    "AFTER_RECEIPT",
                    "On the day of receipt this date had not come anywhere on Earth.",
                    "Check the date on the instrument and the instant of receipt.");
        }
        check.throwIfAny();
    }

    private static void refuse(State author, Act act, History.Refusal refusal) {
        String sentence = refusal.rule().sentence();
        if (refusal.later() != null) {
            sentence += " It is the " + refusal.later().type() + " of " + refusal.later().effectiveDate() + ".";
        }
        throw new ProblemException(
                REFUSED,
                "%s, %s with effect on %s: %s (Article %s.)"
                        .formatted(author.names().en(), act.type(), act.effectiveDate(), sentence, refusal.rule().article()),
                List.of(new FieldError("/type", refusal.rule().name(), sentence, refusal.rule().fix())));
    }
}
