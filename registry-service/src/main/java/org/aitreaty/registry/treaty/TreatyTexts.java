package org.aitreaty.registry.treaty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aitreaty.registry.clause.FinalClauses;

/** The versions of the treaty's text. */
@ApplicationScoped
public class TreatyTexts implements PanacheRepositoryBase<TreatyText, Integer> {

    private static final String WITH_TITLES = "from TreatyText t left join fetch t.titles ";

    private final ObjectMapper json;

    TreatyTexts(ObjectMapper json) {
        this.json = json;
    }

    /** The text that applies. There is one version as yet; an amendment will come with its own day of effect. */
    public TreatyText present() {
        return find(WITH_TITLES + "where t.version = (select max(u.version) from TreatyText u)").singleResult();
    }

    Optional<TreatyText> version(int version) {
        return find(WITH_TITLES + "where t.version = ?1", version).singleResultOptional();
    }

    /** The numbers of all versions, the newest first. */
    List<Integer> versions() {
        return getEntityManager().createQuery("select t.version from TreatyText t order by t.version desc", Integer.class).getResultList();
    }

    /** The final clauses of a version of the text. */
    public FinalClauses clauses(TreatyText text) {
        try {
            return json.readValue(text.finalClauses(), FinalClauses.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The final clauses of version " + text.version() + " of the treaty cannot be read.", e);
        }
    }

    /** The numbers of all articles, paragraphs, points and annexes of a version of the text. */
    public Set<String> articleNumbers(TreatyText text) {
        return Set.copyOf(getEntityManager()
                .createQuery("select a.number from Article a where a.textVersion = ?1", String.class)
                .setParameter(1, text.version())
                .getResultList());
    }

    List<Article> articles(TreatyText text) {
        return getEntityManager()
                .createQuery("from Article a left join fetch a.texts where a.textVersion = ?1 order by a.ordinal", Article.class)
                .setParameter(1, text.version())
                .getResultList();
    }

    /** Whether a text has an article, paragraph or point of this number. */
    public boolean hasArticle(TreatyText text, String number) {
        return getEntityManager().find(Article.class, new Article.Key(text.version(), number)) != null;
    }
}
