-- The last serial given in each series. The row is locked until the commit, so a number is given once and none is lost.
create table number_series (
    kind text not null,
    year integer not null,
    state text not null,
    last_serial bigint not null,
    constraint pk_number_series primary key (kind, year, state),
    constraint ck_number_series_last_serial check (last_serial > 0)
);

create table training_application (
    id uuid primary key,
    number text not null,
    organisation text not null,
    organisation_name text not null,
    host_state text not null,
    model_id uuid not null,
    run_name text not null,
    purpose text not null,
    capability_forecast text not null,
    capability_forecast_basis text,
    teacher_flop numeric,
    facilities jsonb not null,
    planned_start date not null,
    planned_end date not null,
    status text not null,
    regime text not null,
    manual_review boolean not null,
    classification jsonb not null,
    reasons jsonb not null,
    legal_as_of timestamptz not null,
    parameter_set_version integer not null,
    legal_snapshot jsonb not null,
    filed_at timestamptz not null,
    filed_by text not null,
    decided_at timestamptz,
    withdrawn_at timestamptz,
    withdrawal_reason text,
    version bigint not null,
    constraint uq_training_application_number unique (number),
    constraint fk_training_application_model_id foreign key (model_id) references model (id),
    constraint ck_training_application_status check (status in ('UNDER_REVIEW', 'REFUSED', 'WITHDRAWN')),
    constraint ck_training_application_planned check (planned_start <= planned_end),
    constraint ck_training_application_decided_at check ((status = 'REFUSED') = (decided_at is not null)),
    constraint ck_training_application_withdrawn_at check ((status = 'WITHDRAWN') = (withdrawn_at is not null))
);
create index ix_training_application_organisation on training_application (organisation, id);
create index ix_training_application_host_state on training_application (host_state, id);
create index ix_training_application_status on training_application (status, id);
revoke delete on training_application from ${app_role};
