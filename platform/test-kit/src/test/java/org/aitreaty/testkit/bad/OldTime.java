package org.aitreaty.testkit.bad;

import java.time.ZonedDateTime;
import java.util.Date;

class OldTime {
    Date date = Date.from(ZonedDateTime.now().toInstant());
}
