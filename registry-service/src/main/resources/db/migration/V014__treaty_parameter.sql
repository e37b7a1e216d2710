-- What the treaty leaves to the Council. A parameter changes by a new version with its own effective time; the set
-- version moves whenever any parameter does, so that a decision can name all of them by one number.
create table parameter_set (
    version integer primary key,
    effective_from timestamptz not null,
    decision text,
    constraint ck_parameter_set_version check (version > 0),
    constraint uq_parameter_set_effective_from unique (effective_from)
);

create table treaty_parameter (
    key text not null,
    version integer not null,
    set_version integer not null,
    value text not null,
    unit text,
    comparator text,
    article text not null,
    text_version integer not null,
    description_en text not null,
    description_fr text not null,
    constraint pk_treaty_parameter primary key (key, version),
    constraint uq_treaty_parameter_key_set_version unique (key, set_version),
    constraint fk_treaty_parameter_set_version foreign key (set_version) references parameter_set (version),
    constraint fk_treaty_parameter_article foreign key (text_version, article) references article (text_version, number),
    constraint ck_treaty_parameter_version check (version > 0),
    constraint ck_treaty_parameter_comparator check (comparator in ('>', '>='))
);

revoke update, delete, truncate on parameter_set, treaty_parameter from ${app_role};

create trigger tr_parameter_set_edition after insert or update or delete or truncate on parameter_set
    for each statement execute function next_register_edition();
create trigger tr_treaty_parameter_edition after insert or update or delete or truncate on treaty_parameter
    for each statement execute function next_register_edition();

-- Version 1 holds from the first instant the register can be asked about, so that every question has an answer:
-- a model trained before the treaty is classified by the treaty's own figures.
insert into parameter_set (version, effective_from, decision) values (1, '1945-01-01T00:00:00Z', null);

insert into treaty_parameter (key, version, set_version, value, unit, comparator, article, text_version, description_en, description_fr) values
    ('training.permit.params', 1, 1, '1e9', 'parameters', '>', '3(2)', 1,
     'A model with more parameters than this needs a permit for each training run.',
     'Un modèle qui compte plus de paramètres que cette valeur doit obtenir une autorisation pour chaque session d’entraînement.'),
    ('frontier.params', 1, 1, '1e12', 'parameters', '>', '4(2)(a)', 1,
     'A general system with more parameters than this is prohibited unless its safety is guaranteed.',
     'Un système général qui compte plus de paramètres que cette valeur est interdit, sauf si sa sûreté est garantie.'),
    ('frontier.flop', 1, 1, '1e25', 'FLOP', '>', '4(2)(b)', 1,
     'A general system trained with more operations than this is prohibited unless its safety is guaranteed.',
     'Un système général entraîné avec plus d’opérations que cette valeur est interdit, sauf si sa sûreté est garantie.'),
    ('frontier.capability.baseline', 1, 1, 'GPT-4', null, '>', '4(2)(c)', 1,
     'A general system expected to be more capable than this one is prohibited unless its safety is guaranteed.',
     'Un système général dont on s’attend à ce qu’il soit plus capable que celui-ci est interdit, sauf si sa sûreté est garantie.'),
    ('narrow.exemptFromSizePermit', 1, 1, 'false', null, null, '4(3)', 1,
     'Whether a narrow system is free of the size permit as well as of the prohibition.',
     'Indique si un système spécialisé est dispensé de l’autorisation liée à la taille en plus d’échapper à l’interdiction.'),
    ('compute.basis', 1, 1, 'CUMULATIVE', null, null, '4(2)(b)', 1,
     'Which compute counts: that of the run alone, or that of the run and all models it builds on.',
     'Quel calcul est compté : celui de la seule session, ou celui de la session et de tous les modèles dont elle part.'),
    ('compute.uncertaintyPolicy', 1, 1, 'CENTRAL_WITH_REVIEW_BAND', null, null, '4(2)(b)', 1,
     'How an uncertain figure is judged: by its central value, with a review by a person when a threshold lies inside its interval.',
     'Comment un chiffre incertain est apprécié : par sa valeur centrale, avec un examen humain lorsqu’un seuil se trouve dans son intervalle.'),
    ('copyright.licensedWorksAllowed', 1, 1, 'true', null, null, '7(1)', 1,
     'Whether protected works may be used with evidence of a licence.',
     'Indique si des œuvres protégées peuvent être utilisées sur preuve d’une licence.'),
    ('deployment.gateScope', 1, 1, 'ALL', null, null, '5(1)', 1,
     'Which models must be tested before deployment.',
     'Quels modèles doivent être évalués avant leur déploiement.'),
    ('frontier.vetoShare', 1, 1, '1/3', null, null, '4(7)', 1,
     'The share of the members that can block a frontier permit.',
     'La part des membres qui peut bloquer une autorisation de frontière.'),
    ('frontier.approvalRule', 1, 1, '2/3 of all members', null, null, '4(7)', 1,
     'The majority a frontier permit needs.',
     'La majorité requise pour une autorisation de frontière.'),
    ('evaluation.countersignatures', 1, 1, '1', 'countersignatures', null, '5(2)', 1,
     'How many evaluators of another organisation and another host State must countersign a result.',
     'Combien d’évaluateurs d’une autre organisation et d’un autre État hôte doivent contresigner un résultat.'),
    ('application.publicFields', 1, 1, 'number,applicant,hostState,kind,regime,triggers,status,dates', null, null, '9(1)', 1,
     'What everyone may read of an application.',
     'Ce que chacun peut lire d’une demande.'),
    ('incident.clock', 1, 1, 'AWARENESS', null, null, '7(2)', 1,
     'The instant from which the deadline to report an incident runs.',
     'L’instant à partir duquel court le délai de signalement d’un incident.'),
    ('hardware.h100eTflops', 1, 1, '989', 'TFLOP/s', null, '6(2)', 1,
     'Dense 16-bit compute of one H100-equivalent, pinned here and not taken from a catalogue.',
     'Calcul dense sur 16 bits d’un équivalent H100, fixé ici et non tiré d’un catalogue.');
