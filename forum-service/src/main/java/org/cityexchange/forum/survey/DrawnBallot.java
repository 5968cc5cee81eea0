package org.cityexchange.forum.survey;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ballot that was drawn from an open link. */
@Schema(name = "DrawnBallot")
public record DrawnBallot(
        @Schema(description = "Send it as Ballot-Token; it is shown this once and good for one response")
        String token) {

    /** Without the ballot: it must stand in no log. */
    @Override
    public String toString() {
        return "DrawnBallot";
    }
}
