-- The journal: append-only, enforced by what the service's own role is granted (see the end).
create table journal_entry (
    id uuid primary key,
    recorded_at timestamptz not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    actor_state text,
    actor_organisation text,
    event_type text not null,
    subject_type text not null,
    subject_id text not null,
    before jsonb,
    after jsonb,
    visibility text not null,
    trace_id text,
    salt bytea not null,
    leaf_hash bytea not null,
    actor_salt bytea not null,
    actor_hash bytea not null,
    constraint ck_journal_entry_visibility check (visibility in ('PUBLIC', 'PARTIES', 'RESTRICTED')),
    constraint ck_journal_entry_salt check (length(salt) = 16),
    constraint ck_journal_entry_leaf_hash check (length(leaf_hash) = 32),
    constraint ck_journal_entry_actor_salt check (length(actor_salt) = 16),
    constraint ck_journal_entry_actor_hash check (length(actor_hash) = 32)
);
create index ix_journal_entry_subject on journal_entry (subject_type, subject_id);

-- Positions are given after the commit and never change. A row of its own, because an entry is never updated.
create table journal_position (
    position bigint primary key,
    entry_id uuid not null,
    constraint uq_journal_position_entry_id unique (entry_id),
    constraint fk_journal_position_entry_id foreign key (entry_id) references journal_entry (id),
    constraint ck_journal_position_position check (position > 0)
);

-- What waits for its position. A queue, so that finding the next entries costs nothing as the journal grows.
create table journal_pending (
    entry_id uuid primary key,
    constraint fk_journal_pending_entry_id foreign key (entry_id) references journal_entry (id)
);

create function journal_entry_is_pending() returns trigger language plpgsql as $$
begin
    insert into journal_pending (entry_id) values (new.id);
    return null;
end $$;
create trigger tr_journal_entry_pending after insert on journal_entry
    for each row execute function journal_entry_is_pending();

-- Tables of later migrations are ordinary unless they say otherwise; the journal takes only inserts.
grant usage on schema public to ${app_role};
alter default privileges in schema public grant select, insert, update, delete on tables to ${app_role};
alter default privileges in schema public grant usage, select on sequences to ${app_role};
-- Whatever the database was prepared with: nothing but these rights on the journal.
revoke all on journal_entry, journal_position, journal_pending from ${app_role};
grant select, insert on journal_entry, journal_position to ${app_role};
grant select, insert, delete on journal_pending to ${app_role};
