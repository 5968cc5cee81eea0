package org.cityexchange.stack.load;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How many places there are; set once, since an organizer may change them from then on. */
final class QuotaStep implements Step {
    @Override
    public String load(Forum forum) {
        InputFile file = forum.folder().file("quotas");
        if (!file.exists()) {
            return "";
        }
        ObjectNode quotas = file.object();
        String path = forum.path("/quotas");
        if (forum.api().all(path).isEmpty()) {
            forum.api().put(file.name(), path, quotas);
        }
        return Step.count(quotas.path("items").size(), "quota", "quotas");
    }
}
