package org.aitreaty.registry.withdrawal;

import jakarta.ws.rs.QueryParam;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.status.AsOf;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** For when a question about withdrawals is asked. */
public class WithdrawalQuery {

    @QueryParam("asOf")
    String asOf;

    @QueryParam("knownAt")
    @Parameter(description = "Consider only acts that the register knew at this instant. Now when missing.", example = "2026-11-23")
    String knownAt;

    AsOf at(TreatyTime time) {
        return AsOf.read(time, asOf, knownAt);
    }
}
