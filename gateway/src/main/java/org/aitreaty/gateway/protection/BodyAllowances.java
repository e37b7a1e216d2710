package org.aitreaty.gateway.protection;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How large a request's body may be, and how long it may take to arrive. */
@Singleton
public class BodyAllowances {

    private final Allowance ordinary;
    private final Collection<LimitsConfig.UploadConfig> uploads;

    @Inject
    BodyAllowances(LimitsConfig config) {
        this.ordinary = new Allowance(config.body().asLongValue(), Optional.empty());
        this.uploads = List.copyOf(config.uploads().values());
    }

    /**
     * What one request may send.
     *
     * @param bytes the largest body
     * @param time for the whole of it when it is a file; otherwise the time that holds for all requests
     */
    public record Allowance(long bytes, Optional<Duration> time) {

        public boolean isUpload() {
            return time.isPresent();
        }
    }

    public Allowance of(HttpServerRequest request) {
        for (LimitsConfig.UploadConfig upload : uploads) {
            // Exactly the path: a second spelling of it gets the ordinary allowance.
            if (request.method() == HttpMethod.POST && upload.path().equals(request.path())) {
                return new Allowance(upload.body().asLongValue(), Optional.of(upload.time()));
            }
        }
        return ordinary;
    }

    /** The addresses that take files. */
    public List<String> uploadPaths() {
        return uploads.stream().map(LimitsConfig.UploadConfig::path).toList();
    }
}
