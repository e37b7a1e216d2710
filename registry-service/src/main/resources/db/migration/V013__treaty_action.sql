-- What States did towards the treaty. Append-only: what an act means today is derived, never written back.
create table treaty_action (
    id uuid primary key,
    entity_code text not null,
    entity_kind text not null,
    type text not null,
    instrument_date date not null,
    received_at timestamptz not null,
    effective_date date not null,
    article text not null,
    text_version integer not null,
    note text,
    recorded_at timestamptz not null,
    recorded_by_kind text not null,
    recorded_by_id text not null,
    -- Only States act. An organisation or a territory cannot come to be a Party by a slip of the keyboard.
    constraint fk_treaty_action_entity_code_kind foreign key (entity_code, entity_kind) references entity (code, kind) on update cascade,
    constraint ck_treaty_action_entity_kind check (entity_kind in ('UN_MEMBER', 'OBSERVER_STATE', 'OTHER_STATE')),
    constraint fk_treaty_action_article foreign key (text_version, article) references article (text_version, number),
    constraint ck_treaty_action_type check (type in ('SIGNATURE', 'RATIFICATION', 'ACCESSION', 'WITHDRAWAL_NOTICE')),
    constraint ck_treaty_action_recorded_at check (received_at <= recorded_at)
);
create unique index uq_treaty_action_entity_code_signature on treaty_action (entity_code) where type = 'SIGNATURE';
create unique index uq_treaty_action_entity_code_ratification on treaty_action (entity_code) where type = 'RATIFICATION';
create unique index uq_treaty_action_entity_code_type_effective_date on treaty_action (entity_code, type, effective_date);
create index ix_treaty_action_received_at on treaty_action (received_at desc, id desc);

revoke update, delete, truncate on treaty_action from ${app_role};

create trigger tr_treaty_action_edition after insert or update or delete or truncate on treaty_action
    for each statement execute function next_register_edition();
