package org.aitreaty.kit.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.aitreaty.kit.account.NoToken;
import org.aitreaty.kit.account.OwnToken;

/** Reads the feed of another service. */
@ApplicationScoped
class FeedClient {

    private static final String TYPE_PREFIX = "org.aitreaty.";
    private static final int OK = 200;
    private static final int NOT_AUTHENTICATED = 401;
    private static final long LARGEST_ANSWER = 32L * 1024 * 1024;

    private final FeedsConfig config;
    private final OwnToken token;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    FeedClient(FeedsConfig config, OwnToken token, ObjectMapper json) {
        this.config = config;
        this.token = token;
        this.json = json;
    }

    /** The entries after a position, as they came. */
    List<FeedEntry> read(String source, long after, int limit) throws FeedUnavailable {
        URI address = URI.create(config.sources().get(source).url() + "/v1/feed?after=" + after + "&limit=" + limit);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "application/json").GET();
        ownToken().ifPresent(text -> request.header("Authorization", "Bearer " + text));
        HttpResponse<byte[]> answer = send(request.build());
        if (answer.statusCode() == NOT_AUTHENTICATED) {
            token.forget();
        }
        if (answer.statusCode() != OK) {
            throw new FeedUnavailable("It answered " + answer.statusCode() + ".");
        }
        return entries(answer.body());
    }

    private Optional<String> ownToken() throws FeedUnavailable {
        try {
            return token.get();
        } catch (NoToken e) {
            throw new FeedUnavailable(e.getMessage());
        }
    }

    /** With one time limit for all of it: the client's own ends when the header has come. */
    private HttpResponse<byte[]> send(HttpRequest request) throws FeedUnavailable {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            return answer.get(config.answerTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new FeedUnavailable("It did not answer within " + config.answerTimeout().toMillis() + " ms.");
        } catch (ExecutionException e) {
            throw new FeedUnavailable("It cannot be reached: " + e.getCause().getClass().getSimpleName() + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FeedUnavailable("This service is stopping.");
        } finally {
            answer.cancel(true);
        }
    }

    private List<FeedEntry> entries(byte[] body) throws FeedUnavailable {
        try {
            JsonNode items = json.readTree(body).path("items");
            if (!items.isArray()) {
                throw new FeedUnavailable("Its answer is not a feed.");
            }
            List<FeedEntry> entries = new ArrayList<>();
            items.forEach(item -> entries.add(entry(item)));
            return entries;
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            throw new FeedUnavailable("Its answer is not a feed: " + e.getClass().getSimpleName() + ".");
        }
    }

    /** Members that are not known here are passed over: a feed may come to tell more. */
    private static FeedEntry entry(JsonNode item) {
        String[] subject = text(item, "subject").split("/", 2);
        String type = text(item, "type");
        if (subject.length != 2 || !type.startsWith(TYPE_PREFIX) || item.path("position").asLong() <= 0) {
            throw new IllegalArgumentException("Not an entry of a journal.");
        }
        return new FeedEntry(
                item.path("position").asLong(),
                text(item, "id"),
                text(item, "source").replaceFirst("^/", ""),
                type.substring(TYPE_PREFIX.length()),
                subject[0],
                subject[1],
                Instant.parse(text(item, "time")),
                text(item, "leafhash"),
                item.path("data").path("before"),
                item.path("data").path("after"));
    }

    private static String text(JsonNode item, String name) {
        JsonNode value = item.path(name);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("Not an entry of a journal.");
        }
        return value.asText();
    }
}
