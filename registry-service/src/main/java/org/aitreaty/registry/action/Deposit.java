package org.aitreaty.registry.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aitreaty.registry.authority.Signatory;
import org.aitreaty.registry.participation.ActionType;
import org.aitreaty.registry.participation.Particulars;

/**
 * An act as the depositary received it.
 *
 * @param state code of the State or organisation whose act it is, or which an organ's act is about
 * @param instrumentDate date the instrument bears
 * @param receivedAt when the depositary received it
 * @param effectiveDate legal day from which it counts, where that is not the day of receipt; else null
 * @param signatory null for acts of an organ
 * @param contents what else it says
 */
public record Deposit(
        String state,
        ActionType type,
        LocalDate instrumentDate,
        Instant receivedAt,
        LocalDate effectiveDate,
        Signatory signatory,
        Contents contents) {

    /**
     * What an instrument says besides who did what when.
     *
     * @param statement text of a reservation, declaration or objection, in the language of the instrument
     * @param territories names or codes of the territories it extends to
     * @param decision number of the organ's decision, or null
     * @param paper the scan, or null
     * @param note what readers should know besides, or null
     */
    public record Contents(Particulars particulars, String statement, List<String> territories, String decision, Paper paper, String note) {

        public static final Contents NONE = new Contents(Particulars.NONE, null, List.of(), null, null, null);

        public Contents {
            territories = territories == null ? List.of() : List.copyOf(territories);
        }

        public Contents with(Particulars changed) {
            return new Contents(changed, statement, territories, decision, paper, note);
        }
    }

    /**
     * The instrument as a document.
     *
     * @param document identifier of the scan, or null
     * @param sha256 of the scan, or null
     * @param language code of the language it is written in, or null
     */
    public record Paper(UUID document, String sha256, String language) {}

    /** The same with its papers. @param fullPowers scan of the full powers, or null */
    public Deposit with(Paper paper, UUID fullPowers) {
        Contents papered = new Contents(
                contents.particulars(), contents.statement(), contents.territories(), contents.decision(), paper, contents.note());
        return new Deposit(
                state, type, instrumentDate, receivedAt, effectiveDate, signatory == null ? null : signatory.withFullPowers(fullPowers), papered);
    }

    /** A plain act of which nothing more is known, as demonstrations and tests make them up. */
    public static Deposit plain(String state, ActionType type, LocalDate instrumentDate, Instant receivedAt) {
        return new Deposit(state, type, instrumentDate, receivedAt, null, null, Contents.NONE);
    }
}
