-- What a delegation prepares for the depositary, from draft to deposit. The act it becomes is an entry of treaty_action;
-- this is the way there, which concerns the delegation and the secretariat only.
create table instrument (
    id uuid primary key,
    state text not null,
    type text not null,
    status text not null,
    content jsonb not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    last_editor_id text not null,
    sent_at timestamptz,
    decided_at timestamptz,
    reasons text,
    action_id uuid,
    version bigint not null,
    constraint fk_instrument_state foreign key (state) references entity (code),
    constraint fk_instrument_action_id foreign key (action_id) references treaty_action (id),
    constraint uq_instrument_action_id unique (action_id),
    constraint ck_instrument_status check (status in ('DRAFT', 'SENT', 'RETURNED', 'ACCEPTED', 'CANCELLED')),
    constraint ck_instrument_sent_at check (sent_at is not null or status in ('DRAFT', 'CANCELLED')),
    constraint ck_instrument_action_id check ((status = 'ACCEPTED') = (action_id is not null)),
    constraint ck_instrument_reasons check (status <> 'RETURNED' or reasons is not null)
);
create index ix_instrument_updated_at on instrument (updated_at desc, id desc);
create index ix_instrument_state_updated_at on instrument (state, updated_at desc, id desc);
create index ix_instrument_status_sent_at on instrument (status, sent_at);
revoke delete, truncate on instrument from ${app_role};

-- Who did what with it and when. Append-only.
create table instrument_move (
    instrument_id uuid not null,
    ordinal integer not null,
    at timestamptz not null,
    move text not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    reasons text,
    constraint pk_instrument_move primary key (instrument_id, ordinal),
    constraint fk_instrument_move_instrument_id foreign key (instrument_id) references instrument (id)
);
revoke update, delete, truncate on instrument_move from ${app_role};
