create table organisation (
    code text primary key,
    legal_name text not null,
    host_state text not null,
    roles text[] not null,
    lei text,
    registered_at timestamptz not null,
    version bigint not null,
    constraint fk_organisation_host_state foreign key (host_state) references entity (code),
    constraint uq_organisation_lei unique (lei),
    constraint ck_organisation_code check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    constraint ck_organisation_lei check (lei ~ '^[0-9A-Z]{18}[0-9]{2}$'),
    constraint ck_organisation_roles check (
        cardinality(roles) > 0
        and roles <@ array['DEVELOPER', 'OPERATOR', 'CLOUD_PROVIDER', 'CHIP_VENDOR', 'FAB', 'EVALUATOR', 'DATA_PROVIDER'])
);
create index ix_organisation_registered_at on organisation (registered_at desc, code);
revoke delete, truncate on organisation from ${app_role};
