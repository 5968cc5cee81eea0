package org.cityexchange.training.institution;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which institutions are asked for; a parameter given several times means any of its values. */
public class InstitutionFilter {

    @QueryParam("q")
    @Parameter(
            description = "Part of any name or alias in any language, with or without accents, or of the code",
            example = "인재개발원")
    String q;

    @QueryParam("kind")
    List<InstitutionKind> kind;

    @QueryParam("city")
    @Parameter(description = "Code of the city; those of cities merged into it count too", example = "seoul-kr")
    List<String> city;

    @QueryParam("parent")
    @Parameter(description = "Code of the institution it belongs to", example = "metropolis")
    List<String> parent;
}
