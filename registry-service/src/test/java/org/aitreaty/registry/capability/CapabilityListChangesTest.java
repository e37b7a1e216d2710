package org.aitreaty.registry.capability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.registry.decision.DecisionEffect;
import org.aitreaty.registry.decision.DecisionEffect.Capability;
import org.aitreaty.registry.decision.DecisionEffect.CapabilityListChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapabilityListChangesTest {

    private static Capability capability(String code) {
        return new Capability(code, "Title", "Titre", "Definition.", "Définition.");
    }

    private static List<String> against(String organ, List<Capability> capabilities) {
        InputCheck check = new InputCheck();
        DecisionEffect effect = new DecisionEffect(
                DecisionEffect.Kind.CAPABILITY_LIST, null, null, new CapabilityListChange(capabilities), null, null, null, null);
        new CapabilityListChanges().check(check, "", effect, organ);
        return check.errors().stream().map(error -> error.pointer().replace("/capabilityList", "") + " " + error.code()).toList();
    }

    @Test
    void aListOfOneToFiftyCapabilitiesCanBeDecidedByTheCouncil() {
        assertThat(against("EC", List.of(capability("CYBER"), capability("SELF_REPLICATION")))).isEmpty();
        List<Capability> fifty = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            fifty.add(capability("A" + (char) ('A' + i / 26) + (char) ('A' + i % 26)));
        }
        assertThat(against("EC", fifty)).isEmpty();
        fifty.add(capability("ONE_TOO_MANY"));
        assertThat(against("EC", fifty)).containsExactly("/capabilities NOT_A_LIST");
        assertThat(against("EC", List.of())).containsExactly("/capabilities NOT_A_LIST");
        assertThat(against("EC", null)).containsExactly("/capabilities REQUIRED");
        assertThat(against("CP", List.of(capability("CYBER")))).containsExactly(" NOT_FOR_THIS_ORGAN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cyber", "Cyber", "CYBER-2", "CYBER2", "_CYBER", "CYBER_", "A__B", "", " CYBER", "CYBER\n", "ÉTÉ"})
    void aCodeIsMadeOfCapitalLetters(String code) {
        assertThat(against("EC", List.of(capability(code)))).containsExactly("/capabilities/0/code NOT_A_CODE");
    }

    @Test
    void aCodeHasSixtyLettersAtMostAndStandsOnce() {
        assertThat(against("EC", List.of(capability("A".repeat(60))))).isEmpty();
        assertThat(against("EC", List.of(capability("A".repeat(61))))).containsExactly("/capabilities/0/code NOT_A_CODE");
        assertThat(against("EC", List.of(capability("CYBER"), capability("CYBER")))).containsExactly("/capabilities/1/code TWICE");
    }

    @Test
    void textsAreThereInBothWorkingLanguages() {
        assertThat(against("EC", Arrays.asList(new Capability("CYBER", null, " ", "x".repeat(2_001), "d"), null)))
                .containsExactly(
                        "/capabilities/0/titleEn REQUIRED",
                        "/capabilities/0/titleFr BLANK",
                        "/capabilities/0/definitionEn TOO_LONG",
                        "/capabilities/1 REQUIRED");
        assertThat(against("EC", Collections.singletonList(new Capability(null, "t", "t", "d", "d")))).containsExactly("/capabilities/0/code REQUIRED");
    }
}
