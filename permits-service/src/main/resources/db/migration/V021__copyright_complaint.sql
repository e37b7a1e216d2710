-- Complaints of rights holders about what models are trained on. Anyone may lodge one, without an account: the number and a
-- secret of which only the hash is kept let them read it again.
create sequence copyright_complaint_serial;

create table copyright_complaint (
    id uuid primary key,
    number text not null,
    secret_hash bytea not null,
    status text not null,
    complainant text not null,
    capacity text not null,
    contact text not null,
    works text not null,
    grounds text not null,
    aimed_at text not null,
    item_hashes jsonb not null,
    dataset_id uuid,
    organisation text,
    part text,
    lodged_at timestamptz not null,
    version bigint not null,
    constraint uq_copyright_complaint_number unique (number),
    constraint fk_copyright_complaint_dataset_id foreign key (dataset_id) references dataset (id),
    constraint ck_copyright_complaint_status check (status in ('LODGED', 'ADMITTED', 'DISMISSED', 'UPHELD', 'REJECTED', 'SETTLED')),
    constraint ck_copyright_complaint_capacity check (capacity in ('AUTHOR', 'RIGHTS_HOLDER', 'REPRESENTATIVE')),
    constraint ck_copyright_complaint_secret_hash check (length(secret_hash) = 32),
    -- Before it is admitted nobody has said which part of which dataset it is about; afterwards somebody has.
    constraint ck_copyright_complaint_dataset_id check (
        (status in ('LODGED', 'DISMISSED')) = (dataset_id is null)
        and (dataset_id is null) = (part is null) and (dataset_id is null) = (organisation is null))
);
create index ix_copyright_complaint_organisation on copyright_complaint (organisation, id);
create index ix_copyright_complaint_status on copyright_complaint (status, id);
create index ix_copyright_complaint_contact on copyright_complaint (lower(contact), lodged_at);
revoke delete on copyright_complaint from ${app_role};

-- What was done and said about a complaint, in order.
create table copyright_complaint_entry (
    complaint_id uuid not null,
    ordinal integer not null,
    side text not null,
    status text,
    words text not null,
    entered_at timestamptz not null,
    entered_by text not null,
    constraint pk_copyright_complaint_entry primary key (complaint_id, ordinal),
    constraint fk_copyright_complaint_entry_complaint_id foreign key (complaint_id) references copyright_complaint (id),
    constraint ck_copyright_complaint_entry_side check (side in ('COMPLAINANT', 'OWNER', 'SECRETARIAT')),
    constraint ck_copyright_complaint_entry_status check (status is null or side = 'SECRETARIAT')
);
revoke update, delete on copyright_complaint_entry from ${app_role};
