-- Proposals put to an organ, the votes on them, and the decisions that come of them.
create table vote (
    id uuid primary key,
    organ text not null,
    meeting_id uuid,
    matter text not null,
    method text not null,
    status text not null,
    -- What is proposed: titles, texts, effects. As it was when the vote was opened from then on.
    proposal jsonb not null,
    -- The rule it is decided by; kept from the opening, as it was then.
    rule jsonb,
    proposed_at timestamptz not null,
    opened_at timestamptz,
    closes_at timestamptz,
    closed_at timestamptz,
    outcome text,
    tally jsonb,
    -- How many members were present at the opening and at the closing; null where no meeting sits.
    present_at_opening integer,
    present_at_closing integer,
    decision text,
    cancelled_because text,
    version bigint not null,
    constraint fk_vote_organ foreign key (organ) references organ (code),
    constraint fk_vote_meeting_id foreign key (meeting_id) references meeting (id),
    constraint ck_vote_method check (method in ('RECORDED', 'SHOW_OF_HANDS', 'SECRET', 'WRITTEN', 'SILENCE')),
    constraint ck_vote_meeting_id check ((meeting_id is null) = (method in ('WRITTEN', 'SILENCE'))),
    constraint ck_vote_status check (status in ('PROPOSED', 'OPEN', 'CLOSED', 'CANCELLED')),
    constraint ck_vote_opened_at check ((opened_at is not null) = (status in ('OPEN', 'CLOSED')) or status = 'CANCELLED'),
    constraint ck_vote_rule check ((rule is not null) = (opened_at is not null)),
    constraint ck_vote_closes_at check (closes_at is null or closes_at > opened_at),
    constraint ck_vote_outcome check ((outcome is not null) = (status = 'CLOSED') and (tally is not null) = (outcome is not null)),
    constraint ck_vote_closed_at check ((closed_at is not null) = (status = 'CLOSED')),
    constraint ck_vote_decision check (decision is null or outcome = 'CARRIED'),
    constraint ck_vote_cancelled_because check ((cancelled_because is not null) = (status = 'CANCELLED'))
);
create index ix_vote_proposed_at on vote (proposed_at desc, id desc);
create index ix_vote_closes_at on vote (closes_at) where status = 'OPEN';
create index ix_vote_meeting_id on vote (meeting_id);
revoke delete, truncate on vote from ${app_role};

-- Days on which the Secretariat is closed, besides Saturdays and Sundays: no silence ends on them.
create table seat_holiday (
    day date primary key,
    name_en text not null,
    name_fr text not null
);
revoke insert, update, delete, truncate on seat_holiday from ${app_role};
insert into seat_holiday (day, name_en, name_fr)
select make_date(year, month, day), name_en, name_fr
from generate_series(2024, 2040) as years (year),
    (values
        (1, 1, 'New Year''s Day', 'Jour de l’an'), (1, 6, 'Epiphany', 'Épiphanie'), (5, 1, 'Labour Day', 'Fête du travail'),
        (8, 15, 'Assumption Day', 'Assomption'), (10, 26, 'Austrian National Day', 'Fête nationale autrichienne'),
        (11, 1, 'All Saints'' Day', 'Toussaint'), (12, 8, 'Immaculate Conception', 'Immaculée Conception'),
        (12, 25, 'Christmas Day', 'Noël'), (12, 26, 'Saint Stephen''s Day', 'Saint-Étienne')) as fixed (month, day, name_en, name_fr);
-- Easter Monday, Ascension, Whit Monday and Corpus Christi follow Easter Sunday.
insert into seat_holiday (day, name_en, name_fr)
select easter::date + days, name_en, name_fr
from unnest(array[
        '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21', '2031-04-13', '2032-03-28',
        '2033-04-17', '2034-04-09', '2035-03-25', '2036-04-13', '2037-04-05', '2038-04-25', '2039-04-10', '2040-04-01']) as sundays (easter),
    (values
        (1, 'Easter Monday', 'Lundi de Pâques'), (39, 'Ascension Day', 'Ascension'), (50, 'Whit Monday', 'Lundi de Pentecôte'),
        (60, 'Corpus Christi', 'Fête-Dieu')) as moving (days, name_en, name_fr)
on conflict do nothing;

-- Who is a member for a vote, and who of them may vote; as found when it was opened.
create table vote_member (
    vote_id uuid not null,
    state text not null,
    entitlement text not null,
    -- Who votes for the member by its written delegation, or null.
    voted_for_by text,
    constraint pk_vote_member primary key (vote_id, state),
    constraint fk_vote_member_vote_id foreign key (vote_id) references vote (id),
    constraint fk_vote_member_state foreign key (state) references entity (code),
    constraint ck_vote_member_entitlement check (entitlement in (
        'ENTITLED', 'RIGHTS_SUSPENDED', 'IN_ARREARS', 'NO_CREDENTIALS', 'CONFLICT_OF_INTEREST', 'NO_LONGER_A_MEMBER')),
    constraint ck_vote_member_voted_for_by check (voted_for_by <> state)
);
revoke update, delete, truncate on vote_member from ${app_role};
-- Only that a member has ceased to be one before the vote was closed is found later than the opening.
grant update (entitlement) on vote_member to ${app_role};

-- Ballots of all votes but secret ones. A member may change its vote; the last ballot counts, and all stay.
create table ballot (
    vote_id uuid not null,
    state text not null,
    ordinal integer not null,
    choice text not null,
    explanation text,
    cast_at timestamptz not null,
    cast_by_id text not null,
    cast_by_state text not null,
    constraint pk_ballot primary key (vote_id, state, ordinal),
    constraint fk_ballot_member foreign key (vote_id, state) references vote_member (vote_id, state),
    constraint ck_ballot_ordinal check (ordinal > 0),
    constraint ck_ballot_choice check (choice in ('YES', 'NO', 'ABSTAIN'))
);
revoke update, delete, truncate on ballot from ${app_role};

