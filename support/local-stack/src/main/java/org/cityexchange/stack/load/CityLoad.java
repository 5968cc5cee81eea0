package org.cityexchange.stack.load;

import java.util.List;
import java.util.function.Consumer;

/** Imports the cities into training-service and waits until the exchange has carried them to forum-service. */
final class CityLoad {
    private static final String CITIES = "/v1/cities";
    private static final long NEWS = 100;

    private final ServiceApi training;
    private final ServiceApi forum;
    private final Consumer<String> progress;

    CityLoad(ServiceApi training, ServiceApi forum, Consumer<String> progress) {
        this.training = training;
        this.forum = forum;
        this.progress = progress;
    }

    void run(List<InputFile> files) {
        FileImport cities = new FileImport(training, "CITIES", "", progress);
        files.forEach(cities::load);
        awaitCopy();
    }

    private void awaitCopy() {
        long wanted = training.count(CITIES);
        Patience patience = new Patience();
        long told = 0;
        long known = forum.count(CITIES);
        while (known < wanted) {
            String news = "cities " + known + " of " + wanted + " in " + forum.name();
            if (known - told >= NEWS) {
                progress.accept(news);
                told = known;
            }
            patience.pause(news, () -> "The exchange brings no more cities: " + news + ".");
            known = forum.count(CITIES);
        }
        progress.accept("cities " + known + " of " + wanted + " in " + forum.name());
    }
}
