package org.cityexchange.training.certificate;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which certificates are asked for; a parameter given several times means any of its values. */
public class CertificateFilter {

    private static final String SERIAL = "[0-9]{4}-[0-9]{6,9}";

    @QueryParam("courseRun")
    @Parameter(description = "Id or code of the run", example = "urban-transport-2027-1")
    String courseRun;

    @QueryParam("trainee")
    UUID trainee;

    @QueryParam("status")
    List<CertificateStatus> status;

    @QueryParam("issuer")
    @Parameter(description = "Code of the institution", example = "shrdc")
    List<String> issuer;

    @QueryParam("serial")
    @Pattern(regexp = SERIAL)
    @Parameter(example = "2027-000017")
    String serial;

    /** The serial asked for, in its parts. */
    Optional<Serial> serial() {
        if (serial == null) {
            return Optional.empty();
        }
        var parts = serial.split("-", 2);
        return Optional.of(new Serial(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])));
    }

    record Serial(int year, int number) {}
}
