-- What a meeting deals with, its papers and minutes; meetings that recur; and summits before there was an agency.

-- What a meeting deals with, in order. Each item may name votes; they are checked when it is written, and votes are kept for good.
create table agenda (
    meeting_id uuid primary key,
    items jsonb not null,
    changed_at timestamptz not null,
    version bigint not null,
    constraint fk_agenda_meeting_id foreign key (meeting_id) references meeting (id),
    constraint ck_agenda_version check (version > 0)
);
revoke delete, truncate on agenda from ${app_role};

create table minutes (
    meeting_id uuid primary key,
    status text not null,
    text_en text not null,
    text_fr text not null,
    changed_at timestamptz not null,
    adopted_at timestamptz,
    version bigint not null,
    constraint fk_minutes_meeting_id foreign key (meeting_id) references meeting (id),
    constraint ck_minutes_status check (status in ('DRAFT', 'ADOPTED')),
    constraint ck_minutes_adopted_at check ((adopted_at is not null) = (status = 'ADOPTED')),
    constraint ck_minutes_version check (version > 0)
);
revoke delete, truncate on minutes from ${app_role};

-- Minutes that were adopted are what happened. Not even the service rewrites them.
create function refuse_change_of_adopted_minutes() returns trigger language plpgsql as $$
begin
    raise exception 'minutes of meeting % are adopted', old.meeting_id using errcode = 'check_violation';
end $$;
create trigger tr_minutes_adopted before update on minutes
    for each row when (old.status = 'ADOPTED') execute function refuse_change_of_adopted_minutes();

-- Papers of a meeting. A version is never changed and never takes away an earlier one.
create table paper (
    id uuid primary key,
    meeting_id uuid not null,
    kind text not null,
    serial integer not null,
    symbol text not null,
    access text not null,
    issued_at timestamptz not null,
    constraint fk_paper_meeting_id foreign key (meeting_id) references meeting (id),
    constraint uq_paper_meeting_id_kind_serial unique (meeting_id, kind, serial),
    constraint uq_paper_symbol unique (symbol),
    constraint ck_paper_kind check (kind in ('WP', 'INF', 'CRP', 'REP')),
    constraint ck_paper_serial check (serial > 0),
    constraint ck_paper_access check (access in ('PUBLIC', 'PARTIES'))
);
revoke update, delete, truncate on paper from ${app_role};

create table paper_version (
    paper_id uuid not null,
    number integer not null,
    title_en text not null,
    title_fr text not null,
    issued_at timestamptz not null,
    recorded_by_kind text not null,
    recorded_by_id text not null,
    constraint pk_paper_version primary key (paper_id, number),
    constraint fk_paper_version_paper_id foreign key (paper_id) references paper (id),
    constraint ck_paper_version_number check (number > 0)
);
revoke update, delete, truncate on paper_version from ${app_role};

create table paper_text (
    paper_id uuid not null,
    number integer not null,
    language text not null,
    document_id uuid,
    body text,
    constraint pk_paper_text primary key (paper_id, number, language),
    constraint fk_paper_text_paper_id_number foreign key (paper_id, number) references paper_version (paper_id, number),
    constraint fk_paper_text_document_id foreign key (document_id) references document (id),
    constraint ck_paper_text_language check (language in ('EN', 'FR', 'ES', 'RU', 'ZH', 'AR')),
    constraint ck_paper_text_body check ((body is null) <> (document_id is null))
);
create index ix_paper_text_document_id on paper_text (document_id);
revoke update, delete, truncate on paper_text from ${app_role};

-- Meetings that recur: the rule, and which meeting each of its instants has become.
create table meeting_series (
    id uuid primary key,
    organ text not null,
    title_en text not null,
    title_fr text not null,
    place text not null,
    zone text not null,
    -- Begin of the first one on the clock of the place: later ones begin at the same hour there, in summer and winter.
    first_at timestamp not null,
    length_minutes integer not null,
    rule text not null,
    -- So many days before the begin papers must be in; null where none are called for.
    call_days integer,
    status text not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    version bigint not null,
    constraint fk_meeting_series_organ foreign key (organ) references organ (code),
    constraint ck_meeting_series_length_minutes check (length_minutes between 15 and 43200),
    constraint ck_meeting_series_call_days check (call_days between 1 and 365),
    constraint ck_meeting_series_status check (status in ('ACTIVE', 'ENDED'))
);
revoke delete, truncate on meeting_series from ${app_role};

-- The key is what makes each occurrence convened once, whoever convenes it and however often.
create table meeting_occurrence (
    series_id uuid not null,
    recurs_at timestamp not null,
    meeting_id uuid not null,
    convened_at timestamptz not null,
    constraint pk_meeting_occurrence primary key (series_id, recurs_at),
    constraint fk_meeting_occurrence_series_id foreign key (series_id) references meeting_series (id),
    constraint fk_meeting_occurrence_meeting_id foreign key (meeting_id) references meeting (id),
    constraint uq_meeting_occurrence_meeting_id unique (meeting_id)
);
revoke update, delete, truncate on meeting_occurrence from ${app_role};

