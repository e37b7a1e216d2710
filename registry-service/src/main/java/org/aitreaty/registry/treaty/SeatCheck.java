package org.aitreaty.registry.treaty;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.aitreaty.kit.time.TreatyTime;

/**
 * All services reckon legal days by one configured zone; the treaty says which it must be. A service that starts with
 * another would date instruments wrongly for ever, as dates are not recomputed.
 */
@ApplicationScoped
class SeatCheck {

    private final TreatyTexts texts;
    private final TreatyTime time;

    SeatCheck(TreatyTexts texts, TreatyTime time) {
        this.texts = texts;
        this.time = time;
    }

    void check(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        String seat = QuarkusTransaction.requiringNew().call(() -> texts.present().seatZone().getId());
        if (!seat.equals(time.seat().getId())) {
            throw new IllegalStateException("Not started. The treaty's days begin at midnight in " + seat + ", but secretariat.seat.zone is "
                    + time.seat().getId() + ".");
        }
    }
}
