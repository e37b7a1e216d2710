package org.aitreaty.testkit.bad.two;

import org.aitreaty.testkit.bad.one.First;

public class Second {
    First first;
}
