package org.aitreaty.registry.parameter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.aitreaty.kit.account.NoToken;
import org.aitreaty.kit.account.OwnToken;
import org.aitreaty.kit.problem.ProblemException;
import org.aitreaty.kit.problem.ProblemType;
import org.aitreaty.registry.decision.DecisionEffect.ParameterChange;
import org.jboss.logging.Logger;

/** Asks permits-service, with this service's own account, what a draft would change. */
@ApplicationScoped
class ClassificationPreviewClient {

    private static final Logger LOG = Logger.getLogger(ClassificationPreviewClient.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int NOT_AUTHENTICATED = 401;
    private static final long LARGEST_ANSWER = 4L * 1024 * 1024;

    private final PreviewConfig config;
    private final OwnToken token;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    ClassificationPreviewClient(PreviewConfig config, OwnToken token, ObjectMapper json) {
        this.config = config;
        this.token = token;
        this.json = json;
    }

    /** @throws ProblemException 503 when it cannot be asked or does not answer as it should; nothing half is told */
    PreviewJson.Changed ask(List<ParameterChange> changes, Instant effectiveFrom) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(config.permits() + "/v1/classification-previews"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(question(changes, effectiveFrom)));
        ownToken(request);
        HttpResponse<byte[]> answer = send(request.build());
        if (answer.statusCode() == NOT_AUTHENTICATED) {
            token.forget();
        }
        if (answer.statusCode() != OK) {
            throw unavailable("It answered " + answer.statusCode() + ".");
        }
        return changed(answer.body());
    }

    private String question(List<ParameterChange> changes, Instant effectiveFrom) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("effectiveFrom", effectiveFrom.toString());
        question.put("changes", changes.stream().map(ClassificationPreviewClient::change).toList());
        try {
            return json.writeValueAsString(question);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> change(ParameterChange change) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", change.key());
        fields.put("value", change.value());
        fields.put("transitionalRule", change.transitionalRule().name());
        fields.put("graceDays", change.graceDays());
        return fields;
    }

    private void ownToken(HttpRequest.Builder request) {
        try {
            token.get().ifPresent(text -> request.header("Authorization", "Bearer " + text));
        } catch (NoToken e) {
            throw unavailable(e.getMessage());
        }
    }

    /** With one time limit for all of it: the client's own ends when the header has come. */
    private HttpResponse<byte[]> send(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            return answer.get(config.answerTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw unavailable("It did not answer within " + config.answerTimeout().toMillis() + " ms.");
        } catch (ExecutionException e) {
            throw unavailable("It cannot be reached: " + e.getCause().getClass().getSimpleName() + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("This service is stopping.");
        } finally {
            answer.cancel(true);
        }
    }

    /** Members that are not known here are passed over: it may come to tell more. One that is missing is no answer. */
    private PreviewJson.Changed changed(byte[] body) {
        try {
            PreviewJson.Changed changed = json.readerFor(PreviewJson.Changed.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(body);
            if (changed != null && changed.counts() != null && changed.items() != null) {
                return changed;
            }
            throw unavailable("Its answer is no preview.");
        } catch (IOException e) {
            throw unavailable("Its answer is no preview: " + e.getClass().getSimpleName() + ".");
        }
    }

    private static ProblemException unavailable(String why) {
        LOG.warnf("permits-service cannot be asked what a draft would change. %s", why);
        return new ProblemException(
                ProblemType.PART_UNAVAILABLE,
                "What the draft would change is for the register of permits to say, which cannot be asked at the moment. Ask again in a few seconds.",
                List.of(),
                TRY_AGAIN);
    }
}
