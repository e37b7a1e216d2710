-- Letters by e-mail: written in the transaction of what they tell of, sent after its commit. See docs/adr/0019-mail-outbox.md.
create table posted_letter (
    id uuid primary key,
    unique_key text not null,
    recipient text not null,
    language text not null,
    subject text not null,
    plain_text text,
    html_text text,
    purpose text not null,
    reference text not null,
    unsubscribe text,
    status text not null,
    queued_at timestamptz not null,
    attempts integer not null,
    last_attempt_at timestamptz,
    next_attempt_at timestamptz,
    settled_at timestamptz,
    last_answer text,
    version bigint not null,
    constraint uq_posted_letter_unique_key unique (unique_key),
    constraint ck_posted_letter_recipient check (recipient ~ '^[!-~]+@[!-~]+$' and length(recipient) <= 254),
    constraint ck_posted_letter_language check (language in ('EN', 'FR', 'ES', 'RU', 'ZH', 'AR')),
    constraint ck_posted_letter_subject check (subject !~ '[\x01-\x1f\x7f]'),
    constraint ck_posted_letter_status check (status in ('QUEUED', 'SENT', 'FAILED')),
    constraint ck_posted_letter_attempts check (attempts >= 0),
    constraint ck_posted_letter_next_attempt_at check ((status = 'QUEUED') = (next_attempt_at is not null)),
    constraint ck_posted_letter_settled_at check ((status = 'QUEUED') = (settled_at is null)),
    constraint ck_posted_letter_plain_text check ((plain_text is null) = (html_text is null)),
    constraint ck_posted_letter_html_text check (status <> 'QUEUED' or html_text is not null)
);
create index ix_posted_letter_next_attempt_at on posted_letter (next_attempt_at) where status = 'QUEUED';
create index ix_posted_letter_last_attempt_at on posted_letter (last_attempt_at);
create index ix_posted_letter_queued_at on posted_letter (queued_at desc, id desc);
create index ix_posted_letter_settled_at on posted_letter (settled_at) where html_text is not null;
-- The record of a letter stays; housekeeping empties its body.
revoke delete, truncate on posted_letter from ${app_role};

-- To whom in each State the secretariat writes. Kept by the State's own delegates; never public.
create table contact_point (
    id uuid primary key,
    state text not null,
    authority text not null,
    kind text not null,
    language text not null,
    entered_at timestamptz not null,
    changed_at timestamptz not null,
    version bigint not null,
    constraint fk_contact_point_state foreign key (state) references entity (code),
    constraint ck_contact_point_kind check (kind in ('NOTIFICATIONS', 'GENERAL')),
    constraint ck_contact_point_language check (language in ('EN', 'FR', 'ES', 'RU', 'ZH', 'AR'))
);
create index ix_contact_point_state on contact_point (state, entered_at, id);

create table contact_address (
    id uuid primary key,
    contact_point_id uuid not null,
    address text not null,
    confirmed_at timestamptz,
    constraint fk_contact_address_contact_point_id foreign key (contact_point_id) references contact_point (id) on delete cascade,
    constraint ck_contact_address_address check (address ~ '^[!-~]+@[!-~]+$' and length(address) <= 254)
);
create unique index uq_contact_address_contact_point_id_address on contact_address (contact_point_id, lower(address));

-- Codes that were sent to addresses, as hashes. They outlive their address, because they count against what a State may ask for.
create table confirmation_code (
    hash bytea primary key,
    state text not null,
    address_id uuid,
    issued_at timestamptz not null,
    constraint fk_confirmation_code_state foreign key (state) references entity (code),
    constraint fk_confirmation_code_address_id foreign key (address_id) references contact_address (id) on delete set null,
    constraint ck_confirmation_code_hash check (length(hash) = 32)
);
create index ix_confirmation_code_state on confirmation_code (state, issued_at);
create index ix_confirmation_code_address_id on confirmation_code (address_id);
