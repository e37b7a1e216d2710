package org.aitreaty.registry.document;

/**
 * What a body turned out to be when it had been read to its end.
 *
 * @param size in bytes
 * @param sha256 32 bytes
 */
record ReceivedContent(long size, byte[] sha256) {}
