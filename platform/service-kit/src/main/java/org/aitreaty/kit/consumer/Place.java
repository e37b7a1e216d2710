package org.aitreaty.kit.consumer;

import java.time.Instant;

/**
 * How far a consumer has come, and how it fares.
 *
 * @param position of the last entry taken; 0 before the first
 * @param leafHash of that entry, in hexadecimal; null before the first
 * @param detail what keeps it, for the operator; null while it follows
 * @param since when it began to fare so
 * @param heardAt when the source last answered, to within half a minute; null before it ever did
 */
public record Place(String consumer, String source, long position, String leafHash, Standing standing, String detail, Instant since, Instant heardAt) {}
