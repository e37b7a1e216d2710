-- The organs of article 11 and who sits in them. A composition is data, like the final clauses: the Council has fifteen
-- seats here and could have forty-one.
insert into article (text_version, number, ordinal) values
    (1, '10(1)', 111), (1, '10(2)', 112), (1, '10(3)', 113),
    (1, '11(1)', 121), (1, '11(2)', 122), (1, '11(3)', 123), (1, '11(4)', 124), (1, '11(5)', 125), (1, '11(6)', 126), (1, '11(7)', 127);
insert into article_text (text_version, number, language, title, text, standing) values
    (1, '10(1)', 'en', 'Applications under way', 'Every amendment says which applications and runs it applies to.', 'AUTHENTIC'),
    (1, '10(1)', 'fr', 'Demandes en cours', 'Toute modification précise à quelles demandes et à quelles sessions elle s’applique.', 'AUTHENTIC'),
    (1, '10(2)', 'en', 'Emergency', 'Where delay would be a risk to security the head of the Secretariat may amend a figure at once. The amendment lapses after thirty days unless the Council confirms it.', 'AUTHENTIC'),
    (1, '10(2)', 'fr', 'Urgence', 'Lorsque tout retard mettrait la sécurité en danger, le chef du Secrétariat peut modifier un chiffre sans délai. La modification devient caduque après trente jours si le Conseil ne la confirme pas.', 'AUTHENTIC'),
    (1, '10(3)', 'en', 'Gradual change', 'An amendment may let a figure change by a fixed factor from day to day.', 'AUTHENTIC'),
    (1, '10(3)', 'fr', 'Évolution graduelle', 'Une modification peut faire évoluer un chiffre d’un facteur fixe de jour en jour.', 'AUTHENTIC'),
    (1, '11(1)', 'en', 'Conference of the Parties', 'Every Party is a member of the Conference and has one vote.', 'AUTHENTIC'),
    (1, '11(1)', 'fr', 'Conférence des Parties', 'Chaque Partie est membre de la Conférence et dispose d’une voix.', 'AUTHENTIC'),
    (1, '11(2)', 'en', 'Council', 'The Council has fifteen members: five designated, ten elected by the Conference for two years, half of them each year, three from African States, two from Asia-Pacific States, one from Eastern European States, two from Latin American and Caribbean States and two from Western European and other States. A designated State that is not a Party leaves its seat vacant.', 'AUTHENTIC'),
    (1, '11(2)', 'fr', 'Conseil', 'Le Conseil compte quinze membres : cinq désignés et dix élus par la Conférence pour deux ans, renouvelables par moitié chaque année, dont trois d’États d’Afrique, deux d’États d’Asie et du Pacifique, un d’États d’Europe orientale, deux d’États d’Amérique latine et des Caraïbes et deux d’États d’Europe occidentale et autres États. Le siège d’un État désigné qui n’est pas Partie reste vacant.', 'AUTHENTIC'),
    (1, '11(3)', 'en', 'Expert board', 'A board of independent experts advises the Council on whether systems can be made safe. Its opinions and those of its members who dissent are recorded.', 'AUTHENTIC'),
    (1, '11(3)', 'fr', 'Conseil d’experts', 'Un conseil d’experts indépendants donne au Conseil son avis sur la possibilité de rendre les systèmes sûrs. Ses avis et les opinions dissidentes de ses membres sont consignés.', 'AUTHENTIC'),
    (1, '11(4)', 'en', 'Meetings on safety research', 'The Secretariat periodically convenes meetings on the progress of research on the safety of artificial intelligence.', 'AUTHENTIC'),
    (1, '11(4)', 'fr', 'Réunions sur la recherche en sûreté', 'Le Secrétariat convoque périodiquement des réunions sur les progrès de la recherche sur la sûreté de l’intelligence artificielle.', 'AUTHENTIC'),
    (1, '11(5)', 'en', 'Voting', 'Each member has one vote. A tie carries nothing. Members that abstain are not counted as voting. Each organ decides by the majority laid down for the matter, and a quorum is more than half of its members.', 'AUTHENTIC'),
    (1, '11(5)', 'fr', 'Vote', 'Chaque membre dispose d’une voix. En cas de partage égal, la proposition n’est pas adoptée. Les membres qui s’abstiennent ne sont pas considérés comme votants. Chaque organe statue à la majorité prévue pour la question, et le quorum est de plus de la moitié de ses membres.', 'AUTHENTIC'),
    (1, '11(6)', 'en', 'Loss of vote', 'A Party has no vote while its rights are suspended, while its contributions are in arrears for two full years, and on an application of an organisation for which it answers, if the Council has so provided.', 'AUTHENTIC'),
    (1, '11(6)', 'fr', 'Perte du droit de vote', 'Une Partie n’a pas de voix tant que ses droits sont suspendus ou que ses contributions sont en retard de deux années entières, ni sur une demande d’une organisation dont elle répond, si le Conseil en a ainsi disposé.', 'AUTHENTIC'),
    (1, '11(7)', 'en', 'Credentials', 'Representatives are accredited by the head of State, the head of Government or the minister for foreign affairs. Until the organ has decided on their credentials they sit provisionally with the same rights.', 'AUTHENTIC'),
    (1, '11(7)', 'fr', 'Pouvoirs', 'Les représentants sont accrédités par le chef de l’État, le chef du gouvernement ou le ministre des affaires étrangères. Jusqu’à ce que l’organe ait statué sur leurs pouvoirs, ils siègent à titre provisoire avec les mêmes droits.', 'AUTHENTIC');

