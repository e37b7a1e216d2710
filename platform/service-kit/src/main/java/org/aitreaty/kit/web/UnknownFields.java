package org.aitreaty.kit.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;

/** Reads a request body to its end before complaining about fields it does not know, so that all of them are named at once. */
@Provider
public class UnknownFields implements ReaderInterceptor {

    /** Only set while a request body is read: JSON from elsewhere keeps Jackson's way of failing at the first one. */
    private static final ThreadLocal<List<FieldError>> FOUND = new ThreadLocal<>();

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        List<FieldError> found = new ArrayList<>();
        FOUND.set(found);
        try {
            Object body = context.proceed();
            if (!found.isEmpty()) {
                String detail = found.size() == 1 ? found.getFirst().message() : found.size() + " fields are not known here.";
                throw new ProblemException(ProblemType.MALFORMED_REQUEST, detail, found);
            }
            return body;
        } finally {
            FOUND.remove();
        }
    }

    /** Notes the field and reads on. */
    static final class Collector extends DeserializationProblemHandler {
        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context, JsonParser parser, JsonDeserializer<?> deserializer, Object target, String name) throws IOException {
            List<FieldError> found = FOUND.get();
            if (found == null) {
                return false;
            }
            Collection<Object> known = deserializer == null ? null : deserializer.getKnownPropertyNames();
            found.add(JsonComplaint.unknownField(parser.getParsingContext().pathAsPointer().toString(), name, known == null ? List.of() : known));
            parser.skipChildren();
            return true;
        }
    }
}
