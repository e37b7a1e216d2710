-- A permit to train one model, within limits. Not transferable; its holder never changes.
create table permit (
    id uuid primary key,
    number text not null,
    application_id uuid not null,
    organisation text not null,
    organisation_name text not null,
    host_state text not null,
    model_id uuid not null,
    model_name text not null,
    max_flop numeric not null,
    max_parameters numeric not null,
    facilities jsonb not null,
    valid_from date not null,
    valid_to date not null,
    status text not null,
    issued_at timestamptz not null,
    legal_as_of timestamptz not null,
    parameter_set_version integer not null,
    council_decision text,
    version bigint not null,
    constraint uq_permit_number unique (number),
    constraint fk_permit_application_id foreign key (application_id) references training_application (id),
    constraint fk_permit_model_id foreign key (model_id) references model (id),
    constraint ck_permit_status check (status in (
        'ISSUED', 'ACTIVE', 'SUSPENDED', 'COMPLETED', 'EXPIRED', 'REVOKED', 'SURRENDERED', 'TERMINATED_BY_TREATY')),
    constraint ck_permit_valid_to check (valid_to >= valid_from),
    constraint ck_permit_max_flop check (max_flop > 0),
    constraint ck_permit_max_parameters check (max_parameters > 0)
);
-- One that has not ended for each application.
create unique index uq_permit_application_id on permit (application_id) where status in ('ISSUED', 'ACTIVE', 'SUSPENDED');
create index ix_permit_organisation on permit (organisation, id);
create index ix_permit_host_state on permit (host_state, id);
create index ix_permit_valid_to on permit (valid_to) where status in ('ISSUED', 'ACTIVE', 'SUSPENDED');
revoke delete, truncate on permit from ${app_role};

create table permit_condition (
    permit_id uuid not null,
    ordinal integer not null,
    text_en text not null,
    text_fr text not null,
    due_on date not null,
    evidence text,
    evidence_at timestamptz,
    evidence_by text,
    settlement text,
    settled_because text,
    settled_at timestamptz,
    settled_by_id text,
    constraint pk_permit_condition primary key (permit_id, ordinal),
    constraint fk_permit_condition_permit_id foreign key (permit_id) references permit (id),
    constraint ck_permit_condition_settlement check (settlement in ('MET', 'REJECTED', 'LIFTED')),
    constraint ck_permit_condition_settled_at check ((settlement is null) = (settled_at is null))
);
revoke delete, truncate on permit_condition from ${app_role};

create table permit_step (
    permit_id uuid not null,
    ordinal integer not null,
    move text not null,
    from_status text,
    to_status text not null,
    reason text,
    made_at timestamptz not null,
    made_by_kind text not null,
    made_by_id text not null,
    constraint pk_permit_step primary key (permit_id, ordinal),
    constraint fk_permit_step_permit_id foreign key (permit_id) references permit (id)
);
revoke update, delete, truncate on permit_step from ${app_role};
