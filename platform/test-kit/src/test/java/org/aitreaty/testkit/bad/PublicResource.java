package org.aitreaty.testkit.bad;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/bad")
public class PublicResource {
    @GET
    String notPublic() {
        return "";
    }
}
