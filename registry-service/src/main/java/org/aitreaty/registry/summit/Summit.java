package org.aitreaty.registry.summit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.aitreaty.registry.language.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A summit of governments on the safety of AI, before there was an agency. It is history, not a session of an organ. */
@Entity
@Immutable
@Table(name = "summit")
public class Summit {

    /** How exactly its days are known. */
    @Schema(name = "SummitPrecision", description = "DAY: its days are known. MONTH: only the month is; its first and last day stand for it.")
    public enum Precision {
        DAY,
        MONTH
    }

    @Id
    private String code;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "name_fr")
    private String nameFr;

    @Column(name = "place_en")
    private String placeEn;

    @Column(name = "place_fr")
    private String placeFr;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "until_day")
    private LocalDate untilDay;

    @Enumerated(EnumType.STRING)
    private Precision precision;

    @Column(name = "outcome_en")
    private String outcomeEn;

    @Column(name = "outcome_fr")
    private String outcomeFr;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] sources;

    protected Summit() {}

    /** Short name, e.g. bletchley-2023. */
    public String code() {
        return code;
    }

    public Bilingual name() {
        return new Bilingual(nameEn, nameFr);
    }

    public Bilingual place() {
        return new Bilingual(placeEn, placeFr);
    }

    public LocalDate fromDay() {
        return fromDay;
    }

    /** Its last day. */
    public LocalDate untilDay() {
        return untilDay;
    }

    public Precision precision() {
        return precision;
    }

    public Bilingual outcome() {
        return new Bilingual(outcomeEn, outcomeFr);
    }

    /** Addresses of pages that say so. */
    public List<String> sources() {
        return List.of(sources);
    }
}
