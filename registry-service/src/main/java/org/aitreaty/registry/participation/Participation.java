package org.aitreaty.registry.participation;

import java.time.LocalDate;
import java.util.List;

/**
 * The standing of one State on one day.
 *
 * @param since the legal day on which this standing began; null for NON_PARTICIPANT
 */
public record Participation(ParticipationStatus status, LocalDate since) {

    public static final Participation NONE = new Participation(ParticipationStatus.NON_PARTICIPANT, null);

    /**
     * Derives the standing from the acts of the State alone and the day the treaty enters into force.
     *
     * @param acts of this State, in {@link Act#ORDER}, already legal in that order; those after the day are ignored
     * @param entryIntoForce of the treaty, or null while it is not known
     */
    static Participation of(List<Act> acts, LocalDate entryIntoForce, TreatyRules rules, LocalDate day) {
        LocalDate signed = null;
        LocalDate consented = null;
        LocalDate notice = null;
        for (Act act : acts) {
            if (act.effectiveDate().isAfter(day)) {
                break;
            }
            switch (act.type()) {
                case SIGNATURE -> signed = act.effectiveDate();
                case RATIFICATION, ACCESSION -> {
                    consented = act.effectiveDate();
                    notice = null;
                }
                case WITHDRAWAL_NOTICE -> notice = act.effectiveDate();
            }
        }
        if (notice != null) {
            return leaving(notice, rules, day);
        }
        if (consented != null) {
            return consented(consented, entryIntoForce, rules, day);
        }
        return signed != null ? new Participation(ParticipationStatus.SIGNATORY, signed) : NONE;
    }

    private static Participation leaving(LocalDate notice, TreatyRules rules, LocalDate day) {
        LocalDate end = rules.withdrawal().endsOn(notice);
        return day.isBefore(end)
                ? new Participation(ParticipationStatus.WITHDRAWING, notice)
                : new Participation(ParticipationStatus.WITHDRAWN, end);
    }

    private static Participation consented(LocalDate consented, LocalDate entryIntoForce, TreatyRules rules, LocalDate day) {
        if (entryIntoForce != null) {
            LocalDate bound = rules.entryIntoForce().boundFrom(consented, entryIntoForce);
            if (!day.isBefore(bound)) {
                return new Participation(ParticipationStatus.PARTY, bound);
            }
        }
        return new Participation(ParticipationStatus.CONTRACTING_STATE, consented);
    }
}
