package org.cityexchange.forum.attendance;

import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** Which scans are asked for; a parameter given several times means any of its values. */
public class CheckInFilter {

    @RestQuery
    List<ScanResult> result;

    @RestQuery
    List<ScanPoint> point;

    @RestQuery
    List<UUID> sessionId;

    @RestQuery
    List<String> code;

    @RestQuery
    List<String> device;
}
