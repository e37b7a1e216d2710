package org.aitreaty.registry.evidence;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.PageRequest;
import org.aitreaty.kit.time.TreatyTime;

/** A question for evidence on record. */
public class EvidenceQuery {

    @QueryParam("asOf")
    String asOf;

    @QueryParam("limit")
    String limit;

    @QueryParam("cursor")
    String cursor;

    /** The question as it was understood. @param last where the list broke off, or null */
    record Read(Instant at, Place last, int limit) {}

    Read read(TreatyTime time, Cursors cursors) {
        Instant at = time.asOf("asOf", asOf);
        InputCheck check = new InputCheck();
        int most = PageRequest.limit(check, limit);
        check.throwIfAny();
        return new Read(at, cursors.read(cursor, Place::read), most);
    }
}
