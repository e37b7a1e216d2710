package org.aitreaty.gateway.protection;

/** The order in which a request meets the filters, highest first; authentication is made available at 200. */
public final class FilterOrder {

    public static final int SECURITY_HEADERS = 1000;
    public static final int BODY_LIMIT = 800;
    public static final int CROSS_SITE = 700;

    private FilterOrder() {}
}
