package org.aitreaty.registry.effect;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.aitreaty.registry.action.TreatyAction;
import org.aitreaty.registry.notification.Issuing;
import org.aitreaty.registry.participation.ActionType;
import org.aitreaty.registry.participation.EntryIntoForce;
import org.aitreaty.registry.participation.ParticipationStatus;
import org.aitreaty.registry.status.StatusList;

/** The notifications that the depositary owes of what comes about by itself. Of acts it has notified when it recorded them. */
@ApplicationScoped
class EffectNotices {

    private final Issuing issuing;

    EffectNotices(Issuing issuing) {
        this.issuing = issuing;
    }

    /** Issues the notification of a change, where one is owed. Returns its number. */
    Optional<String> issue(Change change, boolean byItself, StatusList list, Told told) {
        String wrong = told.wrongNotification(change.kind(), change.state()).orElse(null);
        if (change.kind() == EffectKind.TREATY_ENTERED_INTO_FORCE) {
            return Optional.of(issuing.entryIntoForce(
                    change.day(), list.history().clauses(), new Issuing.Circumstances(wrong, isEntryMadeUp(change, list))));
        }
        if (byItself && change.to().status() == ParticipationStatus.WITHDRAWN) {
            return Optional.of(issuing.withdrawalEffective(
                    change.state(), change.day(), list.history().clauses(), new Issuing.Circumstances(wrong, isNoticeMadeUp(change, list))));
        }
        return Optional.empty();
    }

    /** Whether every instrument that completed the conditions was made up for a demonstration. */
    private static boolean isEntryMadeUp(Change change, StatusList list) {
        EntryIntoForce force = list.history().entryIntoForce(change.day());
        List<TreatyAction> completing = force.completedBy().stream()
                .flatMap(state -> list.actionsOf(state).stream())
                .filter(entry -> entry.effectiveDate().equals(force.conditionsMetOn()))
                .toList();
        return !completing.isEmpty() && completing.stream().allMatch(TreatyAction::isDemonstration);
    }

    private static boolean isNoticeMadeUp(Change change, StatusList list) {
        List<TreatyAction> notices = list.actionsOf(change.state()).stream()
                .filter(entry -> entry.type() == ActionType.WITHDRAWAL_NOTICE || entry.particulars().corrected() == ActionType.WITHDRAWAL_NOTICE)
                .filter(entry -> !entry.effectiveDate().isAfter(change.day()))
                .toList();
        return !notices.isEmpty() && notices.getLast().isDemonstration();
    }
}
