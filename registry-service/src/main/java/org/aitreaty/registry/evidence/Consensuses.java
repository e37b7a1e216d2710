package org.aitreaty.registry.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What panels concluded. */
@ApplicationScoped
class Consensuses implements PanacheRepositoryBase<Consensus, UUID> {

    /** Those that no other has corrected. */
    List<Consensus> standing() {
        return list("not exists (select 1 from Consensus later where later.corrects = id)");
    }

    /** Those on record at an instant, the one recorded last first. @param last the last one already seen, or null */
    List<Consensus> page(Instant at, Place last, int most) {
        String where = "recordedAt <= :at" + (last == null ? "" : " and (recordedAt < :last or recordedAt = :last and id < :id)");
        Parameters values = Parameters.with("at", at);
        if (last != null) {
            values.and("last", last.recordedAt()).and("id", last.id());
        }
        return find(where + " order by recordedAt desc, id desc", values).page(0, most).list();
    }

    /** By which entry each of these was corrected by an instant; those that were not are missing. */
    Map<UUID, UUID> corrections(Collection<UUID> ids, Instant at) {
        return list("corrects in ?1 and recordedAt <= ?2", ids, at).stream().collect(Collectors.toMap(Consensus::corrects, Consensus::id));
    }
}
