-- What the Council's finding on alignment rests on: what a panel of experts concluded, and proofs that were checked. Each
-- entry stays; a wrong one is corrected by a further one that takes its place.
create table consensus_determination (
    id uuid primary key,
    panel_en text not null,
    panel_fr text not null,
    question_en text not null,
    question_fr text not null,
    method_en text not null,
    method_fr text not null,
    -- In what capacity each member sat, what it held and why, in the order of the panel.
    members jsonb not null,
    conclusion text not null,
    concluded_on date not null,
    corrects_id uuid,
    recorded_at timestamptz not null,
    recorded_by_kind text not null,
    recorded_by_id text not null,
    constraint fk_consensus_determination_corrects_id foreign key (corrects_id) references consensus_determination (id),
    constraint uq_consensus_determination_corrects_id unique (corrects_id),
    constraint ck_consensus_determination_conclusion check (conclusion in ('REACHED', 'NOT_REACHED')),
    constraint ck_consensus_determination_members check (jsonb_typeof(members) = 'array' and jsonb_array_length(members) >= 3)
);
create index ix_consensus_determination_recorded_at on consensus_determination (recorded_at desc, id desc);
revoke update, delete, truncate on consensus_determination from ${app_role};

create table alignment_proof (
    id uuid primary key,
    claim_en text not null,
    claim_fr text not null,
    artefact_sha256 text not null,
    artefact_place text not null,
    formal_system text not null,
    checker text not null,
    checker_version text not null,
    verdict text not null,
    checked_by text not null,
    checked_on date not null,
    corrects_id uuid,
    recorded_at timestamptz not null,
    recorded_by_kind text not null,
    recorded_by_id text not null,
    constraint fk_alignment_proof_corrects_id foreign key (corrects_id) references alignment_proof (id),
    constraint uq_alignment_proof_corrects_id unique (corrects_id),
    constraint ck_alignment_proof_artefact_sha256 check (artefact_sha256 ~ '^[0-9a-f]{64}$'),
    constraint ck_alignment_proof_verdict check (verdict in ('ACCEPTED', 'REJECTED'))
);
create index ix_alignment_proof_recorded_at on alignment_proof (recorded_at desc, id desc);
create index ix_alignment_proof_artefact_sha256 on alignment_proof (artefact_sha256);
revoke update, delete, truncate on alignment_proof from ${app_role};

-- Both, and neither alone (article 4(5)): the finding names what was on file when it was made.
alter table alignment_determination
    add column consensus_id uuid,
    add column proof_id uuid,
    add constraint fk_alignment_determination_consensus_id foreign key (consensus_id) references consensus_determination (id),
    add constraint fk_alignment_determination_proof_id foreign key (proof_id) references alignment_proof (id),
    add constraint ck_alignment_determination_consensus_id check ((consensus_id is not null) = (finding = 'DEMONSTRATED')),
    add constraint ck_alignment_determination_proof_id check ((proof_id is not null) = (finding = 'DEMONSTRATED'));

-- Runs of a class that the Council has paused, or has let go on. The last one that holds counts.
create table class_pause (
    sequence integer primary key,
    runs text not null,
    paused boolean not null,
    effective_from timestamptz not null,
    decision text not null,
    constraint fk_class_pause_decision foreign key (decision) references decision (number),
    constraint uq_class_pause_decision_runs unique (decision, runs),
    constraint ck_class_pause_sequence check (sequence > 0),
    constraint ck_class_pause_runs check (runs in ('FRONTIER', 'ALL_PERMITTED'))
);
revoke update, delete, truncate on class_pause from ${app_role};
create trigger tr_class_pause_edition after insert or update or delete or truncate on class_pause
    for each statement execute function next_register_edition();