-- A secret vote keeps who has voted and how often each choice was made, and nothing that joins the two: no row stands
-- for a single ballot, so that neither its place nor its time nor its transaction tells whose it was.
create table ballot_mark (
    vote_id uuid not null,
    state text not null,
    constraint pk_ballot_mark primary key (vote_id, state),
    constraint fk_ballot_mark_member foreign key (vote_id, state) references vote_member (vote_id, state)
);
revoke update, delete, truncate on ballot_mark from ${app_role};

create table ballot_box (
    vote_id uuid not null,
    choice text not null,
    number integer not null,
    constraint pk_ballot_box primary key (vote_id, choice),
    constraint fk_ballot_box_vote_id foreign key (vote_id) references vote (id),
    constraint ck_ballot_box_choice check (choice in ('YES', 'NO', 'ABSTAIN')),
    constraint ck_ballot_box_number check (number >= 0)
);
revoke delete, truncate on ballot_box from ${app_role};

-- That a member has delegated its vote to another in writing, before the vote was opened.
create table vote_delegation (
    id uuid primary key,
    vote_id uuid not null,
    state text not null,
    to_state text not null,
    given_at timestamptz not null,
    given_by_id text not null,
    revoked_at timestamptz,
    constraint fk_vote_delegation_vote_id foreign key (vote_id) references vote (id),
    constraint fk_vote_delegation_state foreign key (state) references entity (code),
    constraint fk_vote_delegation_to_state foreign key (to_state) references entity (code),
    constraint ck_vote_delegation_to_state check (to_state <> state)
);
create unique index uq_vote_delegation_vote_id_state on vote_delegation (vote_id, state) where revoked_at is null;
revoke delete, truncate on vote_delegation from ${app_role};

-- What an organ decided, or the head of the Secretariat in an emergency. Never changed.
create table decision (
    number text primary key,
    kind text not null,
    organ text not null,
    session integer not null,
    serial integer not null,
    vote_id uuid,
    proposal jsonb not null,
    adopted_at timestamptz not null,
    effective_from timestamptz not null,
    -- When it lapses unless it is confirmed; null for what does not lapse.
    lapses_at timestamptz,
    recorded_by_kind text not null,
    recorded_by_id text not null,
    constraint uq_decision_organ_session_serial unique (organ, kind, session, serial),
    constraint uq_decision_vote_id unique (vote_id),
    constraint fk_decision_organ foreign key (organ) references organ (code),
    constraint fk_decision_vote_id foreign key (vote_id) references vote (id),
    constraint ck_decision_kind check (kind in ('DECISION', 'EMERGENCY_ORDER')),
    constraint ck_decision_vote_id check ((vote_id is null) = (kind = 'EMERGENCY_ORDER')),
    constraint ck_decision_lapses_at check ((lapses_at is not null) = (kind = 'EMERGENCY_ORDER')),
    constraint ck_decision_effective_from check (effective_from >= adopted_at)
);
create index ix_decision_adopted_at on decision (adopted_at desc, number desc);
revoke update, delete, truncate on decision from ${app_role};
create trigger tr_decision_edition after insert or update or delete or truncate on decision
    for each statement execute function next_register_edition();
alter table vote add constraint fk_vote_decision foreign key (decision) references decision (number) deferrable initially deferred;

-- What a later decision did to an earlier one.
create table decision_turn (
    decision text not null,
    ordinal integer not null,
    turn text not null,
    effective_from timestamptz not null,
    by_decision text not null,
    constraint pk_decision_turn primary key (decision, ordinal),
    constraint fk_decision_turn_decision foreign key (decision) references decision (number),
    constraint fk_decision_turn_by_decision foreign key (by_decision) references decision (number),
    constraint ck_decision_turn_turn check (turn in ('SUSPENDED', 'RESUMED', 'ANNULLED', 'ANNULLED_FROM_THE_START', 'CONFIRMED'))
);
revoke update, delete, truncate on decision_turn from ${app_role};
create trigger tr_decision_turn_edition after insert or update or delete or truncate on decision_turn
    for each statement execute function next_register_edition();

-- Parameters change by decision: several decisions can take effect at one instant, and the one adopted last then holds.
alter table parameter_set drop constraint uq_parameter_set_effective_from;
alter table alignment_determination drop constraint uq_alignment_determination_effective_from;
alter table treaty_parameter
    add column transitional_rule text not null default 'APPLY_AT_FILING',
    add column grace_days integer,
    add column daily_factor text,
    add constraint ck_treaty_parameter_transitional_rule check (
        transitional_rule in ('APPLY_AT_FILING', 'APPLY_AT_DECISION', 'APPLY_AT_START_OF_RUN', 'GRACE')),
    add constraint ck_treaty_parameter_grace_days check ((grace_days is not null) = (transitional_rule = 'GRACE') and grace_days > 0);
alter table treaty_parameter alter column transitional_rule drop default;

insert into treaty_parameter (
    key, version, set_version, value, unit, comparator, article, text_version, description_en, description_fr, transitional_rule) values
    ('vote.conflictOfInterest', 1, 1, 'EXCLUDED', null, null, '11(6)', 1,
     'Whether a member votes on an application of an organisation for which it answers: MAY_VOTE or EXCLUDED.',
     'Indique si un membre vote sur une demande d’une organisation dont il répond : MAY_VOTE ou EXCLUDED.', 'APPLY_AT_DECISION');
