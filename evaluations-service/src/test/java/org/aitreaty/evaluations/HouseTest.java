package org.aitreaty.evaluations;

import org.aitreaty.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void theHabitsOfTheHouseAreKept() {
        HouseRules.check("org.aitreaty.evaluations");
    }
}
