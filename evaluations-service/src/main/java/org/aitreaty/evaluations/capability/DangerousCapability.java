package org.aitreaty.evaluations.capability;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.annotations.Immutable;

/** One capability that a model must not have to be deployed, as worded in one version of the list. */
@Entity
@Immutable
@Table(name = "dangerous_capability")
@IdClass(DangerousCapability.Key.class)
class DangerousCapability {

    record Key(int listVersion, String code) implements Serializable {}

    @Id
    @Column(name = "list_version")
    private int listVersion;

    @Id
    private String code;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "list_version", insertable = false, updatable = false)
    private CapabilityList list;

    private int ordinal;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "title_fr")
    private String titleFr;

    @Column(name = "title_es")
    private String titleEs;

    @Column(name = "title_ru")
    private String titleRu;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_ar")
    private String titleAr;

    @Column(name = "definition_en")
    private String definitionEn;

    @Column(name = "definition_fr")
    private String definitionFr;

    protected DangerousCapability() {}

    String code() {
        return code;
    }

    Map<String, String> title() {
        Map<String, String> title = new LinkedHashMap<>();
        title.put("en", titleEn);
        title.put("fr", titleFr);
        title.put("es", titleEs);
        title.put("ru", titleRu);
        title.put("zh", titleZh);
        title.put("ar", titleAr);
        return title;
    }

    Map<String, String> definition() {
        Map<String, String> definition = new LinkedHashMap<>();
        definition.put("en", definitionEn);
        definition.put("fr", definitionFr);
        return definition;
    }
}
