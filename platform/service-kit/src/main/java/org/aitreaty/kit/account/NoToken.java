package org.aitreaty.kit.account;

/** The identity provider gives no token for the service's own account. The message is fit for an operator. */
public class NoToken extends Exception {

    private static final long serialVersionUID = 1L;

    NoToken(String message) {
        super(message);
    }
}