create table organ (
    code text primary key,
    kind text not null,
    name_en text not null,
    name_fr text not null,
    -- The seats, or null where every Party is a member or nobody votes.
    composition jsonb,
    article text not null,
    text_version integer not null,
    constraint uq_organ_kind unique (kind),
    constraint ck_organ_code check (code ~ '^[A-Z]{2,4}$'),
    constraint ck_organ_kind check (kind in (
        'CONFERENCE_OF_THE_PARTIES', 'EXECUTIVE_COUNCIL', 'EXPERT_BOARD', 'SAFETY_RESEARCH_MEETING', 'REVIEW_CONFERENCE', 'SECRETARIAT')),
    constraint fk_organ_article foreign key (text_version, article) references article (text_version, number)
);
revoke insert, update, delete, truncate on organ from ${app_role};

-- Who is designated is for the States to say. Until they have, the host States of the demonstration's organisations stand
-- here, so that nobody reads a choice into it.
insert into organ (code, kind, name_en, name_fr, composition, article, text_version) values
    ('CP', 'CONFERENCE_OF_THE_PARTIES', 'Conference of the Parties', 'Conférence des Parties', null, '11(1)', 1),
    ('EC', 'EXECUTIVE_COUNCIL', 'Executive Council', 'Conseil exécutif', '{
        "seats": [
          { "number": 1, "kind": "DESIGNATED", "state": "BRA" }, { "number": 2, "kind": "DESIGNATED", "state": "CHN" },
          { "number": 3, "kind": "DESIGNATED", "state": "FRA" }, { "number": 4, "kind": "DESIGNATED", "state": "GBR" },
          { "number": 5, "kind": "DESIGNATED", "state": "USA" },
          { "number": 6, "kind": "ELECTED", "groups": ["AFRICAN"] }, { "number": 7, "kind": "ELECTED", "groups": ["AFRICAN"] },
          { "number": 8, "kind": "ELECTED", "groups": ["AFRICAN"] },
          { "number": 9, "kind": "ELECTED", "groups": ["ASIA_PACIFIC"] }, { "number": 10, "kind": "ELECTED", "groups": ["ASIA_PACIFIC"] },
          { "number": 11, "kind": "ELECTED", "groups": ["EASTERN_EUROPEAN"] },
          { "number": 12, "kind": "ELECTED", "groups": ["LATIN_AMERICAN_CARIBBEAN"] },
          { "number": 13, "kind": "ELECTED", "groups": ["LATIN_AMERICAN_CARIBBEAN"] },
          { "number": 14, "kind": "ELECTED", "groups": ["WESTERN_EUROPEAN_OTHERS"] },
          { "number": 15, "kind": "ELECTED", "groups": ["WESTERN_EUROPEAN_OTHERS"] } ],
        "termMonths": 24 }', '11(2)', 1),
    ('EB', 'EXPERT_BOARD', 'Expert Board', 'Conseil d’experts', null, '11(3)', 1),
    ('SRM', 'SAFETY_RESEARCH_MEETING', 'Meeting on Safety Research', 'Réunion sur la recherche en sûreté', null, '11(4)', 1),
    ('RC', 'REVIEW_CONFERENCE', 'Review Conference', 'Conférence d’examen', null, '11(1)', 1),
    ('TS', 'SECRETARIAT', 'Secretariat', 'Secrétariat', null, '11', 1);

