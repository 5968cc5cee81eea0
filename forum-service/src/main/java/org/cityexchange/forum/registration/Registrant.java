package org.cityexchange.forum.registration;

import java.util.UUID;
import org.cityexchange.contracts.RegistrationMode;

/**
 * A registration as the features above this one deal with it.
 *
 * @param code what stands on the ticket; unique within the event, opaque
 * @param category key of one of the event's participant categories, null where none was given
 * @param cityCode code of a known city, null where there is none
 * @param country ISO 3166-1 alpha-2, known here only of a proposed city, otherwise null
 * @param locale BCP 47 tag of the language the registrant wants to read
 */
public record Registrant(
        UUID id,
        UUID eventId,
        String code,
        String name,
        String affiliation,
        String category,
        String cityCode,
        String country,
        String personRef,
        RegistrationMode mode,
        RegistrationStatus status,
        String locale) {

    /** Whether the registration has a seat. */
    public boolean confirmed() {
        return status == RegistrationStatus.CONFIRMED;
    }
}
