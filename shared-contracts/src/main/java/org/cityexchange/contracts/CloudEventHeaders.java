package org.cityexchange.contracts;

/**
 * The headers of a record on the wire: CloudEvents 1.0 in Kafka's binary mode. The record's value is the event's JSON
 * alone, its key the {@link ExchangeEvent#subject() subject}; both are UTF-8, as are the values of the headers.
 */
public final class CloudEventHeaders {

    /** The version of CloudEvents; always {@link #SPEC_VERSION_1_0}. */
    public static final String SPEC_VERSION = "ce_specversion";
    /** The only value of {@link #SPEC_VERSION}. */
    public static final String SPEC_VERSION_1_0 = "1.0";
    /** The event's own id (UUID): two records with the same one are the same event delivered twice. */
    public static final String ID = "ce_id";
    /** The sender: {@link Producer#source()}. */
    public static final String SOURCE = "ce_source";
    /** The type: {@link EventType#wireName()}. */
    public static final String TYPE = "ce_type";
    /** The subject: {@link ExchangeEvent#subject()}, the same as the record's key. */
    public static final String SUBJECT = "ce_subject";
    /** {@link ExchangeEvent#occurredAt()} in RFC 3339, UTC. */
    public static final String TIME = "ce_time";
    /** Our extension: 1, 2, 3... per subject without a gap, in the order in which the sender committed. */
    public static final String REVISION = "ce_revision";
    /**
     * Our extension, where it is {@code true}: the event tells where its subject stands and replaces all of its earlier
     * ones, which the log no longer has. It is sent when a log was lost and its sender has forgotten them too.
     */
    public static final String SNAPSHOT = "ce_snapshot";
    /** The media type of the value; always {@link #APPLICATION_JSON}. */
    public static final String CONTENT_TYPE = "content-type";
    /** The only value of {@link #CONTENT_TYPE}. */
    public static final String APPLICATION_JSON = "application/json";
    /** The W3C trace context of the request that caused the event; may be missing. */
    public static final String TRACEPARENT = "traceparent";

    private CloudEventHeaders() {}
}
