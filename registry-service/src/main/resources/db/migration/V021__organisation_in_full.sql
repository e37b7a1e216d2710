-- Organisations in full: what each is in law, how it stands in the register, whom to reach, and who controls it.
-- Everything that can be different on another day is a fact that is added and never altered, with the instant from
-- which it holds and the instant at which the register learned of it.

-- 1. Identity. The code, the host State and the instant of registration never change. legal_name and roles repeat the
-- newest version for replicas of the release before this one, which still read them; they go in a later release.
alter table organisation add column changed_at timestamptz;
update organisation set changed_at = registered_at;
alter table organisation alter column changed_at set not null;
revoke update on organisation from ${app_role};
grant update (legal_name, roles, lei, changed_at, version) on organisation to ${app_role};

-- 2. Particulars: each version holds from its instant on, in place of all that was recorded before it.
create table organisation_version (
    id uuid primary key,
    organisation_code text not null,
    number integer not null,
    legal_name text not null,
    other_names text[] not null,
    seat_place text,
    seat_subdivision text,
    register_name text,
    registration_number text,
    website text,
    roles text[] not null,
    lei text,
    effective_from timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by_kind text not null,
    recorded_by_id text not null,
    constraint uq_organisation_version_organisation_code_number unique (organisation_code, number),
    constraint fk_organisation_version_organisation_code foreign key (organisation_code) references organisation (code),
    constraint ck_organisation_version_number check (number > 0),
    constraint ck_organisation_version_seat_subdivision check (seat_subdivision ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$'),
    constraint ck_organisation_version_registration check ((register_name is null) = (registration_number is null)),
    constraint ck_organisation_version_website check (website ~ '^https?://'),
    constraint ck_organisation_version_lei check (lei ~ '^[0-9A-Z]{18}[0-9]{2}$'),
    constraint ck_organisation_version_roles check (
        cardinality(roles) > 0
        and roles <@ array['DEVELOPER', 'OPERATOR', 'CLOUD_PROVIDER', 'CHIP_VENDOR', 'FAB', 'EVALUATOR', 'DATA_PROVIDER']),
    constraint ck_organisation_version_effective_from check (effective_from <= recorded_at)
);
revoke update, delete, truncate on organisation_version from ${app_role};

-- 3. Standing in the register. Which change is legal is the table OrganisationLifecycle.
create table organisation_status (
    id uuid primary key,
    organisation_code text not null,
    number integer not null,
    status text not null,
    reasons text[] not null,
    effective_from timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by_kind text not null,
    recorded_by_id text not null,
    constraint uq_organisation_status_organisation_code_number unique (organisation_code, number),
    constraint fk_organisation_status_organisation_code foreign key (organisation_code) references organisation (code),
    constraint ck_organisation_status_number check (number > 0),
    constraint ck_organisation_status_status check (status in ('PENDING_VALIDATION', 'VALIDATED', 'REJECTED', 'SUSPENDED', 'DISSOLVED')),
    constraint ck_organisation_status_reasons check (status not in ('REJECTED', 'SUSPENDED', 'DISSOLVED') or cardinality(reasons) > 0),
    constraint ck_organisation_status_effective_from check (effective_from <= recorded_at)
);
revoke update, delete, truncate on organisation_status from ${app_role};

-- What was in the register before there was validation counts as validated from its registration on.
insert into organisation_version (id, organisation_code, number, legal_name, other_names, roles, lei, effective_from, recorded_at,
    recorded_by_kind, recorded_by_id)
select gen_random_uuid(), code, 1, legal_name, '{}', roles, lei, registered_at, registered_at, 'SYSTEM', 'migration' from organisation;
insert into organisation_status (id, organisation_code, number, status, reasons, effective_from, recorded_at, recorded_by_kind, recorded_by_id)
select gen_random_uuid(), code, 1, 'VALIDATED', '{}', registered_at, registered_at, 'SYSTEM', 'migration' from organisation;

-- 4. Whom to reach. Personal data: replaced as a whole when it changes, and not kept beyond that.
create table organisation_contact_point (
    id uuid primary key,
    organisation_code text not null,
    position integer not null,
    kind text not null,
    person text,
    function text,
    email text not null,
    phone text,
    constraint uq_organisation_contact_point_organisation_code_position unique (organisation_code, position),
    constraint fk_organisation_contact_point_organisation_code foreign key (organisation_code) references organisation (code),
    constraint ck_organisation_contact_point_kind check (kind in ('LEGAL', 'TECHNICAL', 'INCIDENT')),
    constraint ck_organisation_contact_point_person check (person is not null or function is not null)
);
revoke update, truncate on organisation_contact_point from ${app_role};

-- 5. Who controls whom. Every change raises the edition of control, by which what was derived is known to be new.
create table control_edition (
    only_row boolean primary key default true,
    number bigint not null,
    constraint ck_control_edition_only_row check (only_row)
);
insert into control_edition (number) values (1);
revoke insert, update, delete, truncate on control_edition from ${app_role};

create function next_control_edition() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update control_edition set number = number + 1;
    return null;
end $$;

-- Whoever controls an organisation without being in the register. Names of natural persons are not public.
create table controlling_entity (
    id uuid primary key,
    kind text not null,
    name text not null,
    name_key text not null,
    state text not null,
    recorded_at timestamptz not null,
    recorded_by_kind text not null,
    recorded_by_id text not null,
    constraint fk_controlling_entity_state foreign key (state) references entity (code),
    constraint ck_controlling_entity_kind check (kind in ('COMPANY', 'PERSON', 'FUND', 'GOVERNMENT_BODY'))
);
-- A company of that name in that State is one company; two persons may bear one name.
create unique index uq_controlling_entity_kind_state_name_key on controlling_entity (kind, state, name_key) where kind <> 'PERSON';
revoke update, delete, truncate on controlling_entity from ${app_role};

create table control_link (
    id uuid primary key,
    controller_organisation text,
    controller_state text,
    controller_entity uuid,
    controlled text not null,
    kind text not null,
    declared_at timestamptz not null,
    changed_at timestamptz not null,
    version bigint not null,
    constraint fk_control_link_controller_organisation foreign key (controller_organisation) references organisation (code),
    constraint fk_control_link_controller_state foreign key (controller_state) references entity (code),
    constraint fk_control_link_controller_entity foreign key (controller_entity) references controlling_entity (id),
    constraint fk_control_link_controlled foreign key (controlled) references organisation (code),
    constraint ck_control_link_controller check (num_nonnulls(controller_organisation, controller_state, controller_entity) = 1),
    constraint ck_control_link_controlled check (controller_organisation <> controlled),
    constraint ck_control_link_kind check (
        kind in ('MAJORITY_OWNERSHIP', 'VOTING_RIGHTS', 'BOARD_APPOINTMENT', 'CONTRACT', 'BENEFICIAL_OWNER'))
);
create index ix_control_link_controlled on control_link (controlled);
create index ix_control_link_controller_organisation on control_link (controller_organisation);
revoke update, delete, truncate on control_link from ${app_role};
grant update (changed_at, version) on control_link to ${app_role};

-- What is said of a link: a later version takes the place of an earlier one, once it is confirmed for what counts as confirmed.
create table control_link_version (
    id uuid primary key,
    link_id uuid not null,
    number integer not null,
    share numeric,
    holds_from date not null,
    holds_to date,
    retracted boolean not null,
    evidence text,
    reason text,
    recorded_at timestamptz not null,
    recorded_by_kind text not null,
    recorded_by_id text not null,
    recorded_by_organisation text,
    recorded_by_state text,
    constraint uq_control_link_version_link_id_number unique (link_id, number),
    constraint fk_control_link_version_link_id foreign key (link_id) references control_link (id),
    constraint ck_control_link_version_number check (number > 0),
    constraint ck_control_link_version_share check (share > 0 and share <= 100),
    constraint ck_control_link_version_holds_to check (holds_to >= holds_from),
    constraint ck_control_link_version_reason check (number = 1 or reason is not null)
);
revoke update, delete, truncate on control_link_version from ${app_role};

create table control_link_confirmation (
    id uuid primary key,
    link_id uuid not null,
    number integer not null,
    confirmed_at timestamptz not null,
    confirmed_by_kind text not null,
    confirmed_by_id text not null,
    confirmed_by_organisation text,
    confirmed_by_state text,
    constraint uq_control_link_confirmation_link_id_number unique (link_id, number),
    constraint fk_control_link_confirmation_link_id_number foreign key (link_id, number) references control_link_version (link_id, number)
);
revoke update, delete, truncate on control_link_confirmation from ${app_role};

create trigger tr_control_link_version_edition after insert or update or delete or truncate on control_link_version
    for each statement execute function next_control_edition();
create trigger tr_control_link_confirmation_edition after insert or update or delete or truncate on control_link_confirmation
    for each statement execute function next_control_edition();
