-- What the Council decided on applications above the frontier, as the registry's feed tells it, and what became of it.
create table frontier_decision (
    position bigint primary key,
    decision text not null,
    application text not null,
    approved boolean not null,
    effective_from timestamptz not null,
    acted_at timestamptz,
    constraint uq_frontier_decision_decision_application unique (decision, application)
);
create index ix_frontier_decision_effective_from on frontier_decision (effective_from) where acted_at is null;
revoke delete, truncate on frontier_decision from ${app_role};

-- What became of a decision of the Council: suspended, resumed, annulled.
create table frontier_decision_turn (
    position bigint not null,
    decision text not null,
    turn text not null,
    effective_from timestamptz not null,
    constraint pk_frontier_decision_turn primary key (position, decision)
);
create index ix_frontier_decision_turn_decision on frontier_decision_turn (decision, effective_from);
revoke update, delete, truncate on frontier_decision_turn from ${app_role};
