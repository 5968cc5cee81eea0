package org.cityexchange.forum.event;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;

/** An event with the parts of it that were asked for. */
record EventPage(
        @JsonUnwrapped EventView event, @JsonAnyGetter Map<String, Object> parts) {}
