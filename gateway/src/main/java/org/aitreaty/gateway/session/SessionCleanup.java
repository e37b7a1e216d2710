package org.aitreaty.gateway.session;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Expired sessions open nothing any more, but their tokens have no business in the table either. */
@Singleton
class SessionCleanup {

    private static final Logger LOG = Logger.getLogger(SessionCleanup.class);

    private final BrowserSessions sessions;

    @Inject
    SessionCleanup(BrowserSessions sessions) {
        this.sessions = sessions;
    }

    @Scheduled(every = "{gateway.session.cleanup-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void clean() {
        try {
            int gone = sessions.deleteExpired();
            if (gone > 0) {
                LOG.debugf("%d expired sessions deleted", gone);
            }
        } catch (SessionStoreUnavailable unavailable) {
            LOG.warn("Expired sessions stay until the database is back");
        }
    }
}
