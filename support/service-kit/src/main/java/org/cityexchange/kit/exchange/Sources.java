package org.cityexchange.kit.exchange;

import org.cityexchange.contracts.CloudEventHeaders;
import org.cityexchange.contracts.Producer;

/** Who sent what, on topics that both services write. */
final class Sources {

    private Sources() {}

    /** As which the application of that name sends; one that is neither service sends as itself. */
    static String of(String application) {
        return Producer.ofService(application).map(Producer::source).orElse("urn:cityexchange:" + application);
    }

    /** Whether that source sent the record to a topic that both services write: it is no news to itself. */
    static boolean isOwn(Incoming record, String ownSource) {
        return record.topic().producers().size() > 1
                && ownSource.equals(record.headers().get(CloudEventHeaders.SOURCE));
    }
}
