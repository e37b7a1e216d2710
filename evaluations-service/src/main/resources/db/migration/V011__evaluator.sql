create table evaluator (
    code text primary key,
    legal_name text not null,
    host_state text not null,
    registered_at timestamptz not null,
    version bigint not null,
    constraint ck_evaluator_code check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    constraint ck_evaluator_host_state check (host_state ~ '^[A-Z]{3}$')
);
