package org.aitreaty.permits;

import io.quarkus.test.common.QuarkusTestResource;
import org.aitreaty.testkit.EmbeddedDatabase;
import org.aitreaty.testkit.IdentityProvider;

/** Starts what every component test of this service needs. */
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(IdentityProvider.class)
@QuarkusTestResource(RegistryStub.class)
@QuarkusTestResource(FollowedFeed.class)
class TestServers {}
