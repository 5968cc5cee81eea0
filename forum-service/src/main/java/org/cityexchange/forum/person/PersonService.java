package org.cityexchange.forum.person;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.cityexchange.forum.city.Cities;
import org.cityexchange.kit.access.AccessLog;
import org.cityexchange.kit.access.AccessOperation;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.kit.text.Texts;

/** The people an institution works with: seen by its organizers, and without addresses by auditors. */
@ApplicationScoped
@Transactional
class PersonService {

    private final PersonRepository people;
    private final Cities cities;
    private final Pages pages;
    private final MergePatch mergePatch;
    private final AccessLog accessLog;
    private final Caller caller;

    PersonService(
            PersonRepository people,
            Cities cities,
            Pages pages,
            MergePatch mergePatch,
            AccessLog accessLog,
            Caller caller) {
        this.people = people;
        this.cities = cities;
        this.pages = pages;
        this.mergePatch = mergePatch;
        this.accessLog = accessLog;
        this.caller = caller;
    }

    PageOf<PersonView> page(String q, PageParams params) {
        return pages.page(listing(q), params).map(this::shown);
    }

    /** Passes on every person of the list, and says in the access log that it did. */
    void each(String q, String sort, Consumer<PersonView> row) {
        var count = new AtomicInteger();
        pages.all(listing(q), sort, batch -> {
            count.addAndGet(batch.size());
            batch.stream().map(this::shown).forEach(row);
        });
        accessLog.add(AccessOperation.EXPORT, "PERSON", null, null, count.get());
    }

    private Listing<Person> listing(String q) {
        var listing = Listing.of(Person.class, Person::id)
                .where("e.searchText like :q escape '\\'", "q", q == null ? null : Texts.containing(q))
                .sortableBy("name", "e.name", String.class, Person::name)
                .sortedBy("name");
        if (!caller.hasAny(Roles.AUDITOR)) {
            listing.within("e.ownerInstitution in :own", Map.of("own", List.copyOf(caller.institutions())));
        }
        return listing;
    }

    PersonView get(UUID id) {
        return people.findByIdOptional(id)
                .filter(person -> caller.seesAllOf(person.ownerInstitution()))
                .map(this::shown)
                .orElseThrow(DomainException::notFound);
    }

    PersonView create(PersonRequest request) {
        demandKnownCity(request);
        var person = Person.of(request, caller.owningInstitution(request.ownerInstitution()));
        people.persistAndFlush(person);
        return person.toView();
    }

    PersonView patch(UUID id, String ifMatch, JsonNode patch) {
        var person = people.findByIdOptional(id).orElseThrow(DomainException::notFound);
        caller.demandOrganizerOf(person.ownerInstitution());
        Etag.demand(ifMatch, person.toView().version());
        var request = mergePatch.apply(person.toRequest(), patch, PersonRequest.class);
        if (request.ownerInstitution() != null && !person.ownerInstitution().equals(request.ownerInstitution())) {
            throw DomainException.at("/ownerInstitution", ErrorCode.FIELD_IMMUTABLE, "ownerInstitution");
        }
        if (!Objects.equals(request.cityCode(), person.toView().cityCode())) {
            demandKnownCity(request);
        }
        person.describe(request);
        people.flush();
        return person.toView();
    }

    private void demandKnownCity(PersonRequest request) {
        var code = request.cityCode();
        if (code != null && cities.byCodes(List.of(code)).isEmpty()) {
            throw DomainException.at("/cityCode", ErrorCode.UNKNOWN_CITY, code);
        }
    }

    private PersonView shown(Person person) {
        return caller.organizesFor(person.ownerInstitution())
                ? person.toView()
                : person.toView().masked();
    }
}
