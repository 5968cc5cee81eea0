package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.EventPart;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.registration.question.OptionSeats;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.quota.Quotas;

/** The places of events by attendance mode. */
@ApplicationScoped
@Transactional
class QuotaService implements EventPart {

    private final EventAccess events;
    private final Quotas quotas;
    private final Seating seating;
    private final OptionSeats options;
    private final CallerLocale locale;
    private final Clock clock;

    QuotaService(
            EventAccess events, Quotas quotas, Seating seating, OptionSeats options, CallerLocale locale, Clock clock) {
        this.events = events;
        this.quotas = quotas;
        this.seating = seating;
        this.options = options;
        this.locale = locale;
        this.clock = clock;
    }

    List<ModeQuota> of(String eventRef) {
        return quotas.of(events.visible(eventRef).id()).stream()
                .map(ModeQuota::of)
                .toList();
    }

    /** What the sizes are, in a number that changes when one of them does. */
    static long versionOf(List<ModeQuota> all) {
        return Etag.versionOf(
                all.stream().map(each -> each.mode() + "=" + each.size()).toList());
    }

    List<ModeQuota> resize(String eventRef, String ifMatch, QuotasRequest request) {
        var event = events.own(eventRef);
        quotas.lockSizes(event.id());
        seating.lock(event.id());
        Etag.demand(ifMatch, versionOf(of(eventRef)));
        var seen = EnumSet.noneOf(RegistrationMode.class);
        for (int i = 0; i < request.items().size(); i++) {
            var mode = request.items().get(i).mode();
            if (!seen.add(mode)) {
                throw DomainException.at("/items/" + i + "/mode", ErrorCode.DUPLICATE_VALUE, mode);
            }
            if (!RegistrationDesk.offers(event.attendanceMode(), mode)) {
                throw DomainException.at(
                        "/items/" + i + "/mode", ErrorCode.MODE_FORBIDS_QUOTA, event.attendanceMode(), mode);
            }
        }
        request.items().stream()
                .sorted(Comparator.comparing(item -> item.mode().name()))
                .forEach(item -> seating.pass(
                        event.id(),
                        item.mode(),
                        quotas.resize(event.id(), item.mode().name(), item.size())));
        return of(eventRef);
    }

    RegistrationForm form(String eventRef) {
        var event = events.visible(eventRef);
        var closed = RegistrationDesk.closed(event, clock.instant())
                .map(refusal -> new RegistrationForm.Closed(refusal.code().name(), locale.detail(refusal)))
                .orElse(null);
        var modes = of(eventRef).stream()
                .filter(quota -> RegistrationDesk.offers(event.attendanceMode(), quota.mode()))
                .map(quota -> new RegistrationForm.Mode(quota.mode(), quota.free(), quota.waiting()))
                .toList();
        return new RegistrationForm(
                event.id(),
                closed == null,
                closed,
                event.registrationOpensAt(),
                event.registrationClosesAt(),
                event.approvalRequired(),
                event.emailConfirmation(),
                event.promotion(),
                event.offerHours(),
                modes,
                event.consentTexts(),
                options.withFreeSeats(event.id()),
                event.participantCategories());
    }

    @Override
    public String partName() {
        return "quotas";
    }

    @Override
    public Object partOf(EventView event) {
        return of(event.id().toString());
    }
}
