-- The stored answers of requests with an Idempotency-Key, written in the transaction of the request.
create table idempotency_record (
    client text not null,
    idempotency_key text not null,
    route text not null,
    request_hash bytea not null,
    status integer not null,
    headers jsonb not null,
    body text not null,
    recorded_at timestamptz not null,
    constraint pk_idempotency_record primary key (client, idempotency_key)
);
create index ix_idempotency_record_recorded_at on idempotency_record (recorded_at);
