package org.aitreaty.testkit.bad.one;

import org.aitreaty.testkit.bad.two.Second;

public class First {
    Second second;
}
