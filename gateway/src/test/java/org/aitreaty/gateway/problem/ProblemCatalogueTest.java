package org.aitreaty.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aitreaty.kit.problem.ProblemType;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {

    private static final Pattern DECLARED = Pattern.compile("new ProblemType\\(\\s*\"([a-z0-9-]+)\",\\s*(\\d{3}),\\s*\"([^\"]+)\"\\)");

    private final Properties english = texts("en");
    private final Properties french = texts("fr");

    @Test
    void everyKindOfTheKitAndTheGatewayIsExplained() throws IllegalAccessException {
        for (Class<?> declaring : List.of(ProblemType.class, GatewayProblem.class)) {
            for (Field field : declaring.getFields()) {
                if (field.getType() == ProblemType.class) {
                    ProblemType type = (ProblemType) field.get(null);
                    explained(type.slug(), type.status(), type.title());
                }
            }
        }
    }

    @Test
    void everyKindThatAServiceDeclaresIsExplained() throws IOException {
        int found = 0;
        for (String service : List.of("registry-service", "permits-service", "evaluations-service")) {
            try (Stream<Path> sources = Files.walk(Path.of("..", service, "src", "main", "java"))) {
                for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                    for (var declared : DECLARED.matcher(Files.readString(source)).results().toList()) {
                        explained(declared.group(1), Integer.parseInt(declared.group(2)), declared.group(3));
                        found++;
                    }
                }
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(french.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(
                english.stringPropertyNames().stream().filter(key -> !key.endsWith(".status") || key.equals("page.status")).toList());
    }

    private void explained(String slug, int status, String title) {
        String key = "problem." + slug;
        assertThat(english.getProperty(key + ".status")).as("%s.status in texts/en.properties", key).isEqualTo(Integer.toString(status));
        assertThat(english.getProperty(key + ".title")).as("%s.title in texts/en.properties", key).isEqualTo(title);
        for (Properties texts : List.of(english, french)) {
            for (String part : List.of(".title", ".meaning", ".fix")) {
                assertThat(texts.getProperty(key + part)).as("%s%s in texts of both languages", key, part).isNotBlank();
            }
        }
    }

    private static Properties texts(String language) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/texts/" + language + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
