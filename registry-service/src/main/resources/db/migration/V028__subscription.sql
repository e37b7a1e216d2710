-- Who has asked for depositary notifications by e-mail. See docs/adr/0019-mail-outbox.md.
create table subscription (
    id uuid primary key,
    address text,
    language text not null,
    state text,
    kind text,
    code text not null,
    requested_at timestamptz not null,
    confirmed_at timestamptz,
    ended_at timestamptz,
    constraint uq_subscription_code unique (code),
    constraint fk_subscription_state foreign key (state) references entity (code),
    constraint ck_subscription_address check (address ~ '^[!-~]+@[!-~]+$' and length(address) <= 254),
    -- What has ended keeps nothing that says whose it was.
    constraint ck_subscription_ended_at check ((ended_at is null) = (address is not null)),
    constraint ck_subscription_language check (language in ('EN', 'FR', 'ES', 'RU', 'ZH', 'AR')),
    -- It stands in every letter, so it is kept as it is: all it opens is this row.
    constraint ck_subscription_code check (code ~ '^[0-9A-HJKMNP-TV-Z]{25}$')
);
create index ix_subscription_address on subscription (lower(address)) where address is not null;
create index ix_subscription_id on subscription (id) where confirmed_at is not null and ended_at is null;
create index ix_subscription_requested_at on subscription (requested_at);

-- How far the letters about a notification have been written. It begins in the transaction that issues the notification.
create table subscription_mailing (
    notification_number text primary key,
    kinds text[] not null,
    state text,
    issued_at timestamptz not null,
    last_subscription_id uuid,
    finished_at timestamptz,
    constraint fk_subscription_mailing_notification_number foreign key (notification_number) references depositary_notification (number)
);
create index ix_subscription_mailing_issued_at on subscription_mailing (issued_at, notification_number) where finished_at is null;
revoke delete, truncate on subscription_mailing from ${app_role};

-- The depositary notifies in the working languages; the other four languages translate.
alter table notification_text add column standing text;
update notification_text set standing = case when language in ('EN', 'FR') then 'AUTHENTIC' else 'TRANSLATION' end;
alter table notification_text alter column standing set not null;
alter table notification_text add constraint ck_notification_text_standing check (standing in ('AUTHENTIC', 'TRANSLATION'));
