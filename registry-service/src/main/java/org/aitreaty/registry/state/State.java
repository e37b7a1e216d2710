package org.aitreaty.registry.state;

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
import java.util.Map;
import org.aitreaty.registry.language.Bilingual;
import org.aitreaty.registry.language.SixLanguages;
import org.hibernate.annotations.Immutable;

/**
 * An entry in the register of entities: a State, or one of the few others that a depositary meets and must not take
 * for one ({@link EntityKind}).
 */
@Entity
@Immutable
@Table(name = "entity")
public class State {

    @Id
    private String code;

    private String iso3;
    private String iso2;

    @Column(name = "iso_numeric")
    private String isoNumeric;

    @Enumerated(EnumType.STRING)
    private EntityKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "regional_group")
    private RegionalGroup group;

    @Column(name = "under_code")
    private String under;

    @Column(name = "note_en")
    private String noteEn;

    @Column(name = "note_fr")
    private String noteFr;

    @Immutable
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "entity_name", joinColumns = @JoinColumn(name = "entity_code"))
    @MapKeyColumn(name = "language")
    @Column(name = "short_name")
    private Map<String, String> names;

    protected State() {}

    public String code() {
        return code;
    }

    public String iso3() {
        return iso3;
    }

    public String iso2() {
        return iso2;
    }

    public String isoNumeric() {
        return isoNumeric;
    }

    public EntityKind kind() {
        return kind;
    }

    /** The electoral group; null outside the United Nations. */
    public RegionalGroup group() {
        return group;
    }

    /** Code of the State that answers for this entity, or null. */
    public String under() {
        return under;
    }

    /** The short names of United Nations usage. */
    public SixLanguages names() {
        return SixLanguages.of(names);
    }

    /** What a reader has to know about the entry; null where there is nothing to say. */
    public Bilingual note() {
        return noteEn == null ? null : new Bilingual(noteEn, noteFr);
    }
}
