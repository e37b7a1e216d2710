-- How far each consumer of another service's feed has come: written in the transaction in which the entries take effect.
-- The last entry taken is kept with its hash, to see whether the source still has it there.
create table feed_position (
    consumer text primary key,
    source text not null,
    position bigint not null,
    leaf_hash text,
    standing text not null,
    detail text,
    since timestamptz not null,
    heard_at timestamptz,
    constraint ck_feed_position_position check (position >= 0),
    constraint ck_feed_position_leaf_hash check ((position = 0) = (leaf_hash is null)),
    constraint ck_feed_position_standing check (standing in ('FOLLOWING', 'UNREACHABLE', 'STOPPED', 'REWOUND'))
);
