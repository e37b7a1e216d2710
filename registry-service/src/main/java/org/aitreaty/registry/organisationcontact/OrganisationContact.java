package org.aitreaty.registry.organisationcontact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.aitreaty.kit.number.Ids;
import org.hibernate.annotations.Immutable;

/** Whom to reach in an organisation about a kind of matter. Personal data: not public, not in the journal, not kept once replaced. */
@Entity
@Immutable
@Table(name = "organisation_contact_point")
class OrganisationContact {

    @Id
    private UUID id;

    @Column(name = "organisation_code")
    private String organisation;

    private int position;

    @Enumerated(EnumType.STRING)
    private OrganisationContactKind kind;

    private String person;
    private String function;
    private String email;
    private String phone;

    protected OrganisationContact() {}

    OrganisationContact(String organisation, int position, Stated stated) {
        this.id = Ids.next();
        this.organisation = organisation;
        this.position = position;
        this.kind = stated.kind();
        this.person = stated.person();
        this.function = stated.function();
        this.email = stated.email();
        this.phone = stated.phone();
    }

    /**
     * @param person name of a person, or null where only the function counts
     * @param function what the person is there, or null; one of the two is there
     * @param phone null where there is none
     */
    record Stated(OrganisationContactKind kind, String person, String function, String email, String phone) {}

    OrganisationContactKind kind() {
        return kind;
    }

    String person() {
        return person;
    }

    String function() {
        return function;
    }

    String email() {
        return email;
    }

    String phone() {
        return phone;
    }
}
