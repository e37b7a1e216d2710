package org.aitreaty.gateway.docs;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.aitreaty.gateway.page.Language;
import org.aitreaty.gateway.page.Texts;

/** The quickstart and the reference of the API, without anything from another host. */
@Singleton
class DevelopersPage {

    private final Template template;
    private final Texts texts;
    private final DocsConfig config;

    @Inject
    DevelopersPage(@Location("developers.html") Template template, Texts texts, DocsConfig config) {
        this.template = template;
        this.texts = texts;
        this.config = config;
    }

    void routes(@Observes Router router) {
        router.get("/developers").order(0).handler(this::send);
    }

    private void send(RoutingContext rc) {
        Language language = Language.of(rc);
        String html = template
                .data("lang", language.tag())
                .data("t", texts.of(language))
                .data("origin", rc.request().scheme() + "://" + rc.request().authority())
                .data("provider", config.identityProvider())
                .render();
        rc.response().putHeader("Content-Type", "text/html; charset=utf-8").putHeader("Vary", "Accept-Language")
                .putHeader("Content-Language", language.tag()).end(html);
    }
}
