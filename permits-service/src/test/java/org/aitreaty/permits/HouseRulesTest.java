package org.aitreaty.permits;

import org.aitreaty.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void theHabitsOfTheHouseHold() {
        HouseRules.check("org.aitreaty.permits");
    }
}
