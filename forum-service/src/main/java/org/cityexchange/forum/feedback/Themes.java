package org.cityexchange.forum.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.EventView;
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

/** Themes of the feedback on an event, by those who read it. */
@ApplicationScoped
@Transactional
public class Themes {

    private final ThemeRepository themes;
    private final EventAccess events;
    private final MergePatch mergePatch;
    private final Pages pages;
    private final Caller caller;
    private final Clock clock;

    Themes(ThemeRepository themes, EventAccess events, MergePatch mergePatch, Pages pages, Caller caller, Clock clock) {
        this.themes = themes;
        this.events = events;
        this.mergePatch = mergePatch;
        this.pages = pages;
        this.caller = caller;
        this.clock = clock;
    }

    /** Refuses ids that are no themes of that event, at that place of the request. */
    public void demandOf(UUID eventId, Collection<UUID> ids, String pointer) {
        var known = ids.isEmpty() ? List.<UUID>of() : themes.ofEvent(eventId, ids);
        ids.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(unknown -> {
            throw DomainException.at(pointer, ErrorCode.UNKNOWN_REFERENCE, unknown);
        });
    }

    PageOf<ThemeView> page(String eventRef, List<Sentiment> sentiments, PageParams params) {
        var event = events.visible(eventRef);
        var listing = Listing.of(FeedbackTheme.class, FeedbackTheme::id)
                .where("e.eventId = :event", "event", event.id())
                .where("e.sentiment in :sentiments", "sentiments", sentiments)
                .sortableBy("createdAt", "e.createdAt", Instant.class, FeedbackTheme::createdAt)
                .sortedBy("createdAt");
        if (!isStaff(event)) {
            listing.within("e.visibility = :visible", Map.of("visible", FeedbackVisibility.PUBLIC));
        }
        var page = pages.page(listing, params);
        var counts = themes.counts(page.items().stream().map(FeedbackTheme::id).toList());
        return page.map(theme -> theme.toView(counts.get(theme.id())));
    }

    ThemeView get(String eventRef, UUID id) {
        var event = events.visible(eventRef);
        var shown = shown(of(event.id(), id));
        if (shown.visibility() == FeedbackVisibility.INTERNAL && !isStaff(event)) {
            throw DomainException.notFound();
        }
        return shown;
    }

    ThemeView add(String eventRef, ThemeRequest request) {
        var theme = FeedbackTheme.of(events.forStaff(eventRef).id(), request, clock.instant());
        themes.persistAndFlush(theme);
        return theme.toView(null);
    }

    ThemeView patch(String eventRef, UUID id, String ifMatch, JsonNode patch) {
        var theme = of(events.forStaff(eventRef).id(), id);
        Etag.demand(ifMatch, theme.version());
        theme.describe(mergePatch.apply(theme.toRequest(), patch, ThemeRequest.class));
        themes.flush();
        return shown(theme);
    }

    void remove(String eventRef, UUID id, String ifMatch) {
        var theme = of(events.forStaff(eventRef).id(), id);
        Etag.demand(ifMatch, theme.version());
        themes.delete(theme);
        themes.flush();
    }

    private boolean isStaff(EventView event) {
        return caller.seesAllOf(event.ownerInstitution())
                || (caller.hasAny(Roles.SURVEY_ANALYST) && caller.institutions().contains(event.ownerInstitution()));
    }

    private FeedbackTheme of(UUID eventId, UUID id) {
        return themes.find("eventId = ?1 and id = ?2", eventId, id)
                .firstResultOptional()
                .orElseThrow(DomainException::notFound);
    }

    private ThemeView shown(FeedbackTheme theme) {
        return theme.toView(themes.counts(List.of(theme.id())).get(theme.id()));
    }
}
