package org.aitreaty.registry.parameter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.aitreaty.registry.language.Bilingual;
import org.hibernate.annotations.Immutable;

/** One version of a figure or rule that the treaty leaves to the Council. */
@Entity
@Immutable
@Table(name = "treaty_parameter")
@IdClass(TreatyParameter.Key.class)
public class TreatyParameter {

    record Key(String key, int version) implements Serializable {}

    @Id
    private String key;

    @Id
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "set_version")
    private ParameterSet set;

    private String value;
    private String unit;
    private String comparator;
    private String article;

    @Column(name = "description_en")
    private String descriptionEn;

    @Column(name = "description_fr")
    private String descriptionFr;

    protected TreatyParameter() {}

    public String key() {
        return key;
    }

    public int version() {
        return version;
    }

    /** The decision by which this version came, with its time. */
    public ParameterSet set() {
        return set;
    }

    public String value() {
        return value;
    }

    public String unit() {
        return unit;
    }

    public String comparator() {
        return comparator;
    }

    public String article() {
        return article;
    }

    Bilingual description() {
        return new Bilingual(descriptionEn, descriptionFr);
    }
}
