package org.aitreaty.evaluations;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.aitreaty.testkit.CommittedOpenApi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {

    @Test
    void theCommittedDescriptionIsTheApi() throws IOException {
        CommittedOpenApi.assertUnchanged();
    }
}
