package org.aitreaty.gateway.page;

import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;

/** The languages the gateway's own few pages are written in; the portal has its own, larger set. */
public enum Language {
    EN,
    FR;

    public String tag() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** {@code ?lang=} when given, else what the browser prefers, else English. */
    public static Language of(RoutingContext rc) {
        String chosen = rc.request().getParam("lang");
        if (chosen != null) {
            return chosen.equalsIgnoreCase("fr") ? FR : EN;
        }
        for (LanguageHeader accepted : rc.acceptableLanguages()) {
            for (Language language : values()) {
                if (language.tag().equalsIgnoreCase(accepted.tag())) {
                    return language;
                }
            }
        }
        return EN;
    }
}
