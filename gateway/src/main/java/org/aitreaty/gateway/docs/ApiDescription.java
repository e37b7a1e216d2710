package org.aitreaty.gateway.docs;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The one OpenAPI document of the whole API, merged from those of the services when the gateway is built. */
@Singleton
class ApiDescription {

    private final Buffer document;
    private final String etag;

    @Inject
    ApiDescription(DocsConfig config) {
        JsonObject merged = read("openapi/openapi.json");
        merged.getJsonObject("components").getJsonObject("securitySchemes").getJsonObject("openIdConnect")
                .put("openIdConnectUrl", config.identityProvider() + "/.well-known/openid-configuration");
        this.document = merged.toBuffer();
        this.etag = "\"" + hash(document) + "\"";
    }

    void routes(@Observes Router router) {
        router.route(HttpMethod.GET, "/openapi.json").order(0).handler(this::send);
        router.route(HttpMethod.HEAD, "/openapi.json").order(0).handler(this::send);
    }

    private void send(RoutingContext rc) {
        rc.response().putHeader("ETag", etag).putHeader("Cache-Control", "no-cache");
        if (etag.equals(rc.request().getHeader("If-None-Match"))) {
            rc.response().setStatusCode(304).end();
        } else {
            rc.response().putHeader("Content-Type", "application/json").end(document);
        }
    }

    private static JsonObject read(String resource) {
        try (InputStream in = ApiDescription.class.getClassLoader().getResourceAsStream(resource)) {
            return Buffer.buffer(in.readAllBytes()).toJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Buffer bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.getBytes()), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
