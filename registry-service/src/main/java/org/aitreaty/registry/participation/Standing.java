package org.aitreaty.registry.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.SortedSet;
import org.aitreaty.registry.clause.WithdrawalClause;
import org.aitreaty.registry.participation.Force.Consent;

/**
 * What the acts of one State come to, before a day is named on which to look at it.
 *
 * @param signed day of signature, or null
 * @param consent in force of the last instrument, or null
 * @param provisional since when it applies the treaty provisionally, or null
 * @param notice of withdrawal that has not been taken back, or null
 * @param suspension of rights that has not been lifted, or null
 */
record Standing(LocalDate signed, Consent consent, LocalDate provisional, Notice notice, Suspension suspension) {

    static final Standing NONE = new Standing(null, null, null, null, null);

    /** @param ends the first day on which the State is no longer bound */
    record Notice(LocalDate given, LocalDate ends) {}

    /** @param until the first day on which the rights are back, or null */
    record Suspension(LocalDate from, LocalDate until) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    /** The standing after one act more. The act must be legal. */
    Standing after(Act act, Force force, WithdrawalClause withdrawal) {
        LocalDate day = act.effectiveDate();
        return switch (act.type()) {
            case SIGNATURE -> new Standing(day, consent, provisional, notice, suspension);
            case DEFINITIVE_SIGNATURE -> new Standing(day, new Consent(day, act.type()), provisional, null, suspension);
            case RATIFICATION, ACCEPTANCE, APPROVAL, ACCESSION, SUCCESSION, FORMAL_CONFIRMATION ->
                new Standing(signed, new Consent(day, act.type()), provisional, null, null);
            case PROVISIONAL_APPLICATION -> new Standing(signed, consent, day, notice, suspension);
            case WITHDRAWAL_NOTICE -> leaving(day, force, withdrawal);
            case RETRACTION_OF_WITHDRAWAL -> new Standing(signed, consent, provisional, null, suspension);
            case SUSPENSION -> new Standing(signed, consent, provisional, notice, new Suspension(day, act.particulars().until()));
            case RESTORATION_OF_RIGHTS -> new Standing(signed, consent, provisional, notice, null);
            default -> this;
        };
    }

    /** Whoever has not consented can only end its provisional application (VCLT 25(2)). */
    private Standing leaving(LocalDate day, Force force, WithdrawalClause withdrawal) {
        if (consent == null) {
            return new Standing(signed, null, null, null, null);
        }
        boolean bound = isBoundOn(day, force);
        return new Standing(signed, consent, null, new Notice(day, bound ? withdrawal.endsOn(day) : day), suspension);
    }

    boolean isBoundOn(LocalDate day, Force force) {
        LocalDate from = bindsFrom(force);
        return from != null && !day.isBefore(from) && (notice == null || day.isBefore(notice.ends()));
    }

    LocalDate bindsFrom(Force force) {
        return consent == null ? null : force.bindsFrom(consent);
    }

    Participation on(LocalDate day, Force force) {
        boolean suspended = suspension != null && suspension.holdsOn(day) && isBoundOn(day, force);
        if (notice != null) {
            return day.isBefore(notice.ends())
                    ? new Participation(ParticipationStatus.WITHDRAWING, notice.given(), true, suspended)
                    : new Participation(ParticipationStatus.WITHDRAWN, notice.ends(), false, false);
        }
        if (isBoundOn(day, force)) {
            LocalDate from = bindsFrom(force);
            return suspended
                    ? new Participation(ParticipationStatus.SUSPENDED_RIGHTS, later(from, suspension.from()), true, true)
                    : new Participation(ParticipationStatus.PARTY, from, true, false);
        }
        if (provisional != null) {
            return new Participation(ParticipationStatus.PROVISIONAL, provisional, consent != null, false);
        }
        if (consent != null) {
            return new Participation(ParticipationStatus.CONTRACTING_STATE, consent.on(), true, false);
        }
        return Optional.ofNullable(signed)
                .map(on -> new Participation(ParticipationStatus.SIGNATORY, on, false, false))
                .orElse(Participation.NONE);
    }

    /** How it stands apart from provisional application and suspended rights: what the order of acts depends on. */
    ParticipationStatus plainlyOn(LocalDate day, Force force) {
        if (notice != null) {
            return day.isBefore(notice.ends()) ? ParticipationStatus.WITHDRAWING : ParticipationStatus.WITHDRAWN;
        }
        if (consent != null) {
            return isBoundOn(day, force) ? ParticipationStatus.PARTY : ParticipationStatus.CONTRACTING_STATE;
        }
        return signed != null ? ParticipationStatus.SIGNATORY : ParticipationStatus.NON_PARTICIPANT;
    }

    /** Days on which the standing can change although nobody acts. */
    SortedSet<LocalDate> turns(Force force) {
        SortedSet<LocalDate> days = new TreeSet<>();
        Optional.ofNullable(bindsFrom(force)).ifPresent(days::add);
        Optional.ofNullable(notice).map(Notice::ends).ifPresent(days::add);
        Optional.ofNullable(suspension).map(Suspension::from).ifPresent(days::add);
        Optional.ofNullable(suspension).map(Suspension::until).ifPresent(days::add);
        return days;
    }

    static Standing of(List<Act> acts, Force force, WithdrawalClause withdrawal) {
        Standing standing = NONE;
        for (Act act : acts) {
            standing = standing.after(act, force, withdrawal);
        }
        return standing;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
