package org.aitreaty.registry.capability;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.aitreaty.kit.actor.Actor;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.registry.decision.Decision;
import org.aitreaty.registry.decision.DecisionEffect;
import org.aitreaty.registry.decision.DecisionEffect.Capability;
import org.aitreaty.registry.decision.Enactment;

/**
 * Whether a list of dangerous capabilities can be decided (article 5(3)). The list itself is kept by evaluations-service,
 * which makes a new version of it from what the journal tells of the decision.
 */
@ApplicationScoped
class CapabilityListChanges implements Enactment {

    private static final int MOST = 50;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DEFINITION = 2_000;
    private static final Pattern CODE = Pattern.compile("(?=.{1,60}$)[A-Z]+(_[A-Z]+)*");

    @Override
    public DecisionEffect.Kind kind() {
        return DecisionEffect.Kind.CAPABILITY_LIST;
    }

    @Override
    public void check(InputCheck check, String pointer, DecisionEffect effect, String organ) {
        String at = pointer + "/capabilityList";
        check.refuseIf(
                !organ.equals("EC"), at, "NOT_FOR_THIS_ORGAN", "The list of dangerous capabilities is the Council's to decide.", "Put it to the organ EC.");
        List<Capability> capabilities = effect.capabilityList().capabilities();
        if (!check.required(at + "/capabilities", capabilities)) {
            return;
        }
        check.refuseIf(
                capabilities.isEmpty() || capabilities.size() > MOST,
                at + "/capabilities",
                "NOT_A_LIST",
                "A list has 1 to " + MOST + " capabilities.",
                "Name all that the new version holds, those that stay included.");
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < Math.min(capabilities.size(), MOST); i++) {
            String place = at + "/capabilities/" + i;
            Capability capability = capabilities.get(i);
            if (check.required(place, capability)) {
                check(check, place, capability);
                check.refuseIf(
                        capability.code() != null && !codes.add(capability.code()), place + "/code", "TWICE", "This code stands in the list twice.", "Leave it out here.");
            }
        }
    }

    private static void check(InputCheck check, String place, Capability capability) {
        check.refuseIf(
                check.required(place + "/code", capability.code()) && !CODE.matcher(capability.code()).matches(),
                place + "/code",
                "NOT_A_CODE",
                "A code is made of capital letters.",
                "Write up to 60 letters from A to Z, words joined by _.");
        check.text(place + "/titleEn", capability.titleEn(), LONGEST_TITLE);
        check.text(place + "/titleFr", capability.titleFr(), LONGEST_TITLE);
        check.text(place + "/definitionEn", capability.definitionEn(), LONGEST_DEFINITION);
        check.text(place + "/definitionFr", capability.definitionFr(), LONGEST_DEFINITION);
    }

    /** Nothing here: whoever keeps the list follows the journal. */
    @Override
    public void enact(DecisionEffect effect, Decision decision, Actor recorder) {}
}
