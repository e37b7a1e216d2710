-- Depositary notifications, numbered within a year without a gap. What was issued is kept as it was issued, in all six
-- languages; a wrong notification is answered by a further one.
create table notification_series (
    year integer primary key,
    last_serial integer not null,
    constraint ck_notification_series_last_serial check (last_serial > 0)
);
revoke delete, truncate on notification_series from ${app_role};

create table depositary_notification (
    id uuid primary key,
    number text not null,
    year integer not null,
    serial integer not null,
    kind text not null,
    state text,
    action_id uuid,
    corrects_id uuid,
    article text not null,
    legal_day date not null,
    issued_at timestamptz not null,
    demonstration boolean not null,
    constraint uq_depositary_notification_number unique (number),
    constraint uq_depositary_notification_year_serial unique (year, serial),
    constraint fk_depositary_notification_state foreign key (state) references entity (code),
    constraint fk_depositary_notification_action_id foreign key (action_id) references treaty_action (id),
    constraint fk_depositary_notification_corrects_id foreign key (corrects_id) references depositary_notification (id),
    constraint ck_depositary_notification_serial check (serial > 0)
);
create unique index uq_depositary_notification_action_id on depositary_notification (action_id) where action_id is not null;
create index ix_depositary_notification_state on depositary_notification (state, year desc, serial desc);
create index ix_depositary_notification_kind on depositary_notification (kind, year desc, serial desc);
create index ix_depositary_notification_corrects_id on depositary_notification (corrects_id) where corrects_id is not null;

create table notification_text (
    notification_id uuid not null,
    language text not null,
    subject text not null,
    facts jsonb not null,
    paragraphs jsonb not null,
    constraint pk_notification_text primary key (notification_id, language),
    constraint fk_notification_text_notification_id foreign key (notification_id) references depositary_notification (id),
    constraint ck_notification_text_language check (language in ('EN', 'FR', 'ES', 'RU', 'ZH', 'AR'))
);

-- Legal text that a notification quotes, in the language in which it is quoted, with what that version of it is worth.
create table notification_quotation (
    notification_id uuid not null,
    ordinal integer not null,
    what text not null,
    language text not null,
    standing text not null,
    text text not null,
    constraint pk_notification_quotation primary key (notification_id, ordinal),
    constraint fk_notification_quotation_notification_id foreign key (notification_id) references depositary_notification (id),
    constraint ck_notification_quotation_what check (what in ('STATEMENT', 'REASON', 'EXPLANATION')),
    constraint ck_notification_quotation_standing check (standing in ('AUTHENTIC', 'TRANSLATION'))
);
revoke update, delete, truncate on depositary_notification, notification_text, notification_quotation from ${app_role};
