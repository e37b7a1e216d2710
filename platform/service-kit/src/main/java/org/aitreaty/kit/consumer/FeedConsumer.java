package org.aitreaty.kit.consumer;

/**
 * Follows another service's feed. A service makes one bean of this type for each thing it makes of a feed; everything
 * else (asking, waiting, remembering how far it has come) is done for it.
 */
public interface FeedConsumer {

    /** The name under which its position is kept, e.g. {@code holdings-from-permits}. Renaming begins anew. */
    String name();

    /** The service whose feed it is, e.g. {@code permits-service}; its address is {@code secretariat.feeds.sources.<source>.url}. */
    String source();

    /**
     * Lets one entry take effect, in the transaction that moves the position: each entry takes effect exactly once, in
     * the order of positions. An entry of no interest is simply returned from. What is thrown stops this consumer at
     * this entry until it can be taken.
     */
    void take(FeedEntry entry);
}
