package org.aitreaty.registry.organisationcontact;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.aitreaty.kit.actor.CurrentActor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.version.EntityVersion;
import org.aitreaty.registry.circle.Attempts;
import org.aitreaty.registry.edition.Vantage;
import org.aitreaty.registry.organisation.OrganisationAt;
import org.aitreaty.registry.organisation.OrganisationsAt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Whom to reach in an organisation: for its own accounts, its host State's delegates and the secretariat. */
@Path("/v1/organisations/{code}/contact-points")
@Tag(name = "Organisations", description = "Developers, operators, vendors and evaluators, with the States that answer for them.")
@Produces(MediaType.APPLICATION_JSON)
class OrganisationContactResource {

    private static final int MOST_POINTS = 20;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 254;

    private final OrganisationContacts points;
    private final Replacing replacing;
    private final OrganisationsAt organisations;
    private final Attempts attempts;
    private final CurrentActor actor;

    OrganisationContactResource(OrganisationContacts points, Replacing replacing, OrganisationsAt organisations, Attempts attempts, CurrentActor actor) {
        this.points = points;
        this.replacing = replacing;
        this.organisations = organisations;
        this.attempts = attempts;
        this.actor = actor;
    }

    @GET
    @PermissionsAllowed("organisation:read-restricted")
    @Operation(
            operationId = "readContactPoints",
            summary = "Read whom to reach in an organisation",
            description = "For the organisation itself, the delegates of its host State and the secretariat; for all others it is not there.")
    @APIResponse(responseCode = "200", description = "The contact points.")
    public RestResponse<OrganisationContactJson.All> read(
            @Parameter(description = "Code of the organisation.", example = "meridian") @PathParam("code") String code,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        OrganisationAt organisation = organisations
                .named(code, Vantage.PRESENT)
                .orElseThrow(() -> ProblemException.notFound("There is no organisation with this code that is your concern."));
        attempts.refuseUnless(organisation.circle().maySeeAll(actor.get()), actor.get(), "ForeignContactPointsReadAttempted", code);
        return EntityVersion.read(ifNoneMatch, organisation.version(), () -> all(code));
    }

    @PUT
    @PermissionsAllowed("organisation:change")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceContactPoints",
            summary = "Replace an organisation's contact points",
            description = "All at once; what is not among them is forgotten. For the organisation itself, its host State's authority and the secretariat.")
    @APIResponse(
            responseCode = "200",
            description = "The new contact points; the ETag is that of the organisation.",
            content = @Content(schema = @Schema(implementation = OrganisationContactJson.All.class)))
    public Response replace(
            @Parameter(description = "Code of the organisation.", example = "meridian") @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            OrganisationContactJson.Replace body) {
        long version = replacing.replace(actor.get(), code, stated(body), ifMatch);
        return Response.ok(all(code)).tag(EntityVersion.tag(version)).build();
    }

    private OrganisationContactJson.All all(String code) {
        return new OrganisationContactJson.All(points.of(code).stream().map(OrganisationContactJson.View::of).toList());
    }

    private static List<OrganisationContact.Stated> stated(OrganisationContactJson.Replace body) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        List<OrganisationContact.Stated> stated = new ArrayList<>();
        if (check.required("/items", body.items())) {
            check.refuseIf(
                    body.items().size() > MOST_POINTS, "/items", "TOO_MANY", "These are more than " + MOST_POINTS + ".", "Keep those that are answered.");
            for (int i = 0; i < Math.min(body.items().size(), MOST_POINTS); i++) {
                if (check.required("/items/" + i, body.items().get(i))) {
                    stated.add(point(check, "/items/" + i, body.items().get(i)));
                }
            }
        }
        check.throwIfAny();
        return stated;
    }

    private static OrganisationContact.Stated point(InputCheck check, String pointer, OrganisationContactJson.Stated stated) {
        OrganisationContactKind kind = check.oneOf(pointer + "/kind", stated.kind(), OrganisationContactKind.class);
        String person = check.optionalText(pointer + "/person", stated.person(), LONGEST_NAME);
        String function = check.optionalText(pointer + "/function", stated.function(), LONGEST_NAME);
        check.refuseIf(
                stated.person() == null && stated.function() == null,
                pointer,
                "NOBODY",
                "Neither a person nor a function is named.",
                "Write person, function or both.");
        String email = check.text(pointer + "/email", stated.email(), LONGEST_ADDRESS);
        check.refuseIf(
                email != null && !email.matches("[^\\s@<>\",;:\\\\]+@[^\\s@.]+(\\.[^\\s@.]+)+"),
                pointer + "/email",
                "NOT_AN_ADDRESS",
                "This is not one address for e-mail.",
                "Write it as in incidents@meridian.example.");
        String phone = stated.phone();
        check.refuseIf(
                phone != null && !phone.matches("\\+[0-9][0-9 ()-]{5,29}"),
                pointer + "/phone",
                "NOT_A_NUMBER",
                "This is not a telephone number with its country code.",
                "Write it as in +1 415 555 0100.");
        return new OrganisationContact.Stated(kind, person, function, email, phone);
    }
}
