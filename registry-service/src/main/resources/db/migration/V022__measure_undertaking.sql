-- Parts of States by ISO 3166-2, for the States where two independent lists agree code by code (src/main/data/README.md).
-- A State that has no row here has its codes checked by their form alone. Codes are only ever added: what was published
-- under a code keeps it.
alter table entity add constraint uq_entity_code_iso2 unique (code, iso2);

create table subdivision (
    code text primary key,
    state_code text not null,
    state_iso2 text not null,
    constraint fk_subdivision_state_code_state_iso2 foreign key (state_code, state_iso2) references entity (code, iso2) on update cascade,
    constraint ck_subdivision_code check (code ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$' and left(code, 2) = state_iso2)
);
create index ix_subdivision_state_code on subdivision (state_code);
revoke insert, update, delete, truncate on subdivision from ${app_role};

insert into subdivision (code, state_code, state_iso2)
select list.iso2 || '-' || part, list.state, list.iso2
from (values
    ('ARE', 'AE', 'AJ AZ DU FU RK SH UQ'),
    ('AUT', 'AT', '1 2 3 4 5 6 7 8 9'),
    ('AUS', 'AU', 'ACT NSW NT QLD SA TAS VIC WA'),
    ('BEL', 'BE', 'BRU VAN VBR VLG VLI VOV VWV WAL WBR WHT WLG WLX WNA'),
    ('BRA', 'BR', 'AC AL AM AP BA CE DF ES GO MA MG MS MT PA PB PE PI PR RJ RN RO RR RS SC SE SP TO'),
    ('CAN', 'CA', 'AB BC MB NB NL NS NT NU ON PE QC SK YT'),
    ('CHE', 'CH', 'AG AI AR BE BL BS FR GE GL GR JU LU NE NW OW SG SH SO SZ TG TI UR VD VS ZG ZH'),
    ('CHN', 'CN', 'AH BJ CQ FJ GD GS GX GZ HA HB HE HI HK HL HN JL JS JX LN MO NM NX QH SC SD SH SN SX TJ TW XJ XZ YN ZJ'),
    ('DEU', 'DE', 'BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH'),
    ('JPN', 'JP', '01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47'),
    ('KOR', 'KR', '11 26 27 28 29 30 31 41 42 43 44 45 46 47 48 49 50'),
    ('MEX', 'MX', 'AGU BCN BCS CAM CHH CHP CMX COA COL DUR GRO GUA HID JAL MEX MIC MOR NAY NLE OAX PUE QUE ROO SIN SLP SON TAB TAM TLA VER YUC ZAC'),
    ('USA', 'US', 'AK AL AR AS AZ CA CO CT DC DE FL GA GU HI IA ID IL IN KS KY LA MA MD ME MI MN MO MP MS MT NC ND NE NH NJ NM NV NY OH OK OR PA PR RI SC SD TN TX UM UT VA VI VT WA WI WV WY')
) as list (state, iso2, parts), unnest(string_to_array(list.parts, ' ')) as part;

-- Measures that States take in their own law. The State is always the Party; a part of a State is a jurisdiction of it.
create table national_measure (
    id uuid primary key,
    state_code text not null,
    state_kind text not null,
    state_iso2 text not null,
    -- Target of the foreign key by which every version shows under which State it stands.
    constraint uq_national_measure_id_state unique (id, state_code, state_iso2),
    constraint fk_national_measure_state_code_state_kind foreign key (state_code, state_kind) references entity (code, kind) on update cascade,
    constraint fk_national_measure_state_code_state_iso2 foreign key (state_code, state_iso2) references entity (code, iso2) on update cascade,
    constraint ck_national_measure_state_kind check (state_kind in ('UN_MEMBER', 'OBSERVER_STATE', 'OTHER_STATE'))
);

-- What was published of a measure, one row a publication. Append-only: which version holds on a day is derived.
create table national_measure_version (
    measure_id uuid not null,
    number integer not null,
    state_code text not null,
    state_iso2 text not null,
    act text not null,
    corrects integer,
    jurisdiction text,
    jurisdiction_name_en text,
    jurisdiction_name_fr text,
    language text not null,
    title jsonb,
    summary jsonb not null,
    kind text,
    regulation_level integer,
    article text,
    text_version integer not null,
    citation text not null,
    source_url text not null,
    adopted_on date not null,
    in_force_from date,
    in_force_to date,
    thresholds jsonb not null,
    binding boolean,
    drafted_by_kind text not null,
    drafted_by text[] not null,
    published_by_kind text not null,
    published_by_id text not null,
    published_at timestamptz not null,
    constraint pk_national_measure_version primary key (measure_id, number),
    constraint fk_national_measure_version_measure_id_state foreign key (measure_id, state_code, state_iso2)
        references national_measure (id, state_code, state_iso2) on update cascade,
    constraint fk_national_measure_version_corrects foreign key (measure_id, corrects) references national_measure_version (measure_id, number),
    -- Of two corrections of one version nobody could say which holds.
    constraint uq_national_measure_version_corrects unique (measure_id, corrects),
    constraint fk_national_measure_version_article foreign key (text_version, article) references article (text_version, number),
    constraint ck_national_measure_version_number check (number > 0),
    constraint ck_national_measure_version_act check (act in ('ENACTMENT', 'AMENDMENT', 'CORRECTION', 'REPEAL')),
    constraint ck_national_measure_version_enactment check ((act = 'ENACTMENT') = (number = 1)),
    constraint ck_national_measure_version_correction check ((act = 'CORRECTION') = (corrects is not null) and corrects < number),
    -- A repeal says when and why; everything else says the whole measure anew.
    constraint ck_national_measure_version_content check (
        num_nonnulls(jurisdiction, title, kind, regulation_level, article, binding) = case when act = 'REPEAL' then 0 else 6 end),
    constraint ck_national_measure_version_repeal check (act <> 'REPEAL' or in_force_from is not null and in_force_to is null),
    constraint ck_national_measure_version_jurisdiction check (
        jurisdiction = state_code or jurisdiction ~ '^[A-Z]{2}-[A-Z0-9]{1,3}$' and left(jurisdiction, 2) = state_iso2),
    constraint ck_national_measure_version_jurisdiction_name check (
        num_nonnulls(jurisdiction_name_en, jurisdiction_name_fr) = case when jurisdiction <> state_code then 2 else 0 end),
    constraint ck_national_measure_version_kind check (kind in ('MORATORIUM', 'TRAINING_LICENCE', 'DEPLOYMENT_LICENCE',
        'REPORTING_DUTY', 'HARDWARE_CONTROL', 'LIABILITY', 'PUBLICATION_CONTROL', 'COPYRIGHT', 'OTHER')),
    constraint ck_national_measure_version_regulation_level check (regulation_level between 1 and 4),
    constraint ck_national_measure_version_source_url check (source_url ~ '^https://'),
    constraint ck_national_measure_version_in_force_from check (in_force_from >= adopted_on),
    constraint ck_national_measure_version_in_force_to check (in_force_to is null or in_force_from is not null and in_force_to >= in_force_from),
    -- Two people: who wrote any of it does not publish it.
    constraint ck_national_measure_version_published_by_id check (cardinality(drafted_by) > 0 and published_by_id <> all (drafted_by))
);
create index ix_national_measure_version_state_code on national_measure_version (state_code);

revoke update, delete, truncate on national_measure, national_measure_version from ${app_role};

create trigger tr_national_measure_version_edition after insert or update or delete or truncate on national_measure_version
    for each statement execute function next_register_edition();

-- What a delegation has written and not published. It holds nowhere, so it makes no edition.
create table national_measure_draft (
    id uuid primary key,
    measure_id uuid not null,
    state_code text not null,
    state_kind text not null,
    state_iso2 text not null,
    act text not null,
    corrects integer,
    jurisdiction text,
    jurisdiction_name_en text,
    jurisdiction_name_fr text,
    language text not null,
    title jsonb,
    summary jsonb not null,
    kind text,
    regulation_level integer,
    article text,
    text_version integer not null,
    citation text not null,
    source_url text not null,
    adopted_on date not null,
    in_force_from date,
    in_force_to date,
    thresholds jsonb not null,
    binding boolean,
    status text not null,
    drafted_by_kind text not null,
    drafted_by text[] not null,
    drafted_at timestamptz not null,
    revised_at timestamptz not null,
    closed_at timestamptz,
    published_number integer,
    version bigint not null,
    constraint fk_national_measure_draft_state_code_state_kind foreign key (state_code, state_kind) references entity (code, kind) on update cascade,
    constraint ck_national_measure_draft_state_kind check (state_kind in ('UN_MEMBER', 'OBSERVER_STATE', 'OTHER_STATE')),
    constraint ck_national_measure_draft_act check (act in ('ENACTMENT', 'AMENDMENT', 'CORRECTION', 'REPEAL')),
    constraint ck_national_measure_draft_correction check ((act = 'CORRECTION') = (corrects is not null)),
    constraint ck_national_measure_draft_status check (status in ('DRAFT', 'PUBLISHED', 'DISCARDED')),
    constraint ck_national_measure_draft_closed_at check ((status = 'DRAFT') = (closed_at is null)),
    constraint ck_national_measure_draft_published_number check ((status = 'PUBLISHED') = (published_number is not null))
);
-- Two drafts at once would each be written on what the other is about to replace.
create unique index uq_national_measure_draft_measure_id_open on national_measure_draft (measure_id) where status = 'DRAFT';
create index ix_national_measure_draft_state_code on national_measure_draft (state_code, id desc);
revoke delete, truncate on national_measure_draft from ${app_role};

-- What somebody who is not a Party undertakes. It makes nobody a Party and is counted nowhere: no table of the treaty's
-- acts refers to it.
create table voluntary_undertaking (
    id uuid primary key,
    entity_code text,
    organisation_code text,
    language text not null,
    wording jsonb not null,
    articles text[] not null,
    text_version integer not null,
    valid_from date not null,
    valid_to date,
    arrangement_with text,
    arrangement_reference text,
    document_reference text not null,
    document_date date not null,
    received_at timestamptz not null,
    received_on date not null,
    recorded_at timestamptz not null,
    recorded_by_kind text not null,
    recorded_by_id text not null,
    constraint fk_voluntary_undertaking_entity_code foreign key (entity_code) references entity (code) on update cascade,
    constraint fk_voluntary_undertaking_organisation_code foreign key (organisation_code) references organisation (code),
    constraint fk_voluntary_undertaking_text_version foreign key (text_version) references treaty_text (version),
    constraint ck_voluntary_undertaking_undertaker check (num_nonnulls(entity_code, organisation_code) = 1),
    constraint ck_voluntary_undertaking_articles check (cardinality(articles) > 0),
    constraint ck_voluntary_undertaking_valid_to check (valid_to >= valid_from),
    constraint ck_voluntary_undertaking_arrangement check (arrangement_reference is null or arrangement_with is not null),
    constraint ck_voluntary_undertaking_recorded_at check (received_at <= recorded_at)
);
create index ix_voluntary_undertaking_received_at on voluntary_undertaking (received_at desc, id desc);
create index ix_voluntary_undertaking_entity_code on voluntary_undertaking (entity_code);
create index ix_voluntary_undertaking_organisation_code on voluntary_undertaking (organisation_code);

-- That an undertaking ends, or ends on another day than was said before. The one recorded last holds.
create table undertaking_end (
    undertaking_id uuid not null,
    number integer not null,
    last_day date not null,
    reason text,
    document_reference text not null,
    received_at timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by_kind text not null,
    recorded_by_id text not null,
    constraint pk_undertaking_end primary key (undertaking_id, number),
    constraint fk_undertaking_end_undertaking_id foreign key (undertaking_id) references voluntary_undertaking (id),
    constraint ck_undertaking_end_number check (number > 0),
    constraint ck_undertaking_end_recorded_at check (received_at <= recorded_at)
);

revoke update, delete, truncate on voluntary_undertaking, undertaking_end from ${app_role};

create trigger tr_voluntary_undertaking_edition after insert or update or delete or truncate on voluntary_undertaking
    for each statement execute function next_register_edition();
create trigger tr_undertaking_end_edition after insert or update or delete or truncate on undertaking_end
    for each statement execute function next_register_edition();
