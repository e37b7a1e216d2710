package org.aitreaty.permits.rights;

import java.time.Instant;

/**
 * A rights holder's complaint that was upheld against a part of a dataset, in whatever version.
 *
 * @param complaint its number
 * @param since from when the part is blocked
 */
public record Upheld(String complaint, String part, Instant since) {}
