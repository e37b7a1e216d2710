-- The list of dangerous capabilities changes as a whole by a decision; a version is never altered afterwards.
create table capability_list (
    version integer primary key,
    effective_from timestamptz not null,
    decision text,
    article text not null,
    constraint uq_capability_list_effective_from unique (effective_from),
    constraint ck_capability_list_version check (version > 0)
);

create table dangerous_capability (
    list_version integer not null,
    code text not null,
    ordinal integer not null,
    title_en text not null,
    title_fr text not null,
    title_es text not null,
    title_ru text not null,
    title_zh text not null,
    title_ar text not null,
    definition_en text not null,
    definition_fr text not null,
    constraint pk_dangerous_capability primary key (list_version, code),
    constraint uq_dangerous_capability_ordinal unique (list_version, ordinal),
    constraint fk_dangerous_capability_list_version foreign key (list_version) references capability_list (version),
    constraint ck_dangerous_capability_code check (code ~ '^[A-Z]+(_[A-Z]+)*$')
);
revoke update, delete on capability_list, dangerous_capability from ${app_role};

-- Version 1: the five of the page the treaty's source text refers to. In force from the first day of the calendar.
insert into capability_list (version, effective_from, decision, article) values (1, '1970-01-01T00:00:00Z', null, '5(3)');

insert into dangerous_capability
    (list_version, code, ordinal, title_en, title_fr, title_es, title_ru, title_zh, title_ar, definition_en, definition_fr)
values
    (1, 'CYBER', 1,
     'Cyber-offence', 'Cyberattaque', 'Ciberataque', 'Кибератака', '网络攻击', 'الهجوم السيبراني',
     'Finding and exploiting weaknesses of computer systems, or helping a person to do so, beyond what is already within easy reach.',
     'Trouver et exploiter les failles de systèmes informatiques, ou aider une personne à le faire, au-delà de ce qui est déjà aisément accessible.'),
    (1, 'BIOLOGICAL', 2,
     'Biological weapons', 'Armes biologiques', 'Armas biológicas', 'Биологическое оружие', '生物武器', 'الأسلحة البيولوجية',
     'Designing or helping to make organisms or toxins that cause disease, beyond what is already within easy reach.',
     'Concevoir, ou aider à fabriquer, des organismes ou des toxines pathogènes, au-delà de ce qui est déjà aisément accessible.'),
    (1, 'ALGORITHMIC_IMPROVEMENT', 3,
     'Algorithmic improvement', 'Amélioration algorithmique', 'Mejora algorítmica', 'Совершенствование алгоритмов', '算法改进', 'تحسين الخوارزميات',
     'Improving the methods by which AI systems are trained or run, the system''s own included, so that capability grows without human work.',
     'Améliorer les méthodes d''entraînement ou d''exécution des systèmes d''IA, y compris les siennes, de sorte que les capacités croissent sans travail humain.'),
    (1, 'DECEPTION', 4,
     'Deception', 'Tromperie', 'Engaño', 'Обман', '欺骗', 'الخداع',
     'Making people believe what is false, and acting on it, including about the system''s own abilities and intentions.',
     'Amener des personnes à croire ce qui est faux, et en tirer parti, y compris sur les capacités et les intentions du système lui-même.'),
    (1, 'SELF_REPLICATION', 5,
     'Self-replication', 'Autoréplication', 'Autorreplicación', 'Самовоспроизведение', '自我复制', 'الاستنساخ الذاتي',
     'Copying itself to other machines and keeping itself running there without the help or consent of people.',
     'Se copier sur d''autres machines et s''y maintenir en fonctionnement sans l''aide ni le consentement de personnes.');
