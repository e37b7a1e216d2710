package org.aitreaty.registry.treaty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The versions of the treaty's text. */
@ApplicationScoped
public class TreatyTexts implements PanacheRepositoryBase<TreatyText, Integer> {

    /** The text that applies. There is one version as yet; an amendment will come with its own day of effect. */
    public TreatyText present() {
        return find("from TreatyText t left join fetch t.titles where t.version = (select max(u.version) from TreatyText u)")
                .singleResult();
    }

    List<Article> articles(TreatyText text) {
        return getEntityManager()
                .createQuery("from Article a where a.textVersion = ?1 order by a.ordinal", Article.class)
                .setParameter(1, text.version())
                .getResultList();
    }

    /** Whether a text has an article, paragraph or point of this number. */
    public boolean hasArticle(TreatyText text, String number) {
        return getEntityManager().find(Article.class, new Article.Key(text.version(), number)) != null;
    }
}
