package org.aitreaty.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a native executable could be made from, after a build with {@code -Pnative-sources}. */
class NativeSourcesTest {

    static final Iterable<String> SERVICES = GeneratedManifest.SERVICES;

    /** What an earlier build left behind says nothing of what is built now. */
    @ParameterizedTest
    @FieldSource("SERVICES")
    void theSourcesAreOfThisBuild(String service) throws IOException {
        Instant began = Instant.parse(System.getProperty("build.began", ""));
        assertThat(Files.getLastModifiedTime(runnerFile(service)).toInstant()).isAfterOrEqualTo(began);
        assertThat(Files.getLastModifiedTime(sources(service).resolve("native-image.args")).toInstant()).isAfterOrEqualTo(began);
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void theSourcesAreComplete(String service) throws IOException {
        assertThat(sources(service).resolve("native-image.args")).isNotEmptyFile();
        assertThat(sources(service).resolve("lib")).isNotEmptyDirectory();
        try (JarFile runner = runner(service)) {
            assertThat(runner.getEntry("META-INF/native-image/reflect-config.json")).isNotNull();
        }
    }

    /** A native executable has only the files that it was told of. */
    @ParameterizedTest
    @FieldSource("SERVICES")
    void everyFileThatIsReadIsInIt(String service) throws IOException {
        List<Pattern> included;
        try (JarFile runner = runner(service)) {
            included = metadata(runner, "resource-config.json").at("/resources/includes").valueStream()
                    .map(include -> Pattern.compile(include.path("pattern").asText()))
                    .toList();
        }
        assertThat(resources(service))
                .allSatisfy(file -> assertThat(included)
                        .as("%s: add %s to quarkus.native.resources.includes", service, file)
                        .anyMatch(pattern -> pattern.matcher(file).matches()));
    }

    /** A record that is sent or received as JSON is read by reflection. */
    @ParameterizedTest
    @FieldSource("SERVICES")
    void everyRecordOfTheApiIsRegistered(String service) throws IOException {
        Set<String> registered;
        try (JarFile runner = runner(service)) {
            registered = metadata(runner, "reflect-config.json").valueStream()
                    .map(entry -> entry.path("name").asText())
                    .collect(Collectors.toSet());
        }
        Path classes = Path.of("..", service, "target", "classes");
        try (Stream<Path> files = Files.walk(classes)) {
            assertThat(files.map(classes::relativize)
                            .map(Path::toString)
                            .filter(file -> file.matches("org/aitreaty/.*Json\\$[A-Za-z]+\\.class"))
                            .map(file -> file.replace(".class", "").replace('/', '.')))
                    .as("give it @Schema or @RegisterForReflection")
                    .isNotEmpty()
                    .allMatch(registered::contains);
        }
    }

    private static Set<String> resources(String service) {
        return Stream.of(Path.of("..", service), Path.of("..", "platform", "service-kit"))
                .filter(module -> !(service.equals("gateway") && module.endsWith("service-kit")))
                .map(module -> module.resolve("src/main/resources"))
                .flatMap(NativeSourcesTest::files)
                // Settings and the pages' own files are included by the framework itself.
                .filter(file -> !file.startsWith("META-INF/") && !file.equals("application.properties"))
                .collect(Collectors.toSet());
    }

    private static Stream<String> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(folder::relativize).map(Path::toString).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode metadata(JarFile runner, String name) throws IOException {
        return new JsonMapper().readTree(runner.getInputStream(runner.getEntry("META-INF/native-image/" + name)));
    }

    private static JarFile runner(String service) throws IOException {
        return new JarFile(runnerFile(service).toFile());
    }

    private static Path runnerFile(String service) throws IOException {
        try (Stream<Path> files = Files.list(sources(service))) {
            return files.filter(file -> file.toString().endsWith("-runner.jar")).findFirst().orElseThrow();
        }
    }

    private static Path sources(String service) {
        return Path.of("..", service, "target", "native-sources");
    }
}
