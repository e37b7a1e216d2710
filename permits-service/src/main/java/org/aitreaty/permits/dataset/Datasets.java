package org.aitreaty.permits.dataset;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register of datasets. */
@ApplicationScoped
class Datasets implements PanacheRepositoryBase<Dataset, UUID> {

    /**
     * What a list is narrowed to; null means not narrowed.
     *
     * @param current only versions that no other takes the place of
     * @param before the identifier to continue after
     */
    record Filter(String organisation, String hostState, UUID series, boolean current, UUID before) {}

    List<Dataset> newestFirst(Filter filter, int most) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Parameters parameters = new Parameters();
        narrow(conditions, parameters, "organisation = :organisation", "organisation", filter.organisation());
        narrow(conditions, parameters, "hostState = :hostState", "hostState", filter.hostState());
        narrow(conditions, parameters, "series = :series", "series", filter.series());
        narrow(conditions, parameters, "id < :before", "before", filter.before());
        if (filter.current()) {
            conditions.add("not exists (select 1 from Dataset n where n.supersedes = d.id)");
        }
        return find("from Dataset d where " + String.join(" and ", conditions), Sort.descending("id"), parameters).page(0, most).list();
    }

    private static void narrow(List<String> conditions, Parameters parameters, String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.and(name, value);
        }
    }

    /** The version that takes the place of this one. */
    Optional<Dataset> after(UUID id) {
        return find("supersedes", id).firstResultOptional();
    }

    /** Keeps others from adding a version to a series until the end of the transaction. Not by a row: rows never change here. */
    void lock(UUID series) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(concat_ws('-', 'dataset', cast(:series as text)), 0))) l")
                .setParameter("series", series)
                .getSingleResult();
    }

    void add(DatasetOrigin origin) {
        getEntityManager().persist(origin);
    }

    void add(DatasetBlock block) {
        getEntityManager().persist(block);
    }

    List<DatasetOrigin> originsOf(UUID dataset) {
        return getEntityManager()
                .createQuery("from DatasetOrigin o where o.datasetId = ?1 order by o.ordinal", DatasetOrigin.class)
                .setParameter(1, dataset)
                .getResultList();
    }

    /** The complaints upheld against a dataset in any version, the earliest first. */
    List<DatasetBlock> blocksOf(UUID series) {
        return getEntityManager()
                .createQuery("from DatasetBlock b where b.series = ?1 order by b.since, b.complaint", DatasetBlock.class)
                .setParameter(1, series)
                .getResultList();
    }

    /** What a model was trained on, in the order in which it was named. */
    List<Dataset> trainingDataOf(UUID model) {
        return getEntityManager()
                .createNativeQuery(
                        "select d.* from dataset d join model_dataset m on m.dataset_id = d.id where m.model_id = :model order by m.named_at, d.id", Dataset.class)
                .setParameter("model", model)
                .getResultList();
    }

    /** Whether it is new; naming it again changes nothing. */
    boolean nameTrainingData(UUID model, UUID dataset, String by, Instant at) {
        return getEntityManager()
                        .createNativeQuery(
                                "insert into model_dataset (model_id, dataset_id, named_at, named_by) values (:model, :dataset, :at, :by) on conflict do nothing")
                        .setParameter("model", model)
                        .setParameter("dataset", dataset)
                        .setParameter("at", at)
                        .setParameter("by", by)
                        .executeUpdate()
                > 0;
    }

    /** The models that name one of these datasets as what they were trained on. */
    List<UUID> modelsTrainedOn(Collection<UUID> datasets) {
        return getEntityManager()
                .createNativeQuery("select distinct model_id from model_dataset where dataset_id in (:datasets) order by model_id", UUID.class)
                .setParameter("datasets", datasets)
                .getResultList();
    }

    /** The datasets that descend from a series by any number of steps, through models too: those of the series included. */
    List<UUID> descendantsOf(UUID series) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        with recursive line(kind, id) as (
                            select 'dataset', d.id from dataset d where d.series = :series
                            union
                            select step.kind, step.id from line join lateral (
                                select 'dataset' as kind, o.dataset_id as id from dataset_origin o
                                    where (line.kind = 'dataset' and o.origin_dataset_id = line.id) or (line.kind = 'model' and o.origin_model_id = line.id)
                                union all
                                select 'model', m.model_id from model_dataset m where line.kind = 'dataset' and m.dataset_id = line.id
                                union all
                                select 'model', e.child_id from lineage_edge e where line.kind = 'model' and e.parent_id = line.id) step on true)
                        select id from line where kind = 'dataset' order by id
                        """,
                        UUID.class)
                .setParameter("series", series)
                .getResultList();
    }

    /** The numbers of the applications for the training of these models. By the table itself: that package knows of this one. */
    List<String> applicationsFor(Collection<UUID> models) {
        return getEntityManager()
                .createNativeQuery("select number from training_application where model_id in (:models) order by number", String.class)
                .setParameter("models", models)
                .getResultList();
    }
}
