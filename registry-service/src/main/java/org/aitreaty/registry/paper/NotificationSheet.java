package org.aitreaty.registry.paper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aitreaty.kit.print.PrintLanguage;
import org.aitreaty.kit.print.Sheet;
import org.aitreaty.registry.language.OfficialLanguage;
import org.aitreaty.registry.notification.IssuedNotification;

/** A notification as a sheet to be printed. */
final class NotificationSheet {

    private static final String STYLE = style();

    private NotificationSheet() {}

    @CheckedTemplate(basePath = "paper", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {

        private Templates() {}

        static native TemplateInstance notification(NotificationPage page);
    }

    /**
     * Its date is that of the notification, so that the same notification is always the same file.
     *
     * @param address where the record is
     */
    static Sheet of(IssuedNotification notification, OfficialLanguage language, String address) {
        NotificationPage page = NotificationPage.of(notification, language);
        return new Sheet(
                PrintLanguage.valueOf(language.name()),
                page.number() + " · " + page.subject(),
                page.kind(),
                Templates.notification(page).render(),
                STYLE,
                List.of(
                        page.kind() + " · " + PrintLanguage.leftToRight(page.number()),
                        page.standing(),
                        NotificationPage.WORDS.get(language, "record") + NotificationPage.WORDS.get(language, "colon") + PrintLanguage.leftToRight(address)),
                notification.issuedAt());
    }

    private static String style() {
        try (InputStream file = NotificationSheet.class.getResourceAsStream("/paper/notification.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
