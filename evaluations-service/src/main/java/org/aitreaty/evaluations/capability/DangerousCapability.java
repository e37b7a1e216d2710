package org.aitreaty.evaluations.capability;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Objects;
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

    /** As a decision words it. @throws IllegalArgumentException when a text is missing */
    static DangerousCapability proposed(int listVersion, int ordinal, JsonNode capability) {
        DangerousCapability proposed = new DangerousCapability();
        proposed.listVersion = listVersion;
        proposed.ordinal = ordinal;
        proposed.code = capability.required("code").asText();
        proposed.titleEn = capability.required("titleEn").asText();
        proposed.titleFr = capability.required("titleFr").asText();
        proposed.definitionEn = capability.required("definitionEn").asText();
        proposed.definitionFr = capability.required("definitionFr").asText();
        return proposed;
    }

    /** Titles in the other languages, from a version in which this capability was called the same. */
    void keepTranslations(DangerousCapability same) {
        titleEs = same.titleEs;
        titleRu = same.titleRu;
        titleZh = same.titleZh;
        titleAr = same.titleAr;
    }

    int listVersion() {
        return listVersion;
    }

    String code() {
        return code;
    }

    /** By language, English and French first; the others where there are translations. */
    Map<String, String> title() {
        Map<String, String> title = new LinkedHashMap<>();
        title.put("en", titleEn);
        title.put("fr", titleFr);
        title.put("es", titleEs);
        title.put("ru", titleRu);
        title.put("zh", titleZh);
        title.put("ar", titleAr);
        title.values().removeIf(Objects::isNull);
        return title;
    }

    Map<String, String> definition() {
        Map<String, String> definition = new LinkedHashMap<>();
        definition.put("en", definitionEn);
        definition.put("fr", definitionFr);
        return definition;
    }
}
