package org.aitreaty.gateway.session;

/** The database of sessions did not answer, which tells nothing about the session. */
class SessionStoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SessionStoreUnavailable(Throwable cause) {
        super("The database of browser sessions is unavailable", cause);
    }

    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SessionStoreUnavailable) {
                return true;
            }
        }
        return false;
    }
}
