package org.cityexchange.training.trainee;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.cityexchange.kit.access.AccessLog;
import org.cityexchange.kit.access.AccessOperation;
import org.cityexchange.kit.access.AccessReason;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.PersonRefs;
import org.cityexchange.kit.security.Roles;

/**
 * Keeps trainees. Admins see everybody, coordinators the people of their cities, auditors everybody without the person;
 * whoever sees persons leaves an entry in the access log.
 */
@ApplicationScoped
@Transactional
class TraineeService {

    static final String SUBJECT = "TRAINEE";

    private final TraineeRepository trainees;
    private final TraineeAddresses addresses;
    private final TraineePlaces places;
    private final PersonRefs personRefs;
    private final AccessLog accessLog;
    private final Event<TraineesRenamed> renamed;
    private final MergePatch patches;
    private final Caller caller;
    private final Clock clock;

    TraineeService(
            TraineeRepository trainees,
            TraineeAddresses addresses,
            TraineePlaces places,
            PersonRefs personRefs,
            AccessLog accessLog,
            Event<TraineesRenamed> renamed,
            MergePatch patches,
            Caller caller,
            Clock clock) {
        this.trainees = trainees;
        this.addresses = addresses;
        this.places = places;
        this.personRefs = personRefs;
        this.accessLog = accessLog;
        this.renamed = renamed;
        this.patches = patches;
        this.caller = caller;
        this.clock = clock;
    }

    /** Enters a trainee. */
    TraineeView enter(TraineeRequest request) {
        var details = request.details();
        demandOwn(details.cityCode());
        places.check(null, details);
        addresses.demandFree(details.email(), null);
        if (request.externalKey() != null
                && !trainees.byExternalKey(null, List.of(request.externalKey())).isEmpty()) {
            throw DomainException.at("/externalKey", ErrorCode.DUPLICATE_CODE, request.externalKey());
        }
        var trainee =
                Trainee.entered(request.externalKey(), details, Trainee.Origin.RECORDED, personRefs, clock.instant());
        trainees.persistAndFlush(trainee);
        addresses.entered(List.of(trainee));
        trainees.flush();
        return trainee.toView();
    }

    /** One trainee; noted in the access log. */
    TraineeView get(UUID id) {
        var trainee = visible(id);
        if (!seesPersons()) {
            return trainee.toView().masked();
        }
        trainee.demandNotErased();
        accessLog.add(AccessOperation.READ, SUBJECT, id, null, 1);
        return trainee.toView();
    }

    /**
     * A page of trainees.
     *
     * @param persons whether names and addresses are needed, which is noted in the access log
     */
    PageOf<TraineeView> page(TraineeFilter filter, boolean persons, PageParams params) {
        if (!seesPersons() && (persons || filter.q != null)) {
            throw new DomainException(
                    ErrorCode.FORBIDDEN, FieldError.parameter(persons ? "expand" : "q", ErrorCode.FORBIDDEN));
        }
        var page = trainees.page(filter, ownCities(), params).map(Trainee::toView);
        if (!persons) {
            return page.map(TraineeView::masked);
        }
        accessLog.add(AccessOperation.LIST, SUBJECT, null, null, page.items().size());
        return page;
    }

    /**
     * Passes on every trainee of the list, for a file. The access log has the entry before the first of them leaves the
     * service.
     *
     * @param reason as in the header {@link AccessReason#HEADER}
     */
    void each(TraineeFilter filter, String sort, String reason, Consumer<TraineeView> row) {
        var why = AccessReason.of(reason);
        var count = new AtomicInteger();
        trainees.all(filter, ownCities(), sort, batch -> {
            count.addAndGet(batch.size());
            batch.stream().map(Trainee::toView).forEach(row);
        });
        accessLog.add(AccessOperation.EXPORT, SUBJECT, null, why, count.get());
    }

    /** Says something anew about a trainee; enrolments keep what was so on their day. */
    TraineeView change(UUID id, String ifMatch, JsonNode patch) {
        var trainee = lockedVisible(id, ifMatch);
        demandForItself(trainee);
        var before = trainee.details();
        var details = patches.apply(before, patch, TraineeDetails.class);
        if (!details.cityCode().equals(before.cityCode())) {
            demandOwn(details.cityCode());
        }
        places.check(before, details);
        addresses.demandFree(details.email(), id);
        if (trainee.change(details, personRefs, clock.instant())) {
            trainees.flush();
            addresses.changed(trainee, before);
            if (details.isNamedUnlike(before)) {
                renamed.fire(new TraineesRenamed(List.of(id)));
            }
        }
        return trainee.toView();
    }

    /** Takes a trainee away who took part in nothing. */
    void delete(UUID id, String ifMatch) {
        trainees.delete(lockedVisible(id, ifMatch));
        trainees.flush();
    }

    /** The trainee, if the caller may see it and has read it as it is; locked until commit. */
    Trainee lockedVisible(UUID id, String ifMatch) {
        visible(id);
        var trainee = trainees.locked(id).orElseThrow(DomainException::notFound);
        Etag.demand(ifMatch, trainee.version());
        return trainee;
    }

    /** The trainee, if the caller may see it, locked until commit; refuses one that reads through to another. */
    Trainee lockedForItself(UUID id) {
        visible(id);
        var trainee = trainees.locked(id).orElseThrow(DomainException::notFound);
        demandForItself(trainee);
        return trainee;
    }

    private static void demandForItself(Trainee trainee) {
        if (trainee.survivorId() != null) {
            throw new DomainException(ErrorCode.TRAINEE_MERGED, trainee.survivorId());
        }
    }

    /** The trainee, if the caller may see it. */
    Trainee visible(UUID id) {
        var own = ownCities();
        return trainees.findByIdOptional(id)
                .filter(trainee -> own == null || own.contains(trainee.cityCode()))
                .orElseThrow(DomainException::notFound);
    }

    private void demandOwn(String city) {
        var own = ownCities();
        if (own != null && !own.contains(city)) {
            throw DomainException.at("/cityCode", ErrorCode.CITY_NOT_YOURS, city);
        }
    }

    private boolean seesPersons() {
        return caller.hasAny(Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR);
    }

    /**
     * Whose people alone the caller sees; null for everybody's. A coordinator who audits as well sees names, and so only
     * those of the own cities.
     */
    private Set<String> ownCities() {
        var ofEverybody = caller.hasAny(Roles.TRAINING_ADMIN)
                || (caller.hasAny(Roles.AUDITOR) && !caller.hasAny(Roles.CITY_COORDINATOR));
        return ofEverybody ? null : Set.copyOf(places.recordedAs(caller.cities()));
    }
}
