package org.aitreaty.registry.parameter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import org.aitreaty.registry.decision.DecisionEffect;
import org.aitreaty.registry.decision.DecisionEffect.TransitionalRule;
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

    @Enumerated(EnumType.STRING)
    @Column(name = "transitional_rule")
    private TransitionalRule transitionalRule;

    @Column(name = "grace_days")
    private Integer graceDays;

    @Column(name = "daily_factor")
    private String dailyFactor;

    @Column(name = "text_version")
    private int textVersion;

    protected TreatyParameter() {}

    /** The next version of a parameter: what is not changed stays. */
    TreatyParameter changed(ParameterSet by, DecisionEffect.ParameterChange change) {
        TreatyParameter next = new TreatyParameter();
        next.key = key;
        next.version = version + 1;
        next.set = by;
        next.value = change.value();
        next.unit = unit;
        next.comparator = comparator;
        next.article = article;
        next.textVersion = textVersion;
        next.descriptionEn = descriptionEn;
        next.descriptionFr = descriptionFr;
        next.transitionalRule = change.transitionalRule();
        next.graceDays = change.graceDays();
        next.dailyFactor = change.dailyFactor();
        return next;
    }

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

    /** As it was decided; a figure that changes gradually has it on its first day. */
    public String value() {
        return value;
    }

    /** The value on a legal day, which differs from {@link #value()} for a figure that changes gradually. */
    public String valueOn(LocalDate day, LocalDate first) {
        return dailyFactor == null ? value : Schedule.value(value, dailyFactor, first, day);
    }

    /** To which applications and runs this version applies. */
    public TransitionalRule transitionalRule() {
        return transitionalRule;
    }

    /** Days of grace, or null. */
    public Integer graceDays() {
        return graceDays;
    }

    /** What the value is multiplied by from day to day, or null. */
    public String dailyFactor() {
        return dailyFactor;
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
