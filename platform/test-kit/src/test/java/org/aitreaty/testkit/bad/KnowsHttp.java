package org.aitreaty.testkit.bad;

import jakarta.ws.rs.NotFoundException;

class KnowsHttp {
    void refuse() {
        throw new NotFoundException();
    }
}
