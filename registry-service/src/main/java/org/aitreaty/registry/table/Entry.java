package org.aitreaty.registry.table;

import java.time.LocalDate;
import org.aitreaty.registry.participation.ActionType;

/**
 * A date in a cell.
 *
 * @param date legal day from which the act counts
 * @param takesEffectOn day on which the treaty begins or ceases to bind by it, or null
 */
record Entry(ActionType type, LocalDate date, LocalDate takesEffectOn) {}
