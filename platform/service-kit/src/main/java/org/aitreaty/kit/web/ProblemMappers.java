package org.aitreaty.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.Problem;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Turns whatever goes wrong inside a resource into a problem document. The only place that does. */
@RegisterForReflection(targets = {Problem.class, FieldError.class})
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response refused(ProblemException refusal, UriInfo uri) {
        Response.ResponseBuilder answer = builder(refusal.type(), refusal.getMessage(), refusal.errors(), uri);
        if (refusal.retryAfter() != null) {
            answer.header(HttpHeaders.RETRY_AFTER, refusal.retryAfter().toSeconds());
        }
        return answer.build();
    }

    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException mismatch, UriInfo uri) {
        return refused(JsonComplaint.about(mismatch), uri);
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException unreadable, UriInfo uri) {
        return refused(JsonComplaint.about(unreadable), uri);
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException refusal, UriInfo uri, ResteasyReactiveContainerRequestContext request) {
        if (refusal.getCause() instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable, uri);
        }
        int status = refusal.getResponse().getStatus();
        if (status < 400) {
            return refusal.getResponse();
        }
        ProblemType type = ProblemType.ofStatus(status);
        Response.ResponseBuilder answer = builder(type, detail(type), List.of(), uri);
        if (status == ProblemType.METHOD_NOT_ALLOWED.status()) {
            answer.allow(AllowedMethods.at((ResteasyReactiveRequestContext) request.getServerRequestContext()));
        }
        return answer.build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response notAuthenticated(SecurityException refusal, UriInfo uri) {
        return builder(ProblemType.NOT_AUTHENTICATED, detail(ProblemType.NOT_AUTHENTICATED), List.of(), uri)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    public Response notPermitted(ForbiddenException refusal, UriInfo uri) {
        return builder(ProblemType.NOT_PERMITTED, detail(ProblemType.NOT_PERMITTED), List.of(), uri).build();
    }

    @ServerExceptionMapper
    public Response overtaken(OptimisticLockException overtaken, UriInfo uri) {
        return builder(ProblemType.STALE_VERSION, "Somebody else changed the record at the same moment. Read it again, then decide.", List.of(), uri)
                .build();
    }

    @ServerExceptionMapper
    public Response fault(Throwable fault, UriInfo uri) {
        for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException overtaken) {
                return overtaken(overtaken, uri);
            }
            if (cause instanceof ProblemException refusal) {
                return refused(refusal, uri);
            }
        }
        String traceId = TraceId.current();
        LOG.errorf(fault, "Request failed, trace %s", traceId);
        Problem problem = Problem.of(ProblemType.INTERNAL_ERROR, detail(ProblemType.INTERNAL_ERROR), uri.getPath(), traceId);
        return Response.status(500).type(Problem.MEDIA_TYPE).entity(problem).build();
    }

    static String detail(ProblemType type) {
        return switch (type.status()) {
            case 401 -> "Send an access token of this installation's identity provider: Authorization: Bearer <token>. "
                    + "It must be unexpired and issued for this API.";
            case 403 -> "You are signed in, but this act belongs to another role.";
            case 404 -> "Check the address. Records you may not see are answered the same way.";
            case 405 -> "See the API description for the methods of this address.";
            case 413 -> "Send less than the limit in one request.";
            case 415 -> "Send what the API description names for this address; mostly that is JSON with Content-Type: application/json.";
            case 500 -> "It is not your fault and nothing was changed. Quote the trace id to the secretariat.";
            default -> type.title();
        };
    }

    private static Response.ResponseBuilder builder(ProblemType type, String detail, List<FieldError> errors, UriInfo uri) {
        return Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Problem.of(type, detail, uri.getPath(), TraceId.current(), errors));
    }
}
