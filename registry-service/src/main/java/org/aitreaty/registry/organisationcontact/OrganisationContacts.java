package org.aitreaty.registry.organisationcontact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The contact points of all organisations. */
@ApplicationScoped
class OrganisationContacts implements PanacheRepositoryBase<OrganisationContact, UUID> {

    @Transactional
    List<OrganisationContact> of(String organisation) {
        return list("organisation = ?1 order by position", organisation);
    }

    void replace(String organisation, List<OrganisationContact.Stated> stated) {
        delete("organisation", organisation);
        for (int position = 0; position < stated.size(); position++) {
            persist(new OrganisationContact(organisation, position, stated.get(position)));
        }
    }
}
