-- What the Council found on whether frontier systems can be made safe. Each finding stays; a later one takes its place.
create table alignment_determination (
    sequence integer primary key,
    finding text not null,
    effective_from timestamptz not null,
    decision text,
    article text not null,
    text_version integer not null,
    constraint uq_alignment_determination_effective_from unique (effective_from),
    constraint fk_alignment_determination_article foreign key (text_version, article) references article (text_version, number),
    constraint ck_alignment_determination_sequence check (sequence > 0),
    constraint ck_alignment_determination_finding check (finding in ('NOT_DEMONSTRATED', 'DEMONSTRATED', 'DECLARED_UNSOLVABLE')),
    -- Only the finding everything starts from needs no decision.
    constraint ck_alignment_determination_decision check (decision is not null or finding = 'NOT_DEMONSTRATED')
);
revoke update, delete, truncate on alignment_determination from ${app_role};

create trigger tr_alignment_determination_edition after insert or update or delete or truncate on alignment_determination
    for each statement execute function next_register_edition();

insert into alignment_determination (sequence, finding, effective_from, decision, article, text_version)
values (1, 'NOT_DEMONSTRATED', '1945-01-01T00:00:00Z', null, '4(5)', 1);
