-- The list follows the Council's decisions, told by the registry's feed. Several can take effect at one instant; the one
-- adopted last then holds. A decision brings titles in the two working languages; the others come where a capability stays
-- as it was.
alter table capability_list
    drop constraint uq_capability_list_effective_from,
    add constraint uq_capability_list_decision unique (decision);
alter table dangerous_capability
    alter column title_es drop not null,
    alter column title_ru drop not null,
    alter column title_zh drop not null,
    alter column title_ar drop not null;
revoke truncate on capability_list, dangerous_capability from ${app_role};

-- What became of decisions by later ones, of all of them: one that annuls can itself be annulled.
create table decision_turn (
    -- Of the feed's entry that told it: the order in which decisions were adopted.
    position bigint not null,
    decision text not null,
    turn text not null,
    effective_from timestamptz not null,
    by_decision text not null,
    constraint pk_decision_turn primary key (decision, by_decision),
    constraint ck_decision_turn_turn check (turn in ('SUSPENDED', 'RESUMED', 'ANNULLED', 'ANNULLED_FROM_THE_START', 'CONFIRMED'))
);
revoke update, delete, truncate on decision_turn from ${app_role};
