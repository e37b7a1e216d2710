package org.aitreaty.kit.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A native executable has only the files and the reflection that this module's own settings name. */
class NativeFilesTest {

    private static final String SETTINGS = "/META-INF/native-image/org.aitreaty/print-kit/";

    @Test
    void everyFileThatPrintingReadsIsIncluded() throws IOException {
        List<Pattern> included = settings("resource-config.json").at("/resources/includes").valueStream()
                .map(include -> Pattern.compile(include.path("pattern").asText()))
                .toList();
        Path resources = Path.of("src/main/resources");
        try (Stream<Path> files = Files.walk(resources.resolve("org"))) {
            List<String> read = Stream.concat(
                            files.filter(Files::isRegularFile).map(resources::relativize).map(Path::toString).filter(file -> !file.matches(".*\\.(md|txt)")),
                            Stream.of(
                                    "resources/css/XhtmlNamespaceHandler.css",
                                    "org/apache/pdfbox/resources/glyphlist/glyphlist.txt",
                                    "org/apache/fontbox/unicode/Scripts.txt",
                                    "com/ibm/icu/impl/data/icudata/coll/root.res"))
                    .toList();
            assertThat(read).hasSizeGreaterThan(12).allSatisfy(file -> {
                assertThat(getClass().getResource("/" + file)).as(file).isNotNull();
                assertThat(included).as(file).anyMatch(pattern -> pattern.matcher(file).matches());
            });
        }
    }

    /** The library that writes the metadata makes its values by reflection. */
    @Test
    void everyClassNamedForReflectionExists() throws IOException {
        List<String> names = settings("reflect-config.json").valueStream().map(entry -> entry.path("name").asText()).toList();

        assertThat(names).contains("org.apache.xmpbox.schema.DublinCoreSchema", "org.apache.xmpbox.type.TextType").allSatisfy(name -> assertThat(Class.forName(name)).isNotNull());
    }

    private static JsonNode settings(String name) throws IOException {
        return new JsonMapper().readTree(NativeFilesTest.class.getResourceAsStream(SETTINGS + name));
    }
}
