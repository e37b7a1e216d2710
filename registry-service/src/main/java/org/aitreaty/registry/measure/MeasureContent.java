package org.aitreaty.registry.measure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.aitreaty.registry.language.Bilingual;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a version says of a measure. A repeal has only its language, summary, citation, source, day of adoption and first
 * day without the measure.
 */
@Embeddable
public class MeasureContent {

    String jurisdiction;

    @Column(name = "jurisdiction_name_en")
    String jurisdictionNameEn;

    @Column(name = "jurisdiction_name_fr")
    String jurisdictionNameFr;

    String language;

    @JdbcTypeCode(SqlTypes.JSON)
    String title;

    @JdbcTypeCode(SqlTypes.JSON)
    String summary;

    @Enumerated(EnumType.STRING)
    MeasureKind kind;

    @Column(name = "regulation_level")
    Integer regulationLevel;

    String article;

    @Column(name = "text_version")
    int textVersion;

    String citation;

    @Column(name = "source_url")
    String sourceUrl;

    @Column(name = "adopted_on")
    LocalDate adoptedOn;

    @Column(name = "in_force_from")
    LocalDate inForceFrom;

    @Column(name = "in_force_to")
    LocalDate inForceTo;

    @JdbcTypeCode(SqlTypes.JSON)
    String thresholds;

    Boolean binding;

    protected MeasureContent() {}

    /** Null for the State as a whole, and in a repeal. */
    Bilingual jurisdictionName() {
        return jurisdictionNameEn == null ? null : new Bilingual(jurisdictionNameEn, jurisdictionNameFr);
    }
}
