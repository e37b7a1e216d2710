-- Meetings of an organ: sessions with their sittings' attendance, and on whose word representatives sit there.
create table meeting (
    id uuid primary key,
    organ text not null,
    session integer not null,
    title_en text not null,
    title_fr text not null,
    place text not null,
    zone text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    status text not null,
    opened_at timestamptz,
    closed_at timestamptz,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    version bigint not null,
    constraint uq_meeting_organ_session unique (organ, session),
    constraint fk_meeting_organ foreign key (organ) references organ (code),
    constraint ck_meeting_session check (session > 0),
    constraint ck_meeting_ends_at check (ends_at > starts_at),
    constraint ck_meeting_status check (status in ('CONVENED', 'OPEN', 'CLOSED', 'CANCELLED')),
    constraint ck_meeting_opened_at check ((opened_at is not null) = (status in ('OPEN', 'CLOSED'))),
    constraint ck_meeting_closed_at check ((closed_at is not null) = (status = 'CLOSED'))
);
create index ix_meeting_starts_at on meeting (starts_at desc, id desc);
revoke delete, truncate on meeting from ${app_role};

-- Credentials of a representative for one meeting.
create table credential (
    id uuid primary key,
    meeting_id uuid not null,
    state text not null,
    representative text not null,
    capacity text not null,
    issued_by_office text not null,
    issued_by_name text,
    issued_on date not null,
    received_at timestamptz not null,
    status text not null,
    decided_at timestamptz,
    reason text,
    recorded_by_kind text not null,
    recorded_by_id text not null,
    version bigint not null,
    constraint fk_credential_meeting_id foreign key (meeting_id) references meeting (id),
    constraint fk_credential_state foreign key (state) references entity (code),
    constraint ck_credential_capacity check (capacity in ('REPRESENTATIVE', 'ALTERNATE', 'ADVISER')),
    constraint ck_credential_issued_by_office check (
        issued_by_office in ('HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'MINISTER_FOR_FOREIGN_AFFAIRS', 'PERMANENT_REPRESENTATIVE', 'OTHER')),
    constraint ck_credential_status check (status in ('PROVISIONAL', 'APPROVED', 'REJECTED')),
    constraint ck_credential_decided_at check ((decided_at is not null) = (status <> 'PROVISIONAL'))
);
create index ix_credential_meeting_id_state on credential (meeting_id, state);
revoke delete, truncate on credential from ${app_role};

-- Who came and went. Never changed.
create table attendance (
    id uuid primary key,
    meeting_id uuid not null,
    state text not null,
    present boolean not null,
    at timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by_kind text not null,
    recorded_by_id text not null,
    constraint fk_attendance_meeting_id foreign key (meeting_id) references meeting (id),
    constraint fk_attendance_state foreign key (state) references entity (code)
);
create index ix_attendance_meeting_id_at on attendance (meeting_id, at);
revoke update, delete, truncate on attendance from ${app_role};
