-- All acts a depositary meets. What an act says besides its type has a column each; most are null for most types, and
-- the constraints below say which types must fill them.
alter table treaty_action drop constraint ck_treaty_action_type;
alter table treaty_action drop constraint ck_treaty_action_entity_kind;
alter table treaty_action
    add column signatory_name text,
    add column signatory_office text,
    add column full_powers_by_office text,
    add column full_powers_by_name text,
    add column full_powers_on date,
    add column full_powers_document uuid,
    add column document uuid,
    add column document_sha256 text,
    add column language text,
    add column target_id uuid,
    add column corrected_type text,
    add column pending boolean not null default false,
    add column until_date date,
    add column articles text[] not null default '{}',
    add column opposes_entry_into_force boolean not null default false,
    add column predecessor text,
    add column territories text[] not null default '{}',
    add column statement text,
    add column decision text,
    add column reason text;

alter table treaty_action
    -- Whoever is no State and no regional organisation cannot come to be a Party by a slip of the keyboard.
    add constraint ck_treaty_action_entity_kind check (entity_kind in ('UN_MEMBER', 'OBSERVER_STATE', 'OTHER_STATE', 'REIO')),
    add constraint ck_treaty_action_type check (type in (
        'SIGNATURE', 'DEFINITIVE_SIGNATURE', 'RATIFICATION', 'ACCEPTANCE', 'APPROVAL', 'ACCESSION', 'SUCCESSION',
        'FORMAL_CONFIRMATION', 'PROVISIONAL_APPLICATION', 'RESERVATION', 'DECLARATION', 'OBJECTION',
        'WITHDRAWAL_OF_RESERVATION', 'WITHDRAWAL_OF_OBJECTION', 'TERRITORIAL_APPLICATION', 'WITHDRAWAL_NOTICE',
        'RETRACTION_OF_WITHDRAWAL', 'CONFIRMATION', 'SUSPENSION', 'RESTORATION_OF_RIGHTS', 'ACCEPTANCE_OF_RESERVATION',
        'REFUSAL_OF_RESERVATION', 'CORRECTION')),
    add constraint fk_treaty_action_target_id foreign key (target_id) references treaty_action (id),
    add constraint fk_treaty_action_predecessor foreign key (predecessor) references entity (code),
    add constraint ck_treaty_action_target_id check ((target_id is not null) = (type in (
        'OBJECTION', 'WITHDRAWAL_OF_RESERVATION', 'WITHDRAWAL_OF_OBJECTION', 'CONFIRMATION', 'ACCEPTANCE_OF_RESERVATION',
        'REFUSAL_OF_RESERVATION', 'CORRECTION'))),
    add constraint ck_treaty_action_corrected_type check (corrected_type is null or type = 'CORRECTION'),
    add constraint ck_treaty_action_until_date check (until_date is null or type = 'SUSPENSION' or corrected_type = 'SUSPENSION'),
    add constraint ck_treaty_action_predecessor check (
        (predecessor is not null) = (type = 'SUCCESSION' or coalesce(corrected_type, '') = 'SUCCESSION')),
    add constraint ck_treaty_action_decision check (
        decision is not null or type not in ('SUSPENSION', 'RESTORATION_OF_RIGHTS', 'ACCEPTANCE_OF_RESERVATION', 'REFUSAL_OF_RESERVATION')),
    add constraint ck_treaty_action_reason check (type <> 'CORRECTION' or reason is not null),
    add constraint ck_treaty_action_signatory_office check (
        signatory_office in ('HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'MINISTER_FOR_FOREIGN_AFFAIRS', 'OTHER')),
    add constraint ck_treaty_action_full_powers_by_office check (
        full_powers_by_office in ('HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'MINISTER_FOR_FOREIGN_AFFAIRS')),
    add constraint ck_treaty_action_document_sha256 check (document_sha256 ~ '^[0-9a-f]{64}$'),
    add constraint ck_treaty_action_language check (language ~ '^[a-z]{2,3}$');

-- A corrected or struck-out act may be recorded again; the rules, which hold a lock on the State's acts, see to the rest.
drop index uq_treaty_action_entity_code_signature;
drop index uq_treaty_action_entity_code_ratification;
drop index uq_treaty_action_entity_code_type_effective_date;
create index ix_treaty_action_entity_code_effective_date on treaty_action (entity_code, effective_date);
create index ix_treaty_action_target_id on treaty_action (target_id) where target_id is not null;
create index ix_treaty_action_document_sha256 on treaty_action (document_sha256) where document_sha256 is not null;
