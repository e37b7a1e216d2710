package org.aitreaty.registry.treaty;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.aitreaty.registry.language.Bilingual;
import org.aitreaty.registry.language.SixLanguages;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A version of the treaty's text. What differs between treaties is data of it: see {@link TreatyTexts#clauses}. */
@Entity
@Immutable
@Table(name = "treaty_text")
public class TreatyText {

    @Id
    private int version;

    private String reference;

    @Column(name = "seat_zone")
    private String seatZone;

    @Column(name = "depositary_en")
    private String depositaryEn;

    @Column(name = "depositary_fr")
    private String depositaryFr;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "final_clauses")
    private String finalClauses;

    @Immutable
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "treaty_title", joinColumns = @JoinColumn(name = "text_version"))
    @MapKeyColumn(name = "language")
    private Map<String, TreatyTitle> titles;

    protected TreatyText() {}

    public int version() {
        return version;
    }

    /** How depositary notifications refer to the treaty. */
    public String reference() {
        return reference;
    }

    /** The zone whose midnight begins a legal day. */
    public ZoneId seatZone() {
        return ZoneId.of(seatZone);
    }

    public Bilingual depositary() {
        return new Bilingual(depositaryEn, depositaryFr);
    }

    String finalClauses() {
        return finalClauses;
    }

    /** Codes of the languages the text is equally authentic in. */
    List<String> authenticLanguages() {
        return titles.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().ordinal()))
                .map(Map.Entry::getKey)
                .toList();
    }

    public SixLanguages title() {
        return inEach(TreatyTitle::title);
    }

    public SixLanguages shortTitle() {
        return inEach(TreatyTitle::shortTitle);
    }

    private SixLanguages inEach(Function<TreatyTitle, String> part) {
        return SixLanguages.of(titles.entrySet().stream().collect(toMap(Map.Entry::getKey, entry -> part.apply(entry.getValue()))));
    }
}
