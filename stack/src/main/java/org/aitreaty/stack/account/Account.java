package org.aitreaty.stack.account;

/**
 * Somebody, or some laboratory's program, that can sign in to the demonstration.
 *
 * @param kind delegate, lab, staff or evaluator
 * @param belongsTo the State or organisation, empty for staff
 */
public record Account(String name, String displayName, String kind, String belongsTo, String secret, boolean program) {}
