package org.aitreaty.registry.jurisdiction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A part of a State by ISO 3166-2, for the States whose parts are listed. */
@Entity
@Immutable
@Table(name = "subdivision")
class Subdivision {

    @Id
    private String code;

    @Column(name = "state_code")
    private String state;

    protected Subdivision() {}

    String code() {
        return code;
    }
}
