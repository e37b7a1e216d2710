package org.aitreaty.registry.control;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.PageRequest;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.controlgraph.Link;
import org.aitreaty.registry.controlgraph.Node;
import org.aitreaty.registry.edition.Vantage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of control links. */
public class ControlLinkQuery {

    @QueryParam("organisation")
    @Parameter(description = "Only links of which this organisation is an end.", example = "lumen")
    String organisation;

    @QueryParam("on")
    @Parameter(description = "Only links that hold on this day, claimed or confirmed.", example = "2026-11-23")
    String on;

    @QueryParam("status")
    @Parameter(description = "Only links of this status.", example = "CONFIRMED", schema = @Schema(implementation = ControlLinkJson.Status.class))
    String status;

    @QueryParam("knownAt")
    @Parameter(description = "Consider only what the register knew at this instant. Now when missing.", example = "2026-11-23")
    String knownAt;

    @QueryParam("limit")
    String limit;

    @QueryParam("cursor")
    String cursor;

    /** The parameters as they were understood. @param before identifier of the last link already seen, or null */
    record Read(Predicate<Link> filter, Instant knownAt, UUID before, int limit) {}

    Read read(TreatyTime time, Cursors cursors) {
        Instant known = Vantage.read(time, null, knownAt).knownAt();
        InputCheck check = new InputCheck();
        LocalDate day = check.optionalDate("?on", on == null || on.isBlank() ? null : on);
        ControlLinkJson.Status wanted = check.optionalOneOf("?status", status == null || status.isBlank() ? null : status, ControlLinkJson.Status.class);
        int most = PageRequest.limit(check, limit);
        check.throwIfAny();
        UUID before = cursors.read(cursor, UUID::fromString);
        Predicate<Link> filter = link -> isThere(link, day, known)
                && (organisation == null || organisation.isBlank() || isEnd(link.controller(), organisation) || isEnd(link.controlled(), organisation))
                && (wanted == null || wanted == (isConfirmed(link, known) ? ControlLinkJson.Status.CONFIRMED : ControlLinkJson.Status.CLAIMED))
                && (before == null || link.id().toString().compareTo(before.toString()) < 0);
        return new Read(filter, known, before, most);
    }

    /** A link that was never confirmed and has been retracted is told only to who asks for it by its identifier. */
    private static boolean isThere(Link link, LocalDate day, Instant known) {
        Link.Version stated = link.stated(known);
        if (stated == null) {
            return false;
        }
        return day == null ? !stated.retracted() || link.confirmed(known) != null && !link.confirmed(known).retracted() : link.holdsOn(day, known, true);
    }

    private static boolean isConfirmed(Link link, Instant known) {
        return link.stated(known) == link.confirmed(known);
    }

    private static boolean isEnd(Node node, String code) {
        return node.kind() == Node.Kind.ORGANISATION && node.id().equals(code);
    }
}
