package org.aitreaty.registry.letter;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where readers of letters find the record. */
@ConfigMapping(prefix = "secretariat.portal")
public interface PortalConfig {

    /** Public address of the portal, which the links in letters begin with. */
    URI url();
}
