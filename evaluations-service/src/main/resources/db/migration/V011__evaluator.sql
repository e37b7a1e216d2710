create table evaluator (
    code text primary key,
    legal_name text not null,
    host_state text not null,
    registered_at timestamptz not null,
    version bigint not null,
    constraint ck_evaluator_code check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    constraint ck_evaluator_legal_name check (length(legal_name) between 1 and 200),
    constraint ck_evaluator_host_state check (host_state ~ '^[A-Z]{3}$')
);
-- The register is read newest first.
create index ix_evaluator_registered_at_code on evaluator (registered_at desc, code);
create index ix_evaluator_host_state on evaluator (host_state);
-- An evaluator may lose its accreditation, but that it was registered stays on record.
revoke delete on evaluator from ${app_role};
