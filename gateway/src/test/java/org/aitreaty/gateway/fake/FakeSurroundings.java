package org.aitreaty.gateway.fake;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** What stands around the gateway in a test: two services, one that is down, an identity provider, a database. */
public final class FakeSurroundings implements QuarkusTestResourceLifecycleManager {

    private Vertx vertx;
    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        FakeProvider provider = new FakeProvider(vertx);
        try {
            postgres = EmbeddedPostgres.start();
            try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement sql = connection.createStatement()) {
                sql.execute("CREATE ROLE gateway_owner LOGIN PASSWORD 'gateway_owner'");
                sql.execute("CREATE ROLE gateway_app LOGIN PASSWORD 'gateway_app'");
                sql.execute("CREATE DATABASE gateway OWNER gateway_owner");
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "gateway.routing.parts.registry.url", new FakeService("registry", vertx).url(),
                "gateway.routing.parts.permits.url", new FakeService("permits", vertx).url(),
                "gateway.routing.parts.evaluations.url", "http://127.0.0.1:" + portOfNobody(),
                "gateway.routing.answer-timeout", "1500MS",
                "gateway.routing.body-timeout", "1S",
                "gateway.limits.uploads.documents.time", "6S",
                "quarkus.oidc.auth-server-url", provider.url(),
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://localhost:" + postgres.getPort() + "/gateway",
                "test.provider", provider.url(),
                "test.postgres.port", Integer.toString(postgres.getPort()));
    }

    private static int portOfNobody() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
