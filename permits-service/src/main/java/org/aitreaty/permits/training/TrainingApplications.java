package org.aitreaty.permits.training;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register of training applications. */
@ApplicationScoped
class TrainingApplications implements PanacheRepositoryBase<TrainingApplication, UUID> {

    /** What a list is narrowed to; null means not narrowed. @param before the identifier to continue after */
    record Filter(String organisation, String hostState, TrainingApplicationStatus status, String regime, UUID before) {}

    Optional<TrainingApplication> byNumber(String number) {
        return find("number", number).singleResultOptional();
    }

    List<TrainingApplication> newestFirst(Filter filter, int most) {
        List<String> conditions = new ArrayList<>();
        Parameters parameters = new Parameters();
        narrow(conditions, parameters, "organisation = :organisation", "organisation", filter.organisation());
        narrow(conditions, parameters, "hostState = :hostState", "hostState", filter.hostState());
        narrow(conditions, parameters, "status = :status", "status", filter.status());
        narrow(conditions, parameters, "regime = :regime", "regime", filter.regime());
        narrow(conditions, parameters, "id < :before", "before", filter.before());
        Sort newestFirst = Sort.descending("id");
        var query = conditions.isEmpty() ? findAll(newestFirst) : find(String.join(" and ", conditions), newestFirst, parameters);
        return query.page(0, most).list();
    }

    /** Those under review with their models, the oldest first. @param after the identifier to continue after */
    List<TrainingApplication> underReviewAfter(UUID after, int most) {
        return find("from TrainingApplication a join fetch a.model where a.status = ?1 and a.id > ?2 order by a.id", TrainingApplicationStatus.UNDER_REVIEW, after)
                .page(0, most)
                .list();
    }

    private static void narrow(List<String> conditions, Parameters parameters, String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.and(name, value);
        }
    }
}
