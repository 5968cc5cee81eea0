package org.cityexchange.training.course;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.kit.text.Texts;

/** The people who teach: seen by who runs courses, and without addresses by auditors. */
@ApplicationScoped
@Transactional
class InstructorService {

    private final InstructorRepository instructors;
    private final Pages pages;
    private final MergePatch patches;
    private final Caller caller;
    private final Clock clock;

    InstructorService(InstructorRepository instructors, Pages pages, MergePatch patches, Caller caller, Clock clock) {
        this.instructors = instructors;
        this.pages = pages;
        this.patches = patches;
        this.caller = caller;
        this.clock = clock;
    }

    PageOf<InstructorView> page(String q, PageParams params) {
        var listing = Listing.of(Instructor.class, Instructor::id)
                .where("e.searchText like :q escape '\\'", "q", q == null ? null : Texts.containing(q))
                .sortableBy("name", "e.name", String.class, Instructor::name)
                .sortedBy("name");
        return pages.page(listing, params).map(this::shown);
    }

    InstructorView get(UUID id) {
        return shown(existing(id));
    }

    InstructorView create(InstructorRequest request) {
        var instructor = Instructor.entered(request, clock.instant());
        instructors.persistAndFlush(instructor);
        return instructor.toView();
    }

    InstructorView change(UUID id, String ifMatch, JsonNode patch) {
        var instructor = forChange(id, ifMatch);
        instructor.describe(patches.apply(instructor.said(), patch, InstructorRequest.class), clock.instant());
        instructors.flush();
        return instructor.toView();
    }

    /** Removes somebody who has taught nothing; the database refuses it otherwise. */
    void remove(UUID id, String ifMatch) {
        instructors.delete(forChange(id, ifMatch));
        instructors.flush();
    }

    private Instructor forChange(UUID id, String ifMatch) {
        var instructor = existing(id);
        Etag.demand(ifMatch, instructor.version());
        return instructor;
    }

    private Instructor existing(UUID id) {
        return instructors.findByIdOptional(id).orElseThrow(DomainException::notFound);
    }

    private InstructorView shown(Instructor instructor) {
        return caller.hasAny(Roles.TRAINING_ADMIN)
                ? instructor.toView()
                : instructor.toView().masked();
    }
}
