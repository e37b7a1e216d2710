-- Models, what they descend from, and what is known of the compute spent on them.
create table model (
    id uuid primary key,
    organisation text not null,
    name text not null,
    origin text not null,
    parameters numeric,
    active_parameters numeric,
    generality text not null,
    narrow_reason text,
    registered_at timestamptz not null,
    version bigint not null,
    constraint ck_model_origin check (origin in ('LEGACY', 'PLANNED')),
    constraint ck_model_generality check (generality in ('GENERAL', 'NARROW')),
    constraint ck_model_parameters check (parameters > 0),
    constraint ck_model_active_parameters check (active_parameters > 0 and active_parameters <= parameters)
);
create index ix_model_organisation on model (organisation, id);

-- An ancestor is a model registered here, or one that is only known by name and figure.
create table lineage_edge (
    child_id uuid not null,
    ordinal integer not null,
    parent_id uuid,
    parent_name text not null,
    parent_flop numeric,
    constraint pk_lineage_edge primary key (child_id, ordinal),
    constraint fk_lineage_edge_child_id foreign key (child_id) references model (id),
    constraint fk_lineage_edge_parent_id foreign key (parent_id) references model (id),
    constraint ck_lineage_edge_parent_id check (parent_id <> child_id),
    constraint ck_lineage_edge_parent_flop check (parent_flop >= 0)
);
create index ix_lineage_edge_parent_id on lineage_edge (parent_id);

-- Estimates are revised by adding a newer one. The latest holds; the earlier ones stay.
create table compute_estimate (
    id uuid primary key,
    model_id uuid not null,
    flop numeric,
    low numeric,
    high numeric,
    method text,
    confidence text,
    inputs jsonb,
    estimated_at timestamptz not null,
    constraint fk_compute_estimate_model_id foreign key (model_id) references model (id),
    constraint ck_compute_estimate_interval check ((low is null) = (high is null) and low <= high)
);
create index ix_compute_estimate_model_id on compute_estimate (model_id, estimated_at);
revoke update, delete on lineage_edge, compute_estimate from ${app_role};
