-- The final clauses as one document: they differ between treaties in more ways than columns can follow, and a simulation
-- takes the same document from its caller. What it must look like is said, and checked at every start, by FinalClauses.
alter table treaty_text add column reference text;
alter table treaty_text add column final_clauses jsonb;

update treaty_text set reference = 'AIS-1', final_clauses = '{
  "adoptedOn": "2024-03-15",
  "opensForSignatureOn": "2024-04-02",
  "signature": { "closesAfter": null, "closesOnEntryIntoForce": false, "definitive": true },
  "consent": { "acceptanceAndApproval": true, "accessionFrom": "OPENING_FOR_SIGNATURE", "succession": true, "organisations": true },
  "entryIntoForce": {
    "minInstruments": 50, "requiredStates": [], "share": null, "organisationsCount": false, "reachingIsFinal": true,
    "delay": { "counting": "NTH_DAY_AFTER", "length": 90 }, "notBefore": null,
    "latecomers": { "after": "CONDITIONS_MET", "delay": { "counting": "NTH_DAY_AFTER", "length": 90 } } },
  "reservations": {
    "policy": "PERMITTED_IF_COMPATIBLE", "articles": ["1", "4", "5", "9", "14", "15", "17"], "organAccepts": true,
    "objectionPeriod": { "counting": "MONTHS_AFTER", "length": 12 }, "late": true },
  "withdrawal": {
    "notice": { "counting": "MONTHS_AFTER", "length": 12 }, "earliest": null, "retractable": true, "beforeEntryIntoForce": true },
  "provisionalApplication": true,
  "territorialApplication": true,
  "articles": {
    "SIGNATURE": "12", "DEFINITIVE_SIGNATURE": "12(1)", "RATIFICATION": "13(1)", "ACCEPTANCE": "13(1)", "APPROVAL": "13(1)",
    "ACCESSION": "13(2)", "SUCCESSION": "13(3)", "FORMAL_CONFIRMATION": "13(4)", "WITHDRAWAL_NOTICE": "15",
    "RETRACTION_OF_WITHDRAWAL": "15(2)", "RESERVATION": "17(1)", "ACCEPTANCE_OF_RESERVATION": "17(2)",
    "REFUSAL_OF_RESERVATION": "17(2)", "OBJECTION": "17(3)", "WITHDRAWAL_OF_RESERVATION": "17(4)",
    "WITHDRAWAL_OF_OBJECTION": "17(4)", "DECLARATION": "17(5)", "PROVISIONAL_APPLICATION": "18",
    "TERRITORIAL_APPLICATION": "19", "SUSPENSION": "20", "RESTORATION_OF_RIGHTS": "20", "CONFIRMATION": "21(2)",
    "CORRECTION": "21(3)", "ENTRY_INTO_FORCE": "14(1)", "ENTRY_INTO_FORCE_FOR_LATECOMERS": "14(2)", "NOTIFICATION": "21(1)" } }'
where version = 1;

alter table treaty_text alter column reference set not null;
alter table treaty_text alter column final_clauses set not null;
alter table treaty_text add constraint ck_treaty_text_reference check (reference ~ '^[A-Z0-9.-]{2,30}$');
alter table treaty_text
    drop column adopted_on,
    drop column open_for_signature_from,
    drop column min_instruments,
    drop column delay_days,
    drop column counting_mode,
    drop column latecomer_delay_days,
    drop column withdrawal_notice_months;

-- Each language version says whether it is an authentic text or a translation of one.
create table article_text (
    text_version integer not null,
    number text not null,
    language text not null,
    title text not null,
    text text not null,
    standing text not null,
    constraint pk_article_text primary key (text_version, number, language),
    constraint fk_article_text_article foreign key (text_version, number) references article (text_version, number),
    constraint ck_article_text_language check (language in ('en', 'fr', 'es', 'ru', 'zh', 'ar')),
    constraint ck_article_text_standing check (standing in ('AUTHENTIC', 'TRANSLATION'))
);
revoke insert, update, delete, truncate on article_text from ${app_role};
create trigger tr_article_text_edition after insert or update or delete or truncate on article_text
    for each statement execute function next_register_edition();

insert into article_text (text_version, number, language, title, text, standing)
    select text_version, number, 'en', title_en, text_en, 'AUTHENTIC' from article
    union all
    select text_version, number, 'fr', title_fr, text_fr, 'AUTHENTIC' from article;
