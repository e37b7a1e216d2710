package org.aitreaty.registry.organ;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.aitreaty.registry.language.Bilingual;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An organ of the treaty. */
@Entity
@Immutable
@Table(name = "organ")
public class Organ {

    @Id
    private String code;

    @Enumerated(EnumType.STRING)
    private OrganKind kind;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "name_fr")
    private String nameFr;

    @JdbcTypeCode(SqlTypes.JSON)
    private String composition;

    private String article;

    protected Organ() {}

    /** Its short name in the numbers of its decisions, e.g. EC. */
    public String code() {
        return code;
    }

    public OrganKind kind() {
        return kind;
    }

    public Bilingual name() {
        return new Bilingual(nameEn, nameFr);
    }

    /** As JSON; null where there are no seats. */
    String composition() {
        return composition;
    }

    public String article() {
        return article;
    }
}
