package org.aitreaty.registry.treaty;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.aitreaty.registry.language.Bilingual;
import org.aitreaty.registry.language.SixLanguages;
import org.hibernate.annotations.Immutable;

/** A version of the treaty's text, with the rules that are data of it. */
@Entity
@Immutable
@Table(name = "treaty_text")
public class TreatyText {

    @Id
    private int version;

    @Column(name = "adopted_on")
    private LocalDate adoptedOn;

    @Column(name = "open_for_signature_from")
    private LocalDate openForSignatureFrom;

    @Column(name = "seat_zone")
    private String seatZone;

    @Column(name = "depositary_en")
    private String depositaryEn;

    @Column(name = "depositary_fr")
    private String depositaryFr;

    @Column(name = "min_instruments")
    private int minInstruments;

    @Column(name = "delay_days")
    private int delayDays;

    @Enumerated(EnumType.STRING)
    @Column(name = "counting_mode")
    private CountingMode countingMode;

    @Column(name = "latecomer_delay_days")
    private int latecomerDelayDays;

    @Column(name = "withdrawal_notice_months")
    private int withdrawalNoticeMonths;

    @Immutable
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "treaty_title", joinColumns = @JoinColumn(name = "text_version"))
    @MapKeyColumn(name = "language")
    private Map<String, TreatyTitle> titles;

    protected TreatyText() {}

    public int version() {
        return version;
    }

    public LocalDate adoptedOn() {
        return adoptedOn;
    }

    public LocalDate openForSignatureFrom() {
        return openForSignatureFrom;
    }

    /** The zone whose midnight begins a legal day. */
    public ZoneId seatZone() {
        return ZoneId.of(seatZone);
    }

    public EntryIntoForceRule entryIntoForceRule() {
        return new EntryIntoForceRule(minInstruments, delayDays, countingMode, latecomerDelayDays);
    }

    public WithdrawalRule withdrawalRule() {
        return new WithdrawalRule(withdrawalNoticeMonths);
    }

    Bilingual depositary() {
        return new Bilingual(depositaryEn, depositaryFr);
    }

    /** Codes of the languages the text is equally authentic in. */
    List<String> authenticLanguages() {
        return titles.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().ordinal()))
                .map(Map.Entry::getKey)
                .toList();
    }

    SixLanguages title() {
        return inEach(TreatyTitle::title);
    }

    SixLanguages shortTitle() {
        return inEach(TreatyTitle::shortTitle);
    }

    private SixLanguages inEach(Function<TreatyTitle, String> part) {
        return SixLanguages.of(titles.entrySet().stream().collect(toMap(Map.Entry::getKey, entry -> part.apply(entry.getValue()))));
    }
}
