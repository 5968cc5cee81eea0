package org.cityexchange.forum.registration;

import java.util.List;
import org.cityexchange.kit.http.Traced;

/**
 * Registrations came in: what is said of each is a {@link RegistrationNotice}, but all of them are said at once. Fired as a
 * synchronous CDI event inside their transaction, for observers that do what they have to do for all of them together. The
 * seats of the options they chose are theirs by then.
 */
public record RegistrationsArrived(List<Traced<RegistrationNotice>> notices) {}
