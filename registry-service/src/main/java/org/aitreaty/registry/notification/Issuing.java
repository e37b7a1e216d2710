package org.aitreaty.registry.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.action.ActRecorded;
import org.aitreaty.registry.clause.FinalClauses;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.language.SixLanguages;
import org.aitreaty.registry.participation.ActionType;
import org.aitreaty.registry.state.States;
import org.aitreaty.registry.treaty.TextStanding;
import org.aitreaty.registry.treaty.TreatyText;
import org.aitreaty.registry.treaty.TreatyTexts;

/** Issues notifications: of every act in the transaction that records it, and of what the passage of time brings about. */
@ApplicationScoped
public class Issuing {

    private static final Actor DEPOSITARY = Actor.system("depositary");

    private final Notifications notifications;
    private final CourtesyCopies copies;
    private final States states;
    private final TreatyTexts texts;
    private final TreatyTime time;
    private final Journal journal;
    private final Event<NotificationIssued> issued;

    Issuing(
            Notifications notifications,
            CourtesyCopies copies,
            States states,
            TreatyTexts texts,
            TreatyTime time,
            Journal journal,
            Event<NotificationIssued> issued) {
        this.notifications = notifications;
        this.copies = copies;
        this.states = states;
        this.texts = texts;
        this.time = time;
        this.journal = journal;
        this.issued = issued;
    }

    void onAct(@Observes ActRecorded recorded) {
        // What a demonstration makes up is dated as it says it happened, so that the numbers look as they would.
        boolean demonstration = recorded.action().isDemonstration();
        LocalDate day = demonstration ? recorded.action().effectiveDate() : time.legalDay(time.now());
        ActNotice notice = new ActNotice(recorded, this::names, time::legalDay, day);
        boolean correction = recorded.action().type() == ActionType.CORRECTION;
        DepositaryNotification corrected = correction
                ? notifications.ofAction(recorded.action().particulars().target()).orElse(null)
                : null;
        issue(
                new DepositaryNotification.Issue(day, time.now(), demonstration),
                new Draft(
                        notice.kind(),
                        notice.shown(),
                        new DepositaryNotification.Subject(recorded.author().code(), recorded.action().id(), corrected == null ? null : corrected.id()),
                        recorded.author().names(),
                        notice.act(),
                        notice.consequences(),
                        corrected == null ? null : corrected.number(),
                        notice.quotations(),
                        recorded.action().article()));
    }

    /**
     * How something came about by itself.
     *
     * @param corrects number of the notification that told of it wrongly, or null
     * @param demonstration whether a demonstration has made it up; it is then dated as it says it happened
     */
    public record Circumstances(String corrects, boolean demonstration) {}

