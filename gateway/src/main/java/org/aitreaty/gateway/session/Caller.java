package org.aitreaty.gateway.session;

/**
 * Who a request comes from, as far as the gateway must know: which token the service behind is to be shown.
 *
 * @param accessToken null for an anonymous request
 */
public record Caller(String accessToken) {

    static final Caller ANONYMOUS = new Caller(null);
}
