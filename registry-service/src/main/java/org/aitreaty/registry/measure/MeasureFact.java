package org.aitreaty.registry.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What lists and the derivation of standings need to know of a published version.
 *
 * @param number position among the publications of its measure, from 1
 * @param corrects number of the version a correction takes the place of, else null
 * @param jurisdiction, kind, article null for a repeal
 * @param adoptedOn day on which the State's organ adopted it
 * @param inForceFrom first legal day in force; null while that day is not fixed. For a repeal the first day without it
 * @param inForceTo last legal day in force by the measure's own terms, or null
 * @param publishedAt recorded time: who asked before was told otherwise
 */
public record MeasureFact(
        UUID measure,
        String state,
        int number,
        MeasureAct act,
        Integer corrects,
        String jurisdiction,
        MeasureKind kind,
        String article,
        LocalDate adoptedOn,
        LocalDate inForceFrom,
        LocalDate inForceTo,
        Instant publishedAt) {

    boolean isRepeal() {
        return act == MeasureAct.REPEAL;
    }
}