alter table article drop column title_en, drop column title_fr, drop column text_en, drop column text_fr;
alter table article drop constraint ck_article_number;
alter table article add constraint ck_article_number check (
    number ~ '^([1-9][0-9]*(\([1-9][0-9]*\)(\([a-z]\))?)?|Annex [A-Z](\([1-9][0-9]*\))?)$');

-- The clauses on acts that version 1 provides for. No text under version 1 has been opened to any State but in demonstrations.
create temporary table added (number text, ordinal integer, title_en text, title_fr text, text_en text, text_fr text) on commit drop;
insert into added values
    ('12(1)', 131, 'Definitive signature', 'Signature définitive',
     'A State may declare when signing that its signature is definitive. It is then bound as by ratification.',
     'Un État peut déclarer, en signant, que sa signature est définitive. Il est alors lié comme par une ratification.'),
    ('13(3)', 143, 'Succession', 'Succession',
     'A State that succeeds to a Party for a part of its territory may notify the depositary that it succeeds to this treaty. It is bound from the day of the succession.',
     'Un État qui succède à une Partie pour une fraction de son territoire peut notifier au dépositaire qu’il succède au présent traité. Il est lié à compter du jour de la succession.'),
    ('13(4)', 144, 'Regional organisations', 'Organisations régionales',
     'A regional economic integration organisation may sign this treaty, confirm it formally or accede to it. Its instrument is not counted in addition to those of its members.',
     'Une organisation d’intégration économique régionale peut signer le présent traité, le confirmer formellement ou y adhérer. Son instrument ne s’ajoute pas au décompte de ceux de ses membres.'),
    ('15(1)', 161, 'Effect of withdrawal', 'Effets du retrait',
     'Until its withdrawal takes effect a Party winds down what this treaty permitted it. A State that the treaty does not yet bind may withdraw its instrument, with effect from the day of receipt.',
     'Jusqu’à la prise d’effet de son retrait, une Partie met fin à ce que le présent traité lui a permis. Un État que le traité ne lie pas encore peut retirer son instrument, avec effet au jour de la réception.'),
    ('15(2)', 162, 'Retraction', 'Rétractation',
     'A notice of withdrawal may be taken back at any time before it takes effect. Everything is then as if it had not been given.',
     'La notification de retrait peut être révoquée à tout moment avant sa prise d’effet. Tout est alors comme si elle n’avait pas été faite.'),
    ('17', 180, 'Reservations', 'Réserves',
     'Reservations, objections and declarations are governed by this article.',
     'Les réserves, objections et déclarations sont régies par le présent article.'),
    ('17(1)', 181, 'Reservations allowed', 'Réserves autorisées',
     'A reservation that is compatible with the object and purpose of this treaty may be made when signing or when consenting to be bound. None may be made to articles 1, 4, 5, 9, 14, 15 and 17. One made later is void if any contracting State objects within twelve months.',
     'Une réserve compatible avec l’objet et le but du présent traité peut être formulée lors de la signature ou de l’expression du consentement à être lié. Aucune n’est admise aux articles 1, 4, 5, 9, 14, 15 et 17. Une réserve formulée ultérieurement est nulle si un État contractant y objecte dans un délai de douze mois.'),
    ('17(2)', 182, 'Acceptance by the Conference', 'Acceptation par la Conférence',
     'A reservation takes effect only when the Conference of the Parties has accepted it.',
     'Une réserve ne prend effet qu’une fois acceptée par la Conférence des Parties.'),
    ('17(3)', 183, 'Objections', 'Objections',
     'A State may object within twelve months of the notification of the reservation or until it consents to be bound, whichever is later. An objection does not keep the treaty from entering into force between the two States unless the objecting State says so.',
     'Un État peut objecter dans les douze mois qui suivent la notification de la réserve ou jusqu’à l’expression de son consentement à être lié, si celle-ci est postérieure. Une objection n’empêche pas l’entrée en vigueur du traité entre les deux États, sauf intention contraire de l’État qui objecte.'),
    ('17(4)', 184, 'Withdrawal of reservations and objections', 'Retrait des réserves et objections',
     'A reservation or an objection may be withdrawn at any time, with effect from the day the depositary receives the notice.',
     'Une réserve ou une objection peut être retirée à tout moment, avec effet au jour où le dépositaire en reçoit la notification.'),
    ('17(5)', 185, 'Declarations', 'Déclarations',
     'A declaration does not modify the effect of this treaty.',
     'Une déclaration ne modifie pas l’effet du présent traité.'),
    ('18', 190, 'Provisional application', 'Application provisoire',
     'A State that has signed this treaty or consented to it may notify the depositary that it applies it provisionally until it is bound or ends that application by a further notice.',
     'Un État qui a signé le présent traité ou y a consenti peut notifier au dépositaire qu’il l’applique à titre provisoire jusqu’à ce qu’il soit lié ou qu’il y mette fin par une nouvelle notification.'),
    ('19', 200, 'Territories', 'Territoires',
     'A State may notify the depositary to which territories for whose relations it answers this treaty extends.',
     'Un État peut notifier au dépositaire à quels territoires dont il assure les relations le présent traité s’étend.'),
    ('20', 210, 'Suspension of rights', 'Suspension des droits',
     'The Conference of the Parties may suspend the rights of a Party that gravely breaches this treaty. Its obligations go on.',
     'La Conférence des Parties peut suspendre les droits d’une Partie qui viole gravement le présent traité. Ses obligations demeurent.'),
    ('21', 220, 'Depositary', 'Dépositaire',
     'The depositary keeps the original of this treaty and the acts relating to it.',
     'Le dépositaire conserve l’original du présent traité et les actes qui s’y rapportent.'),
    ('21(1)', 221, 'Notifications', 'Notifications',
     'The depositary notifies all States of every act relating to this treaty. Notifications of a year are numbered without a gap.',
     'Le dépositaire notifie à tous les États tout acte relatif au présent traité. Les notifications d’une année sont numérotées sans lacune.'),
    ('21(2)', 222, 'Full powers', 'Pleins pouvoirs',
     'Heads of State, heads of Government and ministers for foreign affairs act for their State by virtue of their office; others produce full powers issued by one of these. An act performed without them has no effect unless the State confirms it, and then from the day the confirmation is received.',
     'Les chefs d’État, les chefs de gouvernement et les ministres des affaires étrangères agissent pour leur État en vertu de leurs fonctions ; toute autre personne produit des pleins pouvoirs émanant de l’un d’eux. Un acte accompli sans pleins pouvoirs est dépourvu d’effet, à moins que l’État ne le confirme, et produit alors effet au jour de la réception de cette confirmation.'),
    ('21(3)', 223, 'Corrections', 'Rectifications',
     'An error in the register or in a notification is corrected by a further entry; nothing is erased.',
     'Une erreur dans le registre ou dans une notification est rectifiée par une nouvelle inscription ; rien n’est effacé.'),
    ('22', 230, 'National measures', 'Mesures nationales',
     'Each State may carry out this treaty in its own law before it is in force.',
     'Chaque État peut mettre en œuvre le présent traité dans son droit interne avant son entrée en vigueur.'),
    ('23', 240, 'Annexes', 'Annexes',
     'The annexes are part of this treaty.',
     'Les annexes font partie du présent traité.'),
    ('Annex A', 1000, 'Figures', 'Chiffres',
     'The figures of articles 3(2), 4(2) and 6(2), as the Council last fixed them.',
     'Les chiffres des articles 3(2), 4(2) et 6(2), tels que fixés en dernier lieu par le Conseil.'),
    ('Annex B', 1010, 'Dangerous capabilities', 'Capacités dangereuses',
     'The list of article 5(3), as the Council last fixed it.',
     'La liste de l’article 5(3), telle que fixée en dernier lieu par le Conseil.'),
    ('Annex C', 1020, 'Counting of compute', 'Décompte du calcul',
     'Operations are counted as executed, a fused multiplication and addition as two, in whatever number format; those of every model a run builds on are added.',
     'Les opérations sont décomptées telles qu’exécutées, une multiplication-addition fusionnée comptant pour deux, quel que soit le format de nombre ; celles de tout modèle dont part une session s’y ajoutent.');

insert into article (text_version, number, ordinal) select 1, number, ordinal from added;
insert into article_text (text_version, number, language, title, text, standing)
    select 1, number, 'en', title_en, text_en, 'AUTHENTIC' from added
    union all
    select 1, number, 'fr', title_fr, text_fr, 'AUTHENTIC' from added;