    /** The treaty has entered into force. Returns the number of the notification. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String entryIntoForce(LocalDate day, FinalClauses clauses, Circumstances circumstances) {
        String article = clauses.article("ENTRY_INTO_FORCE");
        return byItself(
                NotificationKind.ENTRY_INTO_FORCE,
                null,
                day,
                new NotificationFacts.Consequences(null, null, day, article, null, null, null, false, null, null, false),
                article,
                circumstances);
    }

    /** A withdrawal has taken effect. Returns the number of the notification. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String withdrawalEffective(String state, LocalDate day, FinalClauses clauses, Circumstances circumstances) {
        return byItself(
                NotificationKind.WITHDRAWAL_EFFECTIVE,
                state,
                day,
                new NotificationFacts.Consequences(null, null, null, null, null, null, day, false, null, null, false),
                clauses.article(ActionType.WITHDRAWAL_NOTICE.name()),
                circumstances);
    }

    private String byItself(
            NotificationKind kind, String state, LocalDate day, NotificationFacts.Consequences consequences, String article, Circumstances circumstances) {
        LocalDate dated = circumstances.demonstration() ? day : time.legalDay(time.now());
        UUID wrong = circumstances.corrects() == null ? null : notifications.numbered(circumstances.corrects()).orElseThrow().id();
        return issue(
                        new DepositaryNotification.Issue(dated, time.now(), circumstances.demonstration()),
                        new Draft(
                                kind,
                                kind,
                                new DepositaryNotification.Subject(state, null, wrong),
                                state == null ? null : names(state),
                                null,
                                consequences,
                                circumstances.corrects(),
                                List.of(),
                                article))
                .number();
    }

    /** Answers a wrong notification by a further one. @param explanation what was wrong, by language; English and French always */
    @Transactional
    DepositaryNotification correct(DepositaryNotification wrong, Map<OfficialLanguage, String> explanation, Actor officer) {
        List<Quotation> quotations = explanation.entrySet().stream()
                .map(entry -> new Quotation(Quotation.What.EXPLANATION, entry.getKey().tag(), TextStanding.AUTHENTIC, entry.getValue()))
                .toList();
        LocalDate day = time.legalDay(time.now());
        DepositaryNotification correction = issue(
                new DepositaryNotification.Issue(day, time.now(), wrong.isDemonstration()),
                new Draft(
                        NotificationKind.NOTIFICATION_CORRECTION,
                        wrong.kind(),
                        new DepositaryNotification.Subject(wrong.state(), null, wrong.id()),
                        wrong.state() == null ? null : names(wrong.state()),
                        null,
                        NotificationFacts.Consequences.NONE,
                        wrong.number(),
                        quotations,
                        texts.clauses(texts.present()).article("NOTIFICATION")));
        journal.record(
                officer,
                JournalEvent.created(
                        "NotificationCorrected",
                        "depositary-notification",
                        wrong.number(),
                        Map.of("correctedBy", correction.number()),
                        Visibility.PUBLIC));
        return correction;
    }

    private record Draft(
            NotificationKind kind,
            NotificationKind shown,
            DepositaryNotification.Subject subject,
            SixLanguages participant,
            NotificationFacts.Act act,
            NotificationFacts.Consequences consequences,
            String corrects,
            List<Quotation> quotations,
            String article) {}

    private DepositaryNotification issue(DepositaryNotification.Issue when, Draft draft) {
        TreatyText treaty = texts.present();
        int year = when.legalDay().getYear();
        NotificationNumber number = new NotificationNumber(notifications.nextSerial(year), year, treaty.reference());
        NotificationFacts facts = new NotificationFacts(
                number.toString(),
                when.legalDay(),
                draft.kind(),
                draft.shown(),
                treaty.title(),
                draft.participant(),
                draft.act(),
                draft.consequences(),
                draft.corrects());
        Map<OfficialLanguage, NotificationText> written = new EnumMap<>(OfficialLanguage.class);
        for (OfficialLanguage language : OfficialLanguage.values()) {
            written.put(language, NotificationWriter.write(facts, language));
        }
        UUID id = Ids.next();
        DepositaryNotification notification = new DepositaryNotification(id, number, draft.kind(), draft.subject(), draft.article(), when);
        notifications.add(notification, written, draft.quotations());
        journal.record(DEPOSITARY, JournalEvent.created("DepositaryNotificationIssued", "depositary-notification", number.toString(), told(notification), Visibility.PUBLIC));
        if (!when.demonstration()) {
            issued.fire(new NotificationIssued(
                    number.toString(), kinds(draft), draft.subject().state(), when.at(), copies.of(notification, written, draft.quotations())));
        }
        return notification;
    }

    private Set<NotificationKind> kinds(Draft draft) {
        Set<NotificationKind> kinds = EnumSet.of(draft.kind(), draft.shown());
        if (draft.corrects() != null) {
            kinds.add(notifications.numbered(draft.corrects()).orElseThrow().kind());
        }
        return kinds;
    }

    private static Map<String, ?> told(DepositaryNotification notification) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", notification.number());
        facts.put("kind", notification.kind().name());
        facts.put("state", notification.state());
        facts.put("legalDay", notification.legalDay().toString());
        return facts;
    }

    private SixLanguages names(String state) {
        return states.findById(state).names();
    }
}
