package org.cityexchange.kit.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.problem.DomainException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What something may become now, and what stands in the way of the rest. */
public record Transitions(
        @Schema(examples = "PUBLISHED") String current,
        @Schema(examples = "REGISTRATION_OPEN") List<String> allowed,
        List<Blocked> blocked) {

    /** A status that cannot be reached now, and the refusal that a caller would get. */
    public record Blocked(
            String to,
            @Schema(examples = "ILLEGAL_TRANSITION") String code,
            String detail) {}

    /** Asks for each of the statuses what stands in its way; what nothing stands in the way of is allowed. */
    public static <S extends Enum<S>> Transitions from(
            S current, S[] all, Function<S, Optional<DomainException>> obstacle, CallerLocale locale) {
        var allowed = new ArrayList<String>();
        var blocked = new ArrayList<Blocked>();
        for (var to : all) {
            if (to != current) {
                obstacle.apply(to)
                        .ifPresentOrElse(
                                refusal -> blocked.add(
                                        new Blocked(to.name(), refusal.code().name(), locale.detail(refusal))),
                                () -> allowed.add(to.name()));
            }
        }
        return new Transitions(current.name(), List.copyOf(allowed), List.copyOf(blocked));
    }
}
