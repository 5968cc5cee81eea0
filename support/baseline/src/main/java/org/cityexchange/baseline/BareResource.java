package org.cityexchange.baseline;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the framework does when there is nothing to do: fixed bytes, and an echo. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
class BareResource {

    private final byte[] bytes;

    BareResource(@ConfigProperty(name = "baseline.bytes") int length) {
        bytes = new byte[length];
        Arrays.fill(bytes, (byte) ' ');
    }

    @GET
    @Path("fixed")
    public byte[] fixed() {
        return bytes;
    }

    @POST
    @Path("echo")
    public byte[] echo(byte[] body) {
        return body;
    }
}
