-- Every change of what holds in law makes a new edition of the register. The number is raised in the transaction of
-- the change, and its one row is locked until that transaction ends: editions are committed in the order of their
-- numbers, so a reader that sees number n sees exactly the changes up to n. (The highest id of a table would not do:
-- a transaction with a lower id may commit later.)
create table register_edition (
    only_row boolean primary key default true,
    number bigint not null,
    constraint ck_register_edition_only_row check (only_row)
);
insert into register_edition (number) values (1);
revoke insert, update, delete on register_edition from ${app_role};

-- With the owner's rights, because the service may read the number and nothing else.
create function next_register_edition() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update register_edition set number = number + 1;
    return null;
end $$;

create table entity (
    code text primary key,
    iso3 text,
    iso2 text not null,
    iso_numeric text,
    kind text not null,
    regional_group text,
    under_code text,
    un_member_since date,
    note_en text,
    note_fr text,
    constraint uq_entity_iso3 unique (iso3),
    constraint uq_entity_iso2 unique (iso2),
    constraint uq_entity_iso_numeric unique (iso_numeric),
    -- Target of the foreign key by which an act shows that its author can act.
    constraint uq_entity_code_kind unique (code, kind),
    constraint fk_entity_under_code foreign key (under_code) references entity (code) deferrable initially deferred,
    constraint ck_entity_code check (code ~ '^[A-Z]{2,3}$' and (iso3 is null or iso3 = code)),
    constraint ck_entity_iso2 check (iso2 ~ '^[A-Z]{2}$'),
    constraint ck_entity_iso_numeric check (iso_numeric ~ '^[0-9]{3}$'),
    constraint ck_entity_kind check (kind in ('UN_MEMBER', 'OBSERVER_STATE', 'OTHER_STATE', 'REIO', 'NON_STATE_ADMINISTERED', 'TERRITORY')),
    constraint ck_entity_regional_group check (
        regional_group in ('AFRICAN', 'ASIA_PACIFIC', 'EASTERN_EUROPEAN', 'LATIN_AMERICAN_CARIBBEAN', 'WESTERN_EUROPEAN_OTHERS')),
    constraint ck_entity_un_member check ((kind = 'UN_MEMBER') = (un_member_since is not null) and (kind = 'UN_MEMBER') = (regional_group is not null)),
    constraint ck_entity_note check ((note_en is null) = (note_fr is null))
);

create table entity_name (
    entity_code text not null,
    language text not null,
    short_name text not null,
    constraint pk_entity_name primary key (entity_code, language),
    constraint fk_entity_name_entity_code foreign key (entity_code) references entity (code),
    constraint ck_entity_name_language check (language in ('en', 'fr', 'es', 'ru', 'zh', 'ar'))
);

-- The register of entities is changed by migrations only.
revoke insert, update, delete on entity, entity_name from ${app_role};

create trigger tr_entity_edition after insert or update or delete or truncate on entity
    for each statement execute function next_register_edition();
create trigger tr_entity_name_edition after insert or update or delete or truncate on entity_name
    for each statement execute function next_register_edition();
