-- Two governments that claim one State: whose letter it is, and with which account the person it names signs in.
alter table credential
    add column government text,
    add column account text;

alter table vote_member drop constraint ck_vote_member_entitlement;
alter table vote_member add constraint ck_vote_member_entitlement check (entitlement in (
    'ENTITLED', 'RIGHTS_SUSPENDED', 'IN_ARREARS', 'NO_CREDENTIALS', 'CREDENTIALS_CONTESTED', 'CONFLICT_OF_INTEREST', 'NO_LONGER_A_MEMBER'));
