package org.aitreaty.registry.participation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Keeps for each State what a clerk would write on its card, and turns the page every morning. */
final class Clerk {

    private final Card[] cards = new Card[HistoryPropertyTest.STATES];
    private final Set<String> counted = new TreeSet<>();
    private int daysSinceThreshold = -1;

    private static final class Card {
        boolean signed;
        boolean provisional;
        boolean consented;
        boolean party;
        boolean left;
        boolean late;
        int daysSinceDeposit;
        LocalDate noticeEnds;
        boolean suspended;
        LocalDate suspendedUntil;
    }

    Clerk() {
        Arrays.setAll(cards, i -> new Card());
    }

    void live(List<Act> acts, LocalDate day) {
        daysSinceThreshold += daysSinceThreshold >= 0 ? 1 : 0;
        boolean inForce = daysSinceThreshold >= 40;
        for (Card card : cards) {
            card.daysSinceDeposit++;
            if (day.equals(card.noticeEnds)) {
                leave(card);
            }
            if (day.equals(card.suspendedUntil)) {
                card.suspended = false;
                card.suspendedUntil = null;
            }
            card.party |= card.consented && inForce && (!card.late || card.daysSinceDeposit >= 25);
        }
        acts.stream().sorted(Comparator.comparing(Act::receivedAt).thenComparing(Act::id)).forEach(act -> take(act, day));
        if (daysSinceThreshold < 0 && counted.size() >= 5) {
            daysSinceThreshold = 0;
        }
    }

    private static void leave(Card card) {
        card.left = true;
        card.party = false;
        card.consented = false;
        card.provisional = false;
        card.suspended = false;
        card.suspendedUntil = null;
        card.noticeEnds = null;
    }

    private void take(Act act, LocalDate day) {
        Card card = cards[Integer.parseInt(act.state().substring(1))];
        switch (act.type()) {
            case SIGNATURE -> card.signed = true;
            case DEFINITIVE_SIGNATURE -> {
                card.signed = true;
                consent(card, act.state());
            }
            case RATIFICATION, ACCEPTANCE, ACCESSION -> consent(card, act.state());
            case PROVISIONAL_APPLICATION -> card.provisional = true;
            case WITHDRAWAL_NOTICE -> notice(card, act.state(), day);
            case RETRACTION_OF_WITHDRAWAL -> card.noticeEnds = null;
            case SUSPENSION -> {
                card.suspended = true;
                card.suspendedUntil = act.particulars().until();
            }
            case RESTORATION_OF_RIGHTS -> {
                card.suspended = false;
                card.suspendedUntil = null;
            }
            default -> throw new IllegalStateException(act.type().name());
        }
    }

    private void consent(Card card, String state) {
        card.consented = true;
        card.left = false;
        card.daysSinceDeposit = 0;
        card.late = daysSinceThreshold >= 0;
        counted.add(state);
    }

    private void notice(Card card, String state, LocalDate day) {
        if (!card.consented) {
            card.provisional = false;
        } else if (!card.party) {
            leave(card);
            if (daysSinceThreshold < 40) {
                counted.remove(state);
            }
        } else {
            // A year later the same day of the month; 29 February has none but in leap years.
            boolean leapDay = day.getMonthValue() == 2 && day.getDayOfMonth() == 29;
            card.noticeEnds = LocalDate.of(day.getYear() + 1, day.getMonth(), leapDay ? 28 : day.getDayOfMonth());
        }
    }

    ParticipationStatus status(int state) {
        Card card = cards[state];
        if (card.noticeEnds != null) {
            return ParticipationStatus.WITHDRAWING;
        }
        if (card.party) {
            return card.suspended ? ParticipationStatus.SUSPENDED_RIGHTS : ParticipationStatus.PARTY;
        }
        if (card.left) {
            return ParticipationStatus.WITHDRAWN;
        }
        if (card.provisional) {
            return ParticipationStatus.PROVISIONAL;
        }
        if (card.consented) {
            return ParticipationStatus.CONTRACTING_STATE;
        }
        return card.signed ? ParticipationStatus.SIGNATORY : ParticipationStatus.NON_PARTICIPANT;
    }

    boolean isSuspended(int state) {
        return cards[state].suspended && cards[state].party;
    }
}
