package org.aitreaty.permits.permit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aitreaty.kit.number.CheckedNumber;
import org.aitreaty.kit.number.Ids;

/** The register of permits. */
@ApplicationScoped
public class Permits implements PanacheRepositoryBase<Permit, UUID> {

    private static final List<PermitStatus> LIVE = List.of(PermitStatus.ISSUED, PermitStatus.SUSPENDED);

    /** What a list is narrowed to; null means not narrowed. @param before the identifier to continue after */
    record Filter(String organisation, String hostState, PermitStatus status, UUID before) {}

    /** By identifier, or by number in any layout. */
    Optional<Permit> named(String reference) {
        return Ids.parse(reference)
                .map(this::findByIdOptional)
                .orElseGet(() -> CheckedNumber.normalise(reference).flatMap(number -> find("number", number).singleResultOptional()));
    }

    List<Permit> newestFirst(Filter filter, int most) {
        List<String> conditions = new ArrayList<>();
        Parameters values = new Parameters();
        narrow(conditions, values, "organisation = :organisation", "organisation", filter.organisation());
        narrow(conditions, values, "hostState = :hostState", "hostState", filter.hostState());
        narrow(conditions, values, "status = :status", "status", filter.status());
        narrow(conditions, values, "id < :before", "before", filter.before());
        Sort newest = Sort.descending("id");
        return (conditions.isEmpty() ? findAll(newest) : find(String.join(" and ", conditions), newest, values)).page(0, most).list();
    }

    private static void narrow(List<String> conditions, Parameters values, String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.and(name, value);
        }
    }

    /** Those whose last day is over. */
    List<Permit> overBefore(LocalDate today, int most) {
        return find("status in ?1 and validTo < ?2 order by validTo, id", LIVE, today).page(0, most).list();
    }

    /** Those that answer to a State. */
    List<Permit> liveOf(String hostState) {
        return list("status in ?1 and hostState = ?2 order by id", LIVE, hostState);
    }

    /** That of an application which has not ended. */
    Optional<Permit> liveOf(UUID application) {
        return find("status in ?1 and applicationId = ?2", LIVE, application).singleResultOptional();
    }

    List<PermitStep> steps(Permit permit) {
        return getEntityManager()
                .createQuery("from PermitStep s where s.permitId = ?1 order by s.ordinal", PermitStep.class)
                .setParameter(1, permit.id())
                .getResultList();
    }

    List<PermitCondition> conditions(Permit permit) {
        return getEntityManager()
                .createQuery("from PermitCondition c where c.permitId = ?1 order by c.ordinal", PermitCondition.class)
                .setParameter(1, permit.id())
                .getResultList();
    }
}
