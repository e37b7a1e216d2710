package org.aitreaty.registry;

import org.aitreaty.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void theHabitsOfTheHouseHoldHere() {
        HouseRules.check("org.aitreaty.registry");
    }
}
