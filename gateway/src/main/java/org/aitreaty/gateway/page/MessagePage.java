package org.aitreaty.gateway.page;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** A page with one message, for the few places where a person meets the gateway itself and not the portal. */
@Singleton
public class MessagePage {

    private final Template template;
    private final Texts texts;

    @Inject
    MessagePage(@Location("message.html") Template template, Texts texts) {
        this.template = template;
        this.texts = texts;
    }

    /** @param message key of the texts: {@code message.<message>.title} and {@code .text} */
    public void send(RoutingContext rc, int status, String message) {
        Language language = Language.of(rc);
        String html = template
                .data("lang", language.tag())
                .data("title", texts.get(language, "message." + message + ".title"))
                .data("text", texts.get(language, "message." + message + ".text"))
                .data("home", texts.get(language, "page.home"))
                .data("retry", message.startsWith("sign-in") ? texts.get(language, "page.sign-in-again") : null)
                .render();
        rc.response().setStatusCode(status)
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Content-Language", language.tag())
                .putHeader("Cache-Control", "no-store")
                .end(html);
    }
}
