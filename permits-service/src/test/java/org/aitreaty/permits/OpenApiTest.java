package org.aitreaty.permits;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.aitreaty.testkit.CommittedOpenApi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {

    @Test
    void theCommittedDescriptionIsWhatTheServiceSays() throws IOException {
        CommittedOpenApi.assertUnchanged();
    }
}
