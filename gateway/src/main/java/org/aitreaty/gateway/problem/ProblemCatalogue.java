package org.aitreaty.gateway.problem;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aitreaty.gateway.page.Language;
import org.aitreaty.gateway.page.Texts;

/** Every kind of problem the API answers with, explained in the texts under {@code problem.<slug>}. */
@Singleton
class ProblemCatalogue {

    private static final String PREFIX = "problem.";
    private static final String STATUS = ".status";
    private static final String OTHER = "http-";

    private final Texts texts;

    @Inject
    ProblemCatalogue(Texts texts) {
        this.texts = texts;
    }

    public record Kind(String slug, int status, String title, String meaning, String fix) {

        public String code() {
            return slug.replace('-', '_').toUpperCase(Locale.ROOT);
        }
    }

    List<Kind> all(Language language) {
        return texts.keys(Language.EN).stream()
                .filter(key -> key.startsWith(PREFIX) && key.endsWith(STATUS))
                .map(key -> key.substring(PREFIX.length(), key.length() - STATUS.length()))
                .map(slug -> find(language, slug).orElseThrow())
                .toList();
    }

    Optional<Kind> find(Language language, String slug) {
        if (slug.matches("http-[45][0-9]{2}")) {
            // A status that a framework produced and no rule of ours has a name for.
            return Optional.of(kind(language, slug, "other", Integer.parseInt(slug.substring(OTHER.length()))));
        }
        String status = texts.get(Language.EN, PREFIX + slug + STATUS);
        return status == null ? Optional.empty() : Optional.of(kind(language, slug, slug, Integer.parseInt(status)));
    }

    private Kind kind(Language language, String slug, String text, int status) {
        return new Kind(slug, status, text(language, text, "title"), text(language, text, "meaning"), text(language, text, "fix"));
    }

    private String text(Language language, String slug, String part) {
        return texts.get(language, PREFIX + slug + "." + part);
    }
}
