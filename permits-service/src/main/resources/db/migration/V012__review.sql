-- What happens to an application after its filing: each move, who examines it, what was asked, proposed, decided and contested.
alter table training_application
    add column permit_number text,
    drop constraint ck_training_application_status,
    drop constraint ck_training_application_decided_at,
    add constraint ck_training_application_status check (status in (
        'UNDER_REVIEW', 'INFORMATION_REQUESTED', 'EVALUATION_PENDING', 'COUNCIL_PENDING', 'UNDER_APPEAL',
        'GRANTED', 'GRANTED_WITH_CONDITIONS', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
    add constraint ck_training_application_decided_at check (
        decided_at is not null or status not in ('GRANTED', 'GRANTED_WITH_CONDITIONS', 'REFUSED', 'UNDER_APPEAL'));

create table application_step (
    application_id uuid not null,
    ordinal integer not null,
    move text not null,
    from_status text not null,
    to_status text not null,
    made_at timestamptz not null,
    made_by_kind text not null,
    made_by_id text not null,
    constraint pk_application_step primary key (application_id, ordinal),
    constraint fk_application_step_application_id foreign key (application_id) references training_application (id),
    constraint ck_application_step_ordinal check (ordinal > 0)
);
revoke update, delete, truncate on application_step from ${app_role};

insert into application_step (application_id, ordinal, move, from_status, to_status, made_at, made_by_kind, made_by_id)
select id, 1, 'WITHDRAW', 'UNDER_REVIEW', 'WITHDRAWN', withdrawn_at, 'LAB', filed_by
from training_application where status = 'WITHDRAWN';

-- Which officer examines an application. Apart from the application, so that an applicant's version is not made stale by it.
create table review_claim (
    application_id uuid not null,
    officer_id text not null,
    officer_name text not null,
    claimed_at timestamptz not null,
    constraint pk_review_claim primary key (application_id),
    constraint fk_review_claim_application_id foreign key (application_id) references training_application (id)
);

create table information_request (
    id uuid primary key,
    application_id uuid not null,
    questions text not null,
    asked_at timestamptz not null,
    asked_by_id text not null,
    due_at timestamptz not null,
    answer text,
    answered_at timestamptz,
    answered_by text,
    constraint fk_information_request_application_id foreign key (application_id) references training_application (id),
    constraint ck_information_request_due_at check (due_at > asked_at),
    constraint ck_information_request_answer check ((answer is null) = (answered_at is null))
);
create index ix_information_request_application_id on information_request (application_id, asked_at);
create index ix_information_request_due_at on information_request (due_at) where answered_at is null;
revoke delete, truncate on information_request from ${app_role};

-- What one officer proposes and another confirms or returns.
create table decision_proposal (
    id uuid primary key,
    application_id uuid not null,
    outcome text not null,
    terms jsonb,
    reasons jsonb not null,
    proposed_at timestamptz not null,
    proposed_by_id text not null,
    proposed_by_name text not null,
    settlement text,
    settled_at timestamptz,
    settled_by_id text,
    settled_by_name text,
    settled_because text,
    legal_snapshot jsonb,
    constraint fk_decision_proposal_application_id foreign key (application_id) references training_application (id),
    constraint ck_decision_proposal_outcome check (outcome in ('GRANT', 'REFUSE')),
    constraint ck_decision_proposal_terms check ((outcome = 'GRANT') = (terms is not null)),
    constraint ck_decision_proposal_settlement check (settlement in ('CONFIRMED', 'RETURNED', 'OVERTAKEN')),
    constraint ck_decision_proposal_settled_at check ((settlement is null) = (settled_at is null)),
    -- Whoever settles what someone proposed is someone else; what was overtaken was settled by the course of things.
    constraint ck_decision_proposal_settled_by_id check (settlement = 'OVERTAKEN' or settled_by_id <> proposed_by_id)
);
-- One proposal at a time.
create unique index uq_decision_proposal_open on decision_proposal (application_id) where settlement is null;
create index ix_decision_proposal_application_id on decision_proposal (application_id, proposed_at);
revoke delete, truncate on decision_proposal from ${app_role};

create table appeal (
    id uuid primary key,
    application_id uuid not null,
    against text not null,
    grounds text not null,
    lodged_at timestamptz not null,
    lodged_by text not null,
    outcome text,
    reasons_en text,
    reasons_fr text,
    decided_at timestamptz,
    decided_by_id text,
    constraint fk_appeal_application_id foreign key (application_id) references training_application (id),
    constraint ck_appeal_against check (against in ('REFUSED', 'GRANTED_WITH_CONDITIONS')),
    constraint ck_appeal_outcome check (outcome in ('UPHELD', 'OVERTURNED', 'REMITTED')),
    constraint ck_appeal_decided_at check ((outcome is null) = (decided_at is null) and (outcome is null) = (reasons_en is null) and (outcome is null) = (reasons_fr is null))
);
create unique index uq_appeal_open on appeal (application_id) where outcome is null;
revoke delete, truncate on appeal from ${app_role};
