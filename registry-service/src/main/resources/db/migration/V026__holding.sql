-- What the other services tell that States and those under them hold under the treaty: read from their feeds, so that the
-- register can say what a State that leaves has to wind down. Not law, and no ground of any decision.
create table holding (
    id uuid primary key,
    kind text not null,
    subject text not null,
    label text not null,
    state text not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    constraint uq_holding_kind_subject unique (kind, subject)
);
-- No reference to entity: what another service once said must not keep its later entries from being read.
create index ix_holding_state on holding (state, kind, opened_at);
