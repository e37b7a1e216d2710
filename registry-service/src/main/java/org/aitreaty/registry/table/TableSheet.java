package org.aitreaty.registry.table;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aitreaty.kit.print.PrintLanguage;
import org.aitreaty.kit.print.Sheet;

/** The status list as a sheet to be printed. */
final class TableSheet {

    private static final String STYLE = style();

    private TableSheet() {}

    @CheckedTemplate(basePath = "table", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {

        private Templates() {}

        static native TemplateInstance statusTable(TablePage page);
    }

    /** Its date is the instant of the knowledge it shows, so that the same list is always the same file. */
    static Sheet of(StatusTable table) {
        StatusTable.Head head = table.head();
        Words words = Words.in(head.language());
        return new Sheet(
                head.language(),
                words.text("kind") + " · " + head.title(),
                words.text("subject"),
                Templates.statusTable(TablePage.of(table)).render(),
                STYLE,
                foot(head, words),
                head.knownAt());
    }

    private static List<String> foot(StatusTable.Head head, Words words) {
        return List.of(
                words.text("kind") + " · " + head.reference(),
                String.join(" · ", TablePage.known(head)),
                words.text("record", PrintLanguage.leftToRight(head.address() + "&format=pdf")));
    }

    private static String style() {
        try (InputStream file = TableSheet.class.getResourceAsStream("/table/status-table.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
