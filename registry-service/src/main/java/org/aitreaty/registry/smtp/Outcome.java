package org.aitreaty.registry.smtp;

/** What became of an attempt to send. */
public sealed interface Outcome {

    /** The server's words, in one line and without addresses of persons; or ours when it said nothing. */
    String answer();

    /** The server has taken the message and answers for it from now on. */
    record Accepted(String answer) implements Outcome {}

    /** The server will never take this message (5xx). */
    record Refused(String answer) implements Outcome {}

    /** Not now: the server asks for patience (4xx), is out of reach, does not accept us, or left without a word. */
    record Postponed(String answer) implements Outcome {}
}