-- Who was elected to a seat, and for how long. Never changed: a term that ends early is ended by a further row.
create table organ_term (
    id uuid primary key,
    organ text not null,
    seat integer not null,
    state text not null,
    from_day date not null,
    until_day date not null,
    -- The term this one takes the place of, from its own first day on; null for a further term.
    replaces_id uuid,
    decision text,
    recorded_at timestamptz not null,
    recorded_by_kind text not null,
    recorded_by_id text not null,
    constraint fk_organ_term_organ foreign key (organ) references organ (code),
    constraint fk_organ_term_state foreign key (state) references entity (code),
    constraint fk_organ_term_replaces_id foreign key (replaces_id) references organ_term (id),
    constraint uq_organ_term_replaces_id unique (replaces_id),
    constraint ck_organ_term_seat check (seat > 0),
    constraint ck_organ_term_until_day check (until_day > from_day)
);
create index ix_organ_term_organ_seat on organ_term (organ, seat, from_day);
revoke update, delete, truncate on organ_term from ${app_role};

-- Which majority a matter needs in an organ.
create table voting_rule (
    organ text not null,
    matter text not null,
    rule jsonb not null,
    constraint pk_voting_rule primary key (organ, matter),
    constraint fk_voting_rule_organ foreign key (organ) references organ (code)
);
revoke insert, update, delete, truncate on voting_rule from ${app_role};

insert into voting_rule (organ, matter, rule)
select organ, matter, jsonb_build_object(
        'base', base, 'majority', majority, 'comparison', comparison, 'quorum', '1/2', 'quorumExceeded', true, 'block', block, 'deferralHours', deferral)
from (values
    ('CP', 'PROCEDURE', 'PRESENT_AND_VOTING', '1/2', 'MORE_THAN', null, 0),
    ('CP', 'RULING', 'PRESENT_AND_VOTING', '2/3', 'AT_LEAST', null, 0),
    -- Consensus is sought for a day first, and two-thirds decide where there is none.
    ('CP', 'SUBSTANCE', 'PRESENT_AND_VOTING', '2/3', 'AT_LEAST', null, 24),
    ('CP', 'AMENDMENT', 'ALL_MEMBERS', '2/3', 'AT_LEAST', null, 24),
    ('CP', 'ELECTION', 'PRESENT_AND_VOTING', '1/2', 'MORE_THAN', null, 0),
    ('CP', 'BUDGET', 'PRESENT_AND_VOTING', '2/3', 'AT_LEAST', null, 0),
    ('CP', 'RESERVATION', 'PRESENT_AND_VOTING', '2/3', 'AT_LEAST', null, 0),
    ('CP', 'SUSPENSION_OF_RIGHTS', 'PRESENT_AND_VOTING', '2/3', 'AT_LEAST', null, 24),
    ('CP', 'HEAD_OF_SECRETARIAT', 'PRESENT_AND_VOTING', '2/3', 'AT_LEAST', null, 0),
    ('EC', 'PROCEDURE', 'PRESENT_AND_VOTING', '1/2', 'MORE_THAN', null, 0),
    ('EC', 'RULING', 'PRESENT_AND_VOTING', '2/3', 'AT_LEAST', null, 0),
    ('EC', 'SUBSTANCE', 'ALL_MEMBERS', '2/3', 'AT_LEAST', null, 0),
    ('EC', 'THRESHOLD', 'ALL_MEMBERS', '2/3', 'AT_LEAST', null, 0),
    ('EC', 'CAPABILITY_LIST', 'ALL_MEMBERS', '1/2', 'MORE_THAN', null, 0),
    ('EC', 'ALIGNMENT', 'ALL_MEMBERS', '2/3', 'AT_LEAST', '1/3', 24),
    -- Overridden by the parameters frontier.approvalRule and frontier.vetoShare.
    ('EC', 'FRONTIER_PERMIT', 'ALL_MEMBERS', '2/3', 'AT_LEAST', '1/3', 0),
    ('EC', 'CLASS_PAUSE', 'ALL_MEMBERS', '1/2', 'MORE_THAN', null, 0),
    ('EC', 'CHALLENGE_INSPECTION', 'NEGATIVE_BLOCK', '3/4', 'AT_LEAST', null, 0),
    ('EC', 'HEAD_OF_SECRETARIAT', 'ALL_MEMBERS', '2/3', 'AT_LEAST', null, 0)
) as rules (organ, matter, base, majority, comparison, block, deferral);

-- Since when the contributions of a Party are in arrears for so long that it has no vote, and until when.
create table arrears (
    id uuid primary key,
    state text not null,
    from_day date not null,
    until_day date,
    replaces_id uuid,
    recorded_at timestamptz not null,
    recorded_by_kind text not null,
    recorded_by_id text not null,
    constraint fk_arrears_state foreign key (state) references entity (code),
    constraint fk_arrears_replaces_id foreign key (replaces_id) references arrears (id),
    constraint uq_arrears_replaces_id unique (replaces_id),
    constraint ck_arrears_until_day check (until_day is null or until_day > from_day)
);
create index ix_arrears_state on arrears (state);
revoke update, delete, truncate on arrears from ${app_role};
