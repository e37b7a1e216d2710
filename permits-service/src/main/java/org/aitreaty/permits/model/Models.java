package org.aitreaty.permits.model;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The register of models. */
@ApplicationScoped
class Models implements PanacheRepositoryBase<Model, UUID> {

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

    /**
     * The models a model descends from, itself included, each with its latest estimate and the figures of ancestors
     * that are not registered. One row a model; each model once, however many ways lead to it.
     */
    List<LineageRow> lineageOf(UUID model) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        with recursive line(id) as (
                            select cast(:model as uuid)
                            union
                            select e.parent_id from lineage_edge e join line on line.id = e.child_id where e.parent_id is not null)
                        select line.id,
                               (select c.flop from compute_estimate c where c.model_id = line.id order by c.estimated_at desc, c.id desc limit 1),
                               (select sum(e.parent_flop) from lineage_edge e where e.child_id = line.id and e.parent_id is null),
                               exists (select 1 from lineage_edge e where e.child_id = line.id and e.parent_id is null and e.parent_flop is null)
                        from line
                        """,
                        LineageRow.class)
                .setParameter("model", model)
                .getResultList();
    }
}
