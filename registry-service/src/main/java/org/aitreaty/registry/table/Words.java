package org.aitreaty.registry.table;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.aitreaty.kit.print.PrintLanguage;
import org.aitreaty.registry.participation.ActionType;

/** The words around dates and names, as publications of the United Nations have them in each language. */
final class Words {

    /** Named in the heading also when there is none yet: the two ways that are open to every State. */
    private static final Set<ActionType> ALWAYS_NAMED = Set.of(ActionType.RATIFICATION, ActionType.ACCESSION);

    private static final Map<PrintLanguage, Words> ALL = new EnumMap<>(PrintLanguage.class);

    static {
        for (PrintLanguage language : PrintLanguage.values()) {
            ALL.put(language, new Words(read(language)));
        }
    }

    private final Properties texts;

    private Words(Properties texts) {
        this.texts = texts;
    }

    static Words in(PrintLanguage language) {
        return ALL.get(language);
    }

    /** @throws IllegalArgumentException when there is no such text */
    String text(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No text for " + key);
        }
        return text;
    }

    String text(String key, String value) {
        return text(key).replace("{0}", value);
    }

    /** The heading of a column: each way of acting that occurs, with the sign by which its dates are told apart. */
    String heading(Column column, Collection<Row> rows) {
        Set<ActionType> occurring = rows.stream().flatMap(row -> row.in(column).stream()).map(Entry::type).collect(Collectors.toSet());
        List<ActionType> types = column.types();
        return types.stream()
                .filter(type -> types.size() == 1 || ALWAYS_NAMED.contains(type) || occurring.contains(type))
                .map(this::withSymbol)
                .collect(Collectors.joining(text("separator")));
    }

    private String withSymbol(ActionType type) {
        return type.symbol().isEmpty() ? text(type.name()) : text(type.name()) + "(" + type.symbol() + ")";
    }

    private static Properties read(PrintLanguage language) {
        Properties texts = new Properties();
        String file = "/table/words_" + language.code() + ".properties";
        try (Reader reader = new InputStreamReader(Words.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
