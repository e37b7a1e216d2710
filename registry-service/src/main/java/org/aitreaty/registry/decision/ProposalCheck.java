package org.aitreaty.registry.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.time.TreatyTime;

/** Whether a proposal could be decided: its form, and each of its effects by the rules of what it is about. */
@ApplicationScoped
public class ProposalCheck {

    private static final Set<String> LANGUAGES = Set.of("en", "fr", "es", "ru", "zh", "ar");
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_EFFECTS = 20;

    private final Instance<Enactment> enactments;
    private final TreatyTime time;

    ProposalCheck(@Any Instance<Enactment> enactments, TreatyTime time) {
        this.enactments = enactments;
        this.time = time;
    }

    /**
     * Notes everything that is wrong with a proposal.
     *
     * @param organ the organ it is put to
     */
    public void check(InputCheck check, String pointer, Proposal proposal, String organ) {
        texts(check, pointer + "/title", proposal.title(), LONGEST_TITLE);
        texts(check, pointer + "/text", proposal.text(), LONGEST_TEXT);
        effectiveFrom(check, pointer + "/effectiveFrom", proposal.effectiveFrom());
        effects(check, pointer + "/effects", proposal.effects(), organ);
    }

    /** Notes when an instant of effect is not one to come. @param from null for the instant of adoption */
    public void effectiveFrom(InputCheck check, String pointer, Instant from) {
        check.refuseIf(
                from != null && (from.isBefore(time.now()) || !TreatyTime.isInCalendar(from)),
                pointer,
                "NOT_AHEAD",
                "A decision does not take effect before it is taken.",
                "Name an instant to come, or leave it out for the instant of adoption.");
    }

    private static void texts(InputCheck check, String pointer, Map<String, String> texts, int longest) {
        for (String language : List.of("en", "fr")) {
            check.refuseIf(!texts.containsKey(language), pointer + "/" + language, "MISSING", "The text in this language is missing.", "Add it.");
        }
        texts.forEach((language, text) -> {
            if (LANGUAGES.contains(language)) {
                check.text(pointer + "/" + language, text, longest);
            } else {
                check.refuse(pointer, "NOT_AN_OFFICIAL_LANGUAGE", "\"" + language + "\" is not an official language.", "Use en, fr, es, ru, zh or ar.");
            }
        });
    }

    /** Notes everything that is wrong with the effects of a proposal or of a draft of one. */
    public void effects(InputCheck check, String pointer, List<DecisionEffect> effects, String organ) {
        check.refuseIf(effects.size() > MOST_EFFECTS, pointer, "TOO_MANY", "More than " + MOST_EFFECTS + " effects.", "Make several proposals.");
        Set<String> changed = new HashSet<>();
        for (int i = 0; i < Math.min(effects.size(), MOST_EFFECTS); i++) {
            DecisionEffect effect = effects.get(i);
            String place = pointer + "/" + i;
            if (effect == null || !check.required(place + "/kind", effect.kind())) {
                check.refuseIf(effect == null, place, "MISSING", "There is nothing here.", "Leave it out.");
                continue;
            }
            if (effect.member() == null || effect.members() != 1) {
                check.refuse(place, "NOT_ONE_EFFECT", "An effect of kind " + effect.kind() + " has exactly the member of that name.", "Send that member and no other.");
                continue;
            }
            check.refuseIf(
                    !changed.add(effect.kind() + " " + what(effect)),
                    place,
                    "TWICE",
                    "The proposal changes this twice.",
                    "Leave one of them out.");
            enactments.stream()
                    .filter(enactment -> enactment.kind() == effect.kind())
                    .forEach(enactment -> enactment.check(check, place, effect, organ));
        }
    }

    /** What a proposal may change only once; of an election and of a list, the whole of it. */
    private static String what(DecisionEffect effect) {
        return switch (effect.kind()) {
            case PARAMETER -> effect.parameter().key();
            case FRONTIER_PERMIT -> effect.frontierPermit().application();
            case ELECTION -> effect.election().organ();
            case CLASS_PAUSE -> effect.classPause().runs();
            case EARLIER_DECISION -> effect.earlierDecision().decision();
            case ALIGNMENT, CAPABILITY_LIST -> "";
        };
    }
}
