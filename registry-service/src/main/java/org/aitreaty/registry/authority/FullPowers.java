package org.aitreaty.registry.authority;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A document by which a State's authority appoints a person to act for it (VCLT 2(1)(c)).
 *
 * @param issuedByOffice one of the three offices that bind a State
 * @param issuedOn the date it bears
 * @param document identifier of the scan, or null
 */
public record FullPowers(Office issuedByOffice, String issuedByName, LocalDate issuedOn, UUID document) {}
