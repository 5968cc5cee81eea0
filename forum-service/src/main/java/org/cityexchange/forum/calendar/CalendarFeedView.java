package org.cityexchange.forum.calendar;

import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A registrant's calendar feed.
 *
 * @param id with which it is taken back
 * @param url where calendars subscribe to it; whoever knows it can read the feed, so it is shown this once
 */
@Schema(name = "CalendarFeed", examples = """
                {"id": "01936e2a-7c5b-7000-8000-000000000009",
                 "url": "https://forum.example.org/v1/calendar-feeds/3vTzN0cXb7Qw2LkJ8hGfDsAe1R.ics"}
                """)
public record CalendarFeedView(UUID id, URI url) {}
