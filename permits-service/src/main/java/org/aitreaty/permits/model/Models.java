package org.aitreaty.permits.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The register of models. */
@ApplicationScoped
class Models implements PanacheRepositoryBase<Model, UUID> {

    private static final Instant EVER = Instant.parse("2200-01-01T00:00:00Z");

    /** Newest first. @param organisation only of this one, or null for all; @param before identifier to continue after, or null */
    List<Model> newestFirst(String organisation, UUID before, int most) {
        return find("(?1 is null or organisation = ?1) and (cast(?2 as uuid) is null or id < ?2)", Sort.descending("id"), organisation, before)
                .page(0, most)
                .list();
    }

    void add(LineageEdge edge) {
        getEntityManager().persist(edge);
    }

    void add(RecordedEstimate estimate) {
        getEntityManager().persist(estimate);
    }

    List<LineageEdge> ancestorsOf(UUID child) {
        return getEntityManager()
                .createQuery("from LineageEdge e where e.childId = ?1 order by e.ordinal", LineageEdge.class)
                .setParameter(1, child)
                .getResultList();
    }

    /** All estimates of a model's own run, the one that holds first. */
    List<RecordedEstimate> estimatesOf(UUID model) {
        return getEntityManager()
                .createQuery("from RecordedEstimate e where e.modelId = ?1 order by e.estimatedAt desc, e.id desc", RecordedEstimate.class)
                .setParameter(1, model)
                .getResultList();
    }

    /** The direct ancestors of several models, by model and in their order. */
    Map<UUID, List<LineageEdge>> ancestorsOf(Collection<UUID> children) {
        return getEntityManager()
                .createQuery("from LineageEdge e where e.childId in ?1 order by e.childId, e.ordinal", LineageEdge.class)
                .setParameter(1, children)
                .getResultStream()
                .collect(Collectors.groupingBy(LineageEdge::childId));
    }

    /** All estimates of several models' own runs, by model, the earliest first. */
    Map<UUID, List<RecordedEstimate>> estimatesOf(Collection<UUID> models) {
        return getEntityManager()
                .createQuery("from RecordedEstimate e where e.modelId in ?1 order by e.estimatedAt, e.id", RecordedEstimate.class)
                .setParameter(1, models)
                .getResultStream()
                .collect(Collectors.groupingBy(RecordedEstimate::modelId));
    }

    /** The same as {@link #lineageOf(UUID, Instant)} by all that is known by now. */
    List<LineageRow> lineageOf(UUID model) {
        return lineageOf(model, EVER);
    }

    /**
     * The models a model descends from, itself included, each with its latest estimate and the figures of ancestors
     * that are not registered. One row a model; each model once, however many ways lead to it.
     *
     * @param at estimates given later are passed over
     */
    List<LineageRow> lineageOf(UUID model, Instant at) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        with recursive line(id) as (
                            select cast(:model as uuid)
                            union
                            select e.parent_id from lineage_edge e join line on line.id = e.child_id where e.parent_id is not null)
                        select line.id,
                               (select c.flop from compute_estimate c where c.model_id = line.id and c.estimated_at <= :at order by c.estimated_at desc, c.id desc limit 1),
                               (select sum(e.parent_flop) from lineage_edge e where e.child_id = line.id and e.parent_id is null),
                               exists (select 1 from lineage_edge e where e.child_id = line.id and e.parent_id is null and e.parent_flop is null)
                        from line
                        """,
                        LineageRow.class)
                .setParameter("model", model)
                .setParameter("at", at)
                .getResultList();
    }
}
