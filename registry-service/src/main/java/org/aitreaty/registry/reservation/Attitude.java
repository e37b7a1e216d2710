package org.aitreaty.registry.reservation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one State stands to another's reservation on a day, and so what holds between the two. */
@Schema(name = "ReservationAttitude", description = "How a State stands to another's reservation on that day.")
public enum Attitude {
    /** It can still object. */
    MAY_OBJECT,
    /** It has accepted, mostly by silence (VCLT 20(5)): the reservation modifies the treaty between the two (VCLT 21(1)). */
    ACCEPTED,
    /** It has objected: the articles do not apply between the two as far as the reservation goes (VCLT 21(3)). */
    OBJECTED,
    /** It has objected and wants no treaty relations: the treaty is not in force between the two (VCLT 20(4)(b)). */
    OBJECTED_TO_RELATIONS
}
