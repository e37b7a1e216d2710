package org.aitreaty.registry.clause;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.SortedSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which reservations a treaty allows (VCLT 19) and how they come to be accepted (VCLT 20).
 *
 * @param articles those reservations are confined to under ONLY_SPECIFIED; those they may not touch under
 *     PERMITTED_IF_COMPATIBLE
 * @param organAccepts whether the competent organ must accept, the treaty being the constituent instrument of an
 *     organisation (VCLT 20(3))
 * @param objectionPeriod from the notification; whoever has not objected by then has accepted (VCLT 20(5))
 * @param late whether a reservation may still be made after consent; it then needs that nobody objects in the period
 */
@Schema(name = "ReservationClause", description = "Which reservations the treaty allows and how they come to be accepted.")
public record ReservationClause(
        @Schema(required = true, description = "Which reservations are allowed.") Policy policy,
        @Schema(
                        description = "Under ONLY_SPECIFIED the articles reservations are confined to; under PERMITTED_IF_COMPATIBLE those they may "
                                + "not touch, with all their paragraphs.",
                        examples = {"[\"1\",\"4\"]"})
                List<String> articles,
        @Schema(description = "Whether the competent organ must accept a reservation (VCLT 20(3)).", examples = {"true"}) boolean organAccepts,
        @Schema(required = true, description = "From the notification; silence until its end is acceptance (VCLT 20(5)).") Delay objectionPeriod,
        @Schema(description = "Whether a reservation may still be made after consent to be bound, if nobody objects.", examples = {"true"})
                boolean late) {

    /** VCLT 19, (a) to (c). */
    @Schema(name = "ReservationPolicy", description = "Which reservations a treaty allows (VCLT 19).")
    public enum Policy {
        PROHIBITED,
        ONLY_SPECIFIED,
        PERMITTED_IF_COMPATIBLE
    }

    public ReservationClause {
        articles = articles == null ? List.of() : List.copyOf(articles);
    }

    /** Which of these articles the policy keeps from reservations; under PROHIBITED all of them. */
    public SortedSet<String> closed(Collection<String> reserved) {
        SortedSet<String> closed = new TreeSet<>(reserved);
        switch (policy) {
            case PROHIBITED -> {
                // Nothing is open.
            }
            case ONLY_SPECIFIED -> closed.removeIf(this::isUnderOneOfThem);
            case PERMITTED_IF_COMPATIBLE -> closed.removeIf(article -> !isUnderOneOfThem(article) && !isAboveOneOfThem(article));
        }
        return closed;
    }

    /** Article 4(2)(a) lies under article 4; article 40 does not. */
    private boolean isUnderOneOfThem(String article) {
        return articles.stream().anyMatch(named -> article.equals(named) || article.startsWith(named + "("));
    }

    private boolean isAboveOneOfThem(String article) {
        return articles.stream().anyMatch(named -> named.startsWith(article + "("));
    }
}
