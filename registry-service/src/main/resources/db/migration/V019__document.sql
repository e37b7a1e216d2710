-- Scans of instruments, full powers and annexes as they were sent, byte for byte. What a document says never changes;
-- the service may only renew the time from which an unused one is kept, and take an unused one away.
create table document (
    id uuid primary key,
    owner_kind text not null,
    owner_code text not null,
    name text not null,
    media_type text not null,
    size bigint not null,
    sha256 bytea not null,
    uploaded_at timestamptz not null,
    uploaded_by_id text not null,
    -- The last time somebody sent this content: an unattached document is kept for some days from here.
    offered_at timestamptz not null,
    constraint uq_document_owner_kind_owner_code_sha256 unique (owner_kind, owner_code, sha256),
    constraint ck_document_owner_code check (
        case owner_kind
            when 'STATE' then owner_code ~ '^[A-Z]{3}$'
            when 'ORGANISATION' then owner_code <> ''
            when 'SECRETARIAT' then owner_code = 'secretariat'
            else false
        end),
    constraint ck_document_name check (length(name) between 1 and 130 and name !~ '[[:cntrl:]/\\]'),
    constraint ck_document_media_type check (media_type in ('application/pdf', 'image/png', 'image/jpeg', 'image/tiff')),
    constraint ck_document_size check (size > 0),
    constraint ck_document_sha256 check (length(sha256) = 32),
    constraint ck_document_offered_at check (offered_at >= uploaded_at)
);
create index ix_document_offered_at on document (offered_at);

-- The content in pieces, so that nobody ever holds a whole document in memory. The pieces arrive before it is known
-- what they add up to, hence the check at the end of the transaction.
create table document_chunk (
    document_id uuid not null,
    number integer not null,
    content bytea not null,
    constraint pk_document_chunk primary key (document_id, number),
    constraint fk_document_chunk_document_id foreign key (document_id) references document (id)
        on delete cascade deferrable initially deferred,
    constraint ck_document_chunk_number check (number >= 0),
    constraint ck_document_chunk_content check (length(content) between 1 and 262144)
);
-- Scans are compressed already; trying again costs time and gains nothing.
alter table document_chunk alter column content set storage external;

-- What a document belongs to. A document that is attached stays.
create table document_attachment (
    document_id uuid not null,
    subject_type text not null,
    subject_id text not null,
    attached_at timestamptz not null,
    constraint pk_document_attachment primary key (document_id, subject_type, subject_id),
    constraint fk_document_attachment_document_id foreign key (document_id) references document (id)
);
create index ix_document_attachment_subject on document_attachment (subject_type, subject_id);

-- Which documents everyone may read, because what they are attached to is public.
create table document_release (
    document_id uuid primary key,
    released_at timestamptz not null,
    constraint fk_document_release_document_id foreign key (document_id) references document (id)
);

revoke update, truncate on document from ${app_role};
grant update (offered_at) on document to ${app_role};
-- Pieces go only with their document.
revoke update, delete, truncate on document_chunk, document_attachment, document_release from ${app_role};
