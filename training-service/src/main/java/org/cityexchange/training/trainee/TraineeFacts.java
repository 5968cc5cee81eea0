package org.cityexchange.training.trainee;

import java.util.UUID;
import org.cityexchange.contracts.Provenance;

/**
 * A trainee as other features see one. Name, address and job title are personal data: whoever shows them notes that in
 * the access log.
 *
 * @param externalKey what the trainee is called elsewhere, or null
 * @param name null for whom only the fact of taking part is known
 * @param nameLatin the bearer's own Latin spelling, or null
 * @param email null where none is known
 * @param gender null where the trainee did not say
 * @param cityCode the present city, as recorded
 * @param institutionCode null where none is known
 * @param rank the present rank; enrolments keep that of their day
 * @param language in which the trainee is written to: ko or en
 * @param personRef the pseudonym known to both services, under the current key; null without an address
 * @param survivorId whom the row reads through to, being an entry of the same person; null for whoever stands for
 *     themselves
 * @param dataset null for rows of no set of data
 */
public record TraineeFacts(
        UUID id,
        String externalKey,
        String name,
        String nameLatin,
        String email,
        Gender gender,
        String cityCode,
        String institutionCode,
        String jobTitle,
        Rank rank,
        String language,
        String personRef,
        UUID survivorId,
        Provenance provenance,
        String dataset,
        int version) {

    /** The person: the trainee itself, or whom it reads through to. */
    public UUID person() {
        return survivorId == null ? id : survivorId;
    }
}
