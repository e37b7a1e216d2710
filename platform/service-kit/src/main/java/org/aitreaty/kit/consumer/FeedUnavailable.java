package org.aitreaty.kit.consumer;

/** A feed cannot be read at the moment. The message is fit for an operator and holds nothing of the feed. */
class FeedUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    FeedUnavailable(String message) {
        super(message);
    }
}
