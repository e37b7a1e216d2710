package org.aitreaty.gateway.docs;

import io.smallrye.config.ConfigMapping;

/** What the pages for developers say about this installation. */
@ConfigMapping(prefix = "gateway.docs")
public interface DocsConfig {

    /** Address of the identity provider as clients outside reach it. */
    String identityProvider();
}
