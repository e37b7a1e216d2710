package org.aitreaty.kit.page;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a list.
 *
 * @param items what is on this page
 * @param nextCursor pass it as {@code cursor} for the next page; null on the last one
 */
public record Page<T>(
        List<T> items,
        @Schema(nullable = true, description = "Pass it as cursor for the next page; null on the last one.") String nextCursor) {

    /**
     * Makes a page of what a query found that was asked for one item more than the page holds: the extra item only
     * says that there is more.
     */
    public static <T> Page<T> of(List<T> found, int limit, Cursors cursors, Function<T, String> sortKey) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, limit);
        return new Page<>(items, cursors.after(sortKey.apply(items.getLast())));
    }

    public <U> Page<U> map(Function<T, U> change) {
        return new Page<>(items.stream().map(change).toList(), nextCursor);
    }

    /** The answer with its {@code Link: rel="next"} header (RFC 8288). */
    public Response response(UriInfo uri) {
        return response(this, uri);
    }

    /** The answer for a list that carries more than its items, with the link to the next page. */
    public Response response(Object body, UriInfo uri) {
        Response.ResponseBuilder answer = Response.ok(body);
        if (nextCursor != null) {
            var next = uri.getRequestUriBuilder().replaceQueryParam("cursor", nextCursor).build();
            // Relative, because only the gateway knows the address the client sees.
            answer.links(Link.fromUri(next.getRawPath() + "?" + next.getRawQuery()).rel("next").build());
        }
        return answer.build();
    }
}
