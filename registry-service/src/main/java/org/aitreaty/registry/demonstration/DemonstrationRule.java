package org.aitreaty.registry.demonstration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.action.Deposit;
import org.aitreaty.registry.language.Bilingual;
import org.aitreaty.registry.participation.ActionType;

/**
 * Makes up treaty acts from nothing but the numeric codes of States, so that nobody reads politics into a
 * demonstration. The modulus 5 is chosen because most numeric codes are multiples of 4; 31 because with it the host
 * States of the demonstration's organisations become Parties by the rule itself, without an exception.
 */
public final class DemonstrationRule {

    public static final Bilingual TEXT = new Bilingual(
            "The acts of States shown here are made up by arithmetic on n, the ISO 3166-1 numeric code of each Member of the United Nations. "
                    + "Remainder of n by 5: 0 or 1, signed and then ratified; 2, acceded; 3, signed only; 4, did nothing. "
                    + "Signature: n mod 60 days after the treaty was opened for signature. Ratification or accession: 60 + (n mod 31)² days after it. "
                    + "Among the Parties, n divisible by 37 gave notice of withdrawal on 15 September 2025, n divisible by 67 or 97 on "
                    + "15 June 2026. Acts dated later than the day the demonstration was loaded are left out. Each Member with n divisible by 168 has an "
                    + "invented national measure, and California, which the source text names, has one; the organisations and the undertaking "
                    + "of one of them are invented too. The elected seats of the Council go to the States of each regional group with the smallest n that "
                    + "were Parties on 1 November 2026. A session of the Council is convened for the first Monday at least two weeks after the loading, and "
                    + "meetings on safety research for the second Tuesday of April and October; they and their papers are made up. "
                    + "Nothing here is the position of any State.",
            "Les actes des États présentés ici sont inventés par un calcul sur n, le code numérique ISO 3166-1 de chaque État Membre de "
                    + "l’Organisation des Nations Unies. Reste de n par 5 : 0 ou 1, signature puis ratification ; 2, adhésion ; 3, signature "
                    + "seulement ; 4, aucun acte. Signature : n mod 60 jours après l’ouverture du traité à la signature. Ratification ou adhésion : "
                    + "60 + (n mod 31)² jours après celle-ci. Parmi les Parties, celles dont n est divisible par 37 ont notifié leur retrait le "
                    + "15 septembre 2025, celles dont n est divisible par 67 ou 97 le 15 juin 2026. Les actes postérieurs au jour du chargement de la "
                    + "démonstration sont omis. Chaque Membre dont n est divisible par 168 a une mesure nationale inventée, de même que la "
                    + "Californie, que nomme le texte source ; les organisations et l’engagement de l’une d’elles sont inventés aussi. Les "
                    + "sièges électifs du Conseil vont aux États de chaque groupe régional, Parties au 1er novembre 2026, dont n est le plus "
                    + "petit. Une session du Conseil est convoquée pour le premier lundi au moins deux semaines après le chargement, et des réunions sur la "
                    + "recherche en sûreté pour le deuxième mardi d’avril et d’octobre ; elles et leurs documents sont inventés. Rien ici ne reflète la "
                    + "position d’un État.");

    private static final int KINDS_OF_STATE = 5;
    private static final int SIGNATURE_SPREAD = 60;
    private static final int DEPOSIT_SPREAD = 31;
    private static final LocalDate EARLY_NOTICE = LocalDate.of(2025, 9, 15);
    private static final LocalDate LATE_NOTICE = LocalDate.of(2026, 6, 15);

    private final LocalDate opening;
    private final TreatyTime time;

    DemonstrationRule(LocalDate opening, TreatyTime time) {
        this.opening = opening;
        this.time = time;
    }

    /** A Member of the United Nations. */
    record Member(String code, int number) {}

    /** The acts of all, in the order of their receipt. Notices of those that are not Parties by then are among them. */
    List<Deposit> acts(List<Member> members) {
        List<Deposit> acts = new ArrayList<>();
        members.forEach(member -> addActs(acts, member));
        acts.sort(Comparator.comparing(Deposit::receivedAt).thenComparing(Deposit::type).thenComparing(Deposit::state));
        return acts;
    }

    private void addActs(List<Deposit> acts, Member member) {
        int n = member.number();
        LocalDate signature = opening.plusDays(n % SIGNATURE_SPREAD);
        int remainder = n % DEPOSIT_SPREAD;
        LocalDate deposit = opening.plusDays(SIGNATURE_SPREAD + (long) remainder * remainder);
        switch (n % KINDS_OF_STATE) {
            case 0, 1 -> {
                acts.add(instrument(member, ActionType.SIGNATURE, signature));
                acts.add(instrument(member, ActionType.RATIFICATION, deposit));
            }
            case 2 -> acts.add(instrument(member, ActionType.ACCESSION, deposit));
            case 3 -> acts.add(instrument(member, ActionType.SIGNATURE, signature));
            default -> {
                // Did nothing: such a State must be seen as well.
            }
        }
        if (n % 37 == 0) {
            acts.add(instrument(member, ActionType.WITHDRAWAL_NOTICE, EARLY_NOTICE));
        } else if (n % 67 == 0 || n % 97 == 0) {
            acts.add(instrument(member, ActionType.WITHDRAWAL_NOTICE, LATE_NOTICE));
        }
    }

    private Deposit instrument(Member member, ActionType type, LocalDate day) {
        return Deposit.plain(member.code(), type, day, day.atTime(LocalTime.NOON).atZone(time.seat()).toInstant());
    }
}
