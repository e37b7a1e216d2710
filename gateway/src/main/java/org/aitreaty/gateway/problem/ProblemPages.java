package org.aitreaty.gateway.problem;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.aitreaty.gateway.page.Language;
import org.aitreaty.gateway.page.Texts;
import org.aitreaty.gateway.problem.ProblemCatalogue.Kind;
import org.aitreaty.kit.problem.ProblemType;

/** What the {@code type} of a problem document leads to: what it means and what to do, for people and for programs. */
@Singleton
class ProblemPages {

    private final ProblemCatalogue catalogue;
    private final Template one;
    private final Template all;
    private final Texts texts;
    private final ProblemAnswer problems;

    @Inject
    ProblemPages(ProblemCatalogue catalogue, @Location("problem.html") Template one, @Location("problems.html") Template all,
            Texts texts, ProblemAnswer problems) {
        this.catalogue = catalogue;
        this.one = one;
        this.all = all;
        this.texts = texts;
        this.problems = problems;
    }

    void routes(@Observes Router router) {
        router.get("/problems").order(0).handler(this::list);
        router.get("/problems/:slug").order(0).handler(this::show);
    }

    private void list(RoutingContext rc) {
        Language language = Language.of(rc);
        List<Kind> kinds = catalogue.all(language);
        if (wantsJson(rc)) {
            JsonArray items = new JsonArray();
            kinds.forEach(kind -> items.add(json(kind.slug())));
            json(rc, new JsonObject().put("items", items).putNull("nextCursor"));
        } else {
            html(rc, language, all.data("lang", language.tag()).data("t", texts.of(language)).data("kinds", kinds).render());
        }
    }

    private void show(RoutingContext rc) {
        Language language = Language.of(rc);
        Optional<Kind> kind = catalogue.find(language, rc.pathParam("slug"));
        if (kind.isEmpty()) {
            problems.send(rc, ProblemType.NOT_FOUND, "There is no such kind of problem; /problems lists them.");
        } else if (wantsJson(rc)) {
            json(rc, json(kind.get().slug()));
        } else {
            html(rc, language, one.data("lang", language.tag()).data("t", texts.of(language)).data("kind", kind.get()).render());
        }
    }

    private JsonObject json(String slug) {
        JsonObject title = new JsonObject();
        JsonObject meaning = new JsonObject();
        JsonObject fix = new JsonObject();
        JsonObject json = new JsonObject();
        for (Language language : Language.values()) {
            Kind kind = catalogue.find(language, slug).orElseThrow();
            json.put("type", "/problems/" + slug).put("code", kind.code()).put("status", kind.status());
            title.put(language.tag(), kind.title());
            meaning.put(language.tag(), kind.meaning());
            fix.put(language.tag(), kind.fix());
        }
        return json.put("title", title).put("meaning", meaning).put("fix", fix);
    }

    private static boolean wantsJson(RoutingContext rc) {
        String accepted = rc.request().getHeader("Accept");
        return accepted != null && accepted.contains("json") && !accepted.contains("text/html");
    }

    private static void json(RoutingContext rc, JsonObject body) {
        rc.response().putHeader("Content-Type", "application/json").putHeader("Vary", "Accept").end(body.toBuffer());
    }

    private static void html(RoutingContext rc, Language language, String page) {
        rc.response().putHeader("Content-Type", "text/html; charset=utf-8").putHeader("Content-Language", language.tag())
                .putHeader("Vary", "Accept, Accept-Language").end(page);
    }
}
