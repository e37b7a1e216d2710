package org.aitreaty.registry.draft;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The drafts of national measures. */
@ApplicationScoped
class MeasureDrafts implements PanacheRepositoryBase<MeasureDraft, UUID> {

    /** What a list is narrowed to; null means not narrowed. @param before the identifier to continue after */
    record Filter(String state, DraftStatus status, UUID before) {}

    List<MeasureDraft> newestFirst(Filter filter, int most) {
        StringBuilder where = new StringBuilder("1 = 1");
        Parameters values = new Parameters();
        if (filter.state() != null) {
            where.append(" and state = :state");
            values.and("state", filter.state());
        }
        if (filter.status() != null) {
            where.append(" and status = :status");
            values.and("status", filter.status());
        }
        if (filter.before() != null) {
            where.append(" and id < :before");
            values.and("before", filter.before());
        }
        return find(where + " order by id desc", values).page(0, most).list();
    }

    boolean hasOpen(UUID measure) {
        return count("measure = ?1 and status = ?2", measure, DraftStatus.DRAFT) > 0;
    }

    /** Sees what others have committed meanwhile; to be called when the measure is locked. */
    void refresh(MeasureDraft draft) {
        getEntityManager().refresh(draft);
    }
}
