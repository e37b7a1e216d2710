package org.aitreaty.registry.withdrawal;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.journal.Journal;
import org.aitreaty.kit.journal.JournalEvent;
import org.aitreaty.kit.journal.Visibility;
import org.aitreaty.kit.page.Cursors;
import org.aitreaty.kit.page.Page;
import org.aitreaty.kit.page.PageRequest;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.holding.Holding;
import org.aitreaty.registry.holding.Holdings;
import org.aitreaty.registry.status.AsOf;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** States on their way out. When they leave is for everyone to know, what they still have to do for themselves and the secretariat. */
@Path("/v1/withdrawals")
@Tag(name = "Withdrawals", description = "States that have given notice, and what they have to wind down.")
@Produces(MediaType.APPLICATION_JSON)
class WithdrawalResource {

    private static final String READ = "withdrawal:read";

    private final Dossiers dossiers;
    private final Holdings holdings;
    private final TreatyTime time;
    private final CurrentActor actor;
    private final Cursors cursors;
    private final Journal journal;

    WithdrawalResource(Dossiers dossiers, Holdings holdings, TreatyTime time, CurrentActor actor, Cursors cursors, Journal journal) {
        this.dossiers = dossiers;
        this.holdings = holdings;
        this.time = time;
        this.actor = actor;
        this.cursors = cursors;
        this.journal = journal;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listWithdrawals",
            summary = "List withdrawals",
            description = "Every State whose notice of withdrawal stands, those that have left included, in the order in which they take effect.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the withdrawals.",
            content = @Content(schema = @Schema(implementation = WithdrawalJson.Page.class)))
    public Response list(@BeanParam WithdrawalQuery query, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor, @Context UriInfo uri) {
        AsOf at = query.at(time);
        InputCheck check = new InputCheck();
        int most = PageRequest.limit(check, limit);
        check.throwIfAny();
        String after = Dossiers.place(cursors.read(cursor));
        List<Withdrawal> found = dossiers.all(at).stream()
                .filter(withdrawal -> after == null || Dossiers.sortKey(withdrawal).compareTo(after) > 0)
                .limit(most + 1L)
                .toList();
        Page<WithdrawalJson.Item> page = Page.of(found, most, cursors, Dossiers::sortKey).map(WithdrawalJson.Item::of);
        return page.response(new WithdrawalJson.Page(at.instant(), at.knownAt(), page.items(), page.nextCursor()), uri);
    }

    @GET
    @Path("{state}")
    @PermitAll
    @Operation(
            operationId = "readWithdrawal",
            summary = "Read one withdrawal",
            description = "Its dates. For the State's own delegates and the secretariat also what is to be wound down until the day of effect, "
                    + "as far as the services that keep it have told.")
    @APIResponse(responseCode = "200", description = "The withdrawal.")
    public WithdrawalJson.Dossier read(
            @Parameter(description = "Code of the State.", example = "VCT") @PathParam("state") String state, @BeanParam WithdrawalQuery query) {
        AsOf at = query.at(time);
        Withdrawal withdrawal = dossiers.of(state, at);
        return new WithdrawalJson.Dossier(
                at.instant(),
                at.knownAt(),
                WithdrawalJson.Item.of(withdrawal),
                dossiers.article(),
                maySeeHoldings(state) ? dossiers.checklist(withdrawal, at) : null);
    }

    @GET
    @Path("{state}/holdings")
    @PermissionsAllowed(READ)
    @Operation(
            operationId = "listWithdrawalHoldings",
            summary = "List what is to be wound down",
            description = "Everything that the State and those under it hold, and what has ended since its notice, the earliest begun first. For its own "
                    + "delegates and the secretariat.")
    @APIResponse(
            responseCode = "200",
            description = "A part of what is to be wound down.",
            content = @Content(schema = @Schema(implementation = WithdrawalJson.HoldingPage.class)))
    public Response holdings(
            @Parameter(description = "Code of the State.", example = "VCT") @PathParam("state") String state,
            @BeanParam WithdrawalQuery query,
            @BeanParam HoldingQuery which,
            @Context UriInfo uri) {
        requireOwn(state);
        AsOf at = query.at(time);
        HoldingQuery.Read read = which.read();
        String after = cursors.read(which.cursor);
        Holdings.Window window = dossiers.window(dossiers.of(state, at), at);
        List<Holding> found = holdings.page(window, read.kind(), after == null ? null : Holdings.Place.read(after), read.limit() + 1);
        Page<WithdrawalJson.HoldingItem> page = Page.of(found, read.limit(), cursors, holding -> Holdings.Place.of(holding).sortKey())
                .map(holding -> WithdrawalJson.HoldingItem.of(holding, window));
        return page.response(new WithdrawalJson.HoldingPage(page.items(), page.nextCursor()), uri);
    }

    private boolean maySeeHoldings(String state) {
        Actor reader = actor.get();
        return reader.may(READ) && (reader.isStaff() || reader.actsForState(state));
    }

    private void requireOwn(String state) {
        if (!maySeeHoldings(state)) {
            journal.recordAttempt(
                    actor.get(),
                    JournalEvent.created("ForeignWithdrawalHoldingsAttempted", "state", state, Map.of("state", state), Visibility.RESTRICTED));
            throw ProblemException.notFound("Your State has given no notice of withdrawal under this code.");
        }
    }
}
