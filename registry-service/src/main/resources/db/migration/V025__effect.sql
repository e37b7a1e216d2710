-- What the passage of time and the acts of States have brought about, as far as it has been told. How States stand never
-- depends on this table: it only keeps what was told from being told twice.
create table effect (
    id uuid primary key,
    kind text not null,
    state text,
    day date not null,
    from_status text,
    to_status text,
    to_since date,
    to_consented boolean,
    to_rights_suspended boolean,
    telling integer not null,
    revokes_id uuid,
    notification text,
    told_at timestamptz not null,
    constraint fk_effect_state foreign key (state) references entity (code),
    constraint fk_effect_revokes_id foreign key (revokes_id) references effect (id),
    constraint fk_effect_notification foreign key (notification) references depositary_notification (number),
    constraint uq_effect_revokes_id unique (revokes_id),
    constraint ck_effect_kind check (kind in ('STANDING_CHANGED', 'TREATY_ENTERED_INTO_FORCE')),
    constraint ck_effect_state check ((kind = 'STANDING_CHANGED') = (state is not null)),
    constraint ck_effect_to_status check (
        (kind = 'STANDING_CHANGED')
        = (from_status is not null and to_status is not null and to_consented is not null and to_rights_suspended is not null)),
    constraint ck_effect_telling check (telling > 0)
);

-- Told once, unless it was revoked by a correction and holds again.
create unique index uq_effect_told on effect (kind, state, day, from_status, to_status, to_since, to_consented, to_rights_suspended, telling)
    nulls not distinct where revokes_id is null;
revoke update, delete, truncate on effect from ${app_role};
