-- Fills the register up to 20 000 acts that change a standing: every State that has consented gives notice of withdrawal and
-- takes it back, over and over.
with bound as (
    select entity_code, entity_kind, row_number() over (order by entity_code) - 1 as place, count(*) over () as number
    from (select distinct entity_code, entity_kind from treaty_action where type in ('RATIFICATION', 'ACCESSION')) consented
), lacking as (
    select n from generate_series(0, 20000 - (select count(*) from treaty_action)::int - 1) n
), acts as (
    select entity_code, entity_kind, n / number as nth, timestamptz '2025-03-01T10:00:00Z' + (n / number) * interval '3 days' as received
    from lacking join bound on n % number = place
)
insert into treaty_action (
    id, entity_code, entity_kind, type, instrument_date, received_at, effective_date, article, text_version, recorded_at, recorded_by_kind, recorded_by_id)
select gen_random_uuid(), entity_code, entity_kind, case nth % 2 when 0 then 'WITHDRAWAL_NOTICE' else 'RETRACTION_OF_WITHDRAWAL' end,
    received::date, received, received::date, case nth % 2 when 0 then '15' else '15(2)' end, 1, received + interval '1 hour', 'SYSTEM', 'bench'
from acts;
select count(*) from treaty_action;
