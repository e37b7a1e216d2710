-- Declared datasets. A row is one version and never changes: a newer version is a row of its own that names the one it
-- takes the place of, so that what an application or a model refers to stays what it was.
create table dataset (
    id uuid primary key,
    -- The first version of the same dataset; its own identifier for a first one.
    series uuid not null,
    ordinal integer not null,
    supersedes uuid,
    organisation text not null,
    host_state text not null,
    name text not null,
    version text not null,
    live boolean not null,
    content_hash text,
    declaration jsonb not null,
    declared_at timestamptz not null,
    declared_by text not null,
    constraint uq_dataset_supersedes unique (supersedes),
    constraint uq_dataset_series_ordinal unique (series, ordinal),
    constraint fk_dataset_series foreign key (series) references dataset (id),
    constraint fk_dataset_supersedes foreign key (supersedes) references dataset (id),
    constraint ck_dataset_supersedes check ((ordinal = 1) = (supersedes is null) and (ordinal = 1) = (series = id)),
    constraint ck_dataset_content_hash check (content_hash ~ '^[0-9a-f]{64}$'),
    constraint ck_dataset_live check (live or content_hash is not null)
);
create index ix_dataset_organisation on dataset (organisation, id);
create index ix_dataset_host_state on dataset (host_state, id);

-- What the parts of a dataset were made from or with: a dataset or model of this register, or one known by name only.
create table dataset_origin (
    dataset_id uuid not null,
    ordinal integer not null,
    part text not null,
    kind text not null,
    origin_dataset_id uuid,
    origin_model_id uuid,
    origin_name text not null,
    constraint pk_dataset_origin primary key (dataset_id, ordinal),
    constraint fk_dataset_origin_dataset_id foreign key (dataset_id) references dataset (id),
    constraint fk_dataset_origin_origin_dataset_id foreign key (origin_dataset_id) references dataset (id),
    constraint fk_dataset_origin_origin_model_id foreign key (origin_model_id) references model (id),
    constraint ck_dataset_origin_kind check (kind in ('TEACHER', 'SOURCE')),
    constraint ck_dataset_origin_of_one_kind check (
        (kind = 'TEACHER' and origin_dataset_id is null) or (kind = 'SOURCE' and origin_model_id is null))
);
create index ix_dataset_origin_origin_dataset_id on dataset_origin (origin_dataset_id);
create index ix_dataset_origin_origin_model_id on dataset_origin (origin_model_id);

-- What a model was trained on. Named once, it stays named.
create table model_dataset (
    model_id uuid not null,
    dataset_id uuid not null,
    named_at timestamptz not null,
    named_by text not null,
    constraint pk_model_dataset primary key (model_id, dataset_id),
    constraint fk_model_dataset_model_id foreign key (model_id) references model (id),
    constraint fk_model_dataset_dataset_id foreign key (dataset_id) references dataset (id)
);
create index ix_model_dataset_dataset_id on model_dataset (dataset_id);

-- Parts that a rights holder's complaint was upheld against. It follows the dataset through its versions.
create table dataset_block (
    series uuid not null,
    part text not null,
    complaint text not null,
    since timestamptz not null,
    constraint pk_dataset_block primary key (series, complaint),
    constraint fk_dataset_block_series foreign key (series) references dataset (id)
);
revoke update, delete on dataset, dataset_origin, model_dataset, dataset_block from ${app_role};
