package org.aitreaty.permits.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The register of training applications. */
@ApplicationScoped
public class TrainingApplications implements PanacheRepositoryBase<TrainingApplication, UUID> {

    private static final List<TrainingApplicationStatus> PENDING =
            Stream.of(TrainingApplicationStatus.values()).filter(TrainingApplicationStatus::isPending).toList();

    /** What a list is narrowed to; null means not narrowed. @param before the identifier to continue after */
    public record Filter(String organisation, String hostState, TrainingApplicationStatus status, String regime, UUID before) {}

    public Optional<TrainingApplication> byNumber(String number) {
        return find("number", number).singleResultOptional();
    }

    public List<TrainingApplication> newestFirst(Filter filter, int most) {
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

    /** Those still to be decided with their models, the oldest first. @param after the identifier to continue after */
    public List<TrainingApplication> pendingAfter(UUID after, int most) {
        return find("from TrainingApplication a join fetch a.model where a.status in ?1 and a.id > ?2 order by a.id", PENDING, after)
                .page(0, most)
                .list();
    }

    /** Of those, the ones that an officer examines. @param officer null for those that nobody does */
    public List<TrainingApplication> pendingAfter(UUID after, String officer, int most) {
        String claimed = "exists (select 1 from ReviewClaim c where c.applicationId = a.id" + (officer == null ? ")" : " and c.officerId = ?3)");
        String query = "from TrainingApplication a join fetch a.model where a.status in ?1 and a.id > ?2 and "
                + (officer == null ? "not " : "") + claimed + " order by a.id";
        return (officer == null ? find(query, PENDING, after) : find(query, PENDING, after, officer)).page(0, most).list();
    }

    private static void narrow(List<String> conditions, Parameters parameters, String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.and(name, value);
        }
    }
}