-- Until when contributions to a meeting can be sent.
create table call_for_papers (
    meeting_id uuid primary key,
    deadline timestamptz not null,
    text_en text not null,
    text_fr text not null,
    changed_at timestamptz not null,
    version bigint not null,
    constraint fk_call_for_papers_meeting_id foreign key (meeting_id) references meeting (id),
    constraint ck_call_for_papers_version check (version > 0)
);
revoke delete, truncate on call_for_papers from ${app_role};

create table contribution (
    id uuid primary key,
    meeting_id uuid not null,
    title text not null,
    authors text not null,
    abstract text not null,
    document_id uuid,
    status text not null,
    -- When it is presented; null where it is not, or not yet known.
    presented_at timestamptz,
    sent_at timestamptz not null,
    sent_by_kind text not null,
    sent_by_id text not null,
    changed_at timestamptz not null,
    version bigint not null,
    constraint fk_contribution_meeting_id foreign key (meeting_id) references meeting (id),
    constraint fk_contribution_document_id foreign key (document_id) references document (id),
    constraint ck_contribution_status check (status in ('SUBMITTED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    constraint ck_contribution_presented_at check (presented_at is null or status = 'ACCEPTED')
);
create index ix_contribution_meeting_id on contribution (meeting_id, id);
revoke delete, truncate on contribution from ${app_role};

-- Summits of governments before there was an agency. They are history and not sessions of an organ.
create table summit (
    code text primary key,
    name_en text not null,
    name_fr text not null,
    place_en text not null,
    place_fr text not null,
    from_day date not null,
    until_day date not null,
    -- MONTH where the source gives no days: the two days are then the first and the last of the month.
    precision text not null,
    outcome_en text not null,
    outcome_fr text not null,
    sources text[] not null,
    constraint ck_summit_code check (code ~ '^[a-z0-9-]{3,40}$'),
    constraint ck_summit_until_day check (until_day >= from_day),
    constraint ck_summit_precision check (precision in ('DAY', 'MONTH')),
    constraint ck_summit_sources check (cardinality(sources) > 0)
);
revoke insert, update, delete, truncate on summit from ${app_role};

insert into summit (code, name_en, name_fr, place_en, place_fr, from_day, until_day, precision, outcome_en, outcome_fr, sources) values
    ('bletchley-2023', 'AI Safety Summit', 'Sommet sur la sûreté de l’intelligence artificielle',
     'Bletchley Park, United Kingdom', 'Bletchley Park, Royaume-Uni', '2023-11-01', '2023-11-02', 'DAY',
     'All 28 countries attending agreed on the Bletchley Declaration.',
     'Les 28 pays présents sont convenus de la Déclaration de Bletchley.',
     array['https://www.gov.uk/government/publications/ai-safety-summit-2023-the-bletchley-declaration/the-bletchley-declaration-by-countries-attending-the-ai-safety-summit-1-2-november-2023',
           'https://pauseai.info/summit']),
    ('seoul-2024', 'AI Seoul Summit', 'Sommet de Séoul sur l’intelligence artificielle',
     'Seoul, Republic of Korea', 'Séoul, République de Corée', '2024-05-21', '2024-05-22', 'DAY',
     'Sixteen companies made the Frontier AI Safety Commitments; 27 countries signed a ministerial statement.',
     'Seize entreprises ont pris des engagements de sûreté pour l’IA de frontière ; 27 pays ont signé une déclaration ministérielle.',
     array['https://www.gov.uk/government/publications/seoul-ministerial-statement-for-advancing-ai-safety-innovation-and-inclusivity-ai-seoul-summit-2024/seoul-ministerial-statement-for-advancing-ai-safety-innovation-and-inclusivity-ai-seoul-summit-2024',
           'https://pauseai.info/summit']),
    ('san-francisco-2024', 'First meeting of the network of AI safety institutes, and conference on frontier safety frameworks',
     'Première réunion du réseau des instituts de sûreté de l’IA, et conférence sur les cadres de sûreté de frontière',
     'San Francisco, United States of America', 'San Francisco, États-Unis d’Amérique', '2024-11-20', '2024-11-22', 'DAY',
     'First members of the network: Australia, Canada, the European Union, France, Japan, Kenya, the Republic of Korea, Singapore, the United Kingdom and the United States of America.',
     'Premiers membres du réseau : Australie, Canada, Union européenne, France, Japon, Kenya, République de Corée, Singapour, Royaume-Uni et États-Unis d’Amérique.',
     array['https://www.aisi.gov.uk/work/conference-on-frontier-ai-safety-frameworks', 'https://pauseai.info/summit']),
    ('paris-2025', 'AI Action Summit', 'Sommet pour l’action sur l’intelligence artificielle',
     'Paris, France', 'Paris, France', '2025-02-01', '2025-02-28', 'MONTH',
     'Held in February 2025; the source used here gives the month only.',
     'Tenu en février 2025 ; la source utilisée ici n’indique que le mois.',
     array['https://pauseai.info/summit']),
    ('new-delhi-2026', 'AI Impact Summit', 'Sommet sur l’impact de l’intelligence artificielle',
     'New Delhi, India', 'New Delhi, Inde', '2026-02-16', '2026-02-20', 'DAY',
     'The source used here gives its days and no outcome.',
     'La source utilisée ici en indique les jours et aucun résultat.',
     array['https://pauseai.info/summit']);
