package org.aitreaty.registry.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.IdentityProvider;

/** The service as it is shipped, in a process of its own with as little memory as is said. */
final class PackagedRegistry implements AutoCloseable {

    private final Process process;

    private PackagedRegistry(Process process) {
        this.process = process;
    }

    /** Starts it and waits until it answers; REST Assured and {@link Line} then speak to it. */
    static PackagedRegistry start(String... memory) {
        int port = freePort();
        Map<String, String> settings = new LinkedHashMap<>(new EmbeddedDatabase().start());
        settings.putAll(new IdentityProvider().start());
        settings.put("secretariat.mode", "DEMONSTRATION");
        settings.put("quarkus.http.port", Integer.toString(port));
        settings.put("quarkus.management.port", "0");
        settings.put("quarkus.shutdown.delay", "0S");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(memory));
        command.add("-XX:+ExitOnOutOfMemoryError");
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "packaged-registry.log").toFile())
                    .start();
            RestAssured.port = port;
            Uploads.eventually(() -> {
                assertThat(process.isAlive()).as("the service runs; see target/packaged-registry.log").isTrue();
                return answers();
            });
            return new PackagedRegistry(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers() {
        try {
            return given().get("/v1/treaty").statusCode() == 200;
        } catch (Exception notYet) {
            // REST Assured throws what it does not declare.
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Ends it at once, as a crash or a power cut would. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
