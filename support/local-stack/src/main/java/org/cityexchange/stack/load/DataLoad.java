package org.cityexchange.stack.load;

import java.net.URI;
import java.time.Clock;
import java.util.function.Consumer;
import org.cityexchange.stack.ProjectFolder;

/** Loads the real input through the public APIs of both services. */
public final class DataLoad {
    private DataLoad() {}

    /**
     * Loads everything in {@code support/data}. Called once, on the first start; again after a load that broke off, so
     * what is there already is found by its natural key and left alone.
     *
     * @param forum where the API of forum-service is
     * @param training where the API of training-service is
     * @param issuer where tokens are minted
     * @param progress is told what is being loaded, with counts
     */
    public static void run(URI forum, URI training, URI issuer, Consumer<String> progress) {
        run(forum, training, issuer, Input.of(ProjectFolder.find()), Clock.systemUTC(), progress);
    }

    static void run(URI forum, URI training, URI issuer, Input input, Clock clock, Consumer<String> progress) {
        Http http = new Http();
        TokenDesk tokens = new TokenDesk(http, issuer);
        ServiceApi registry = new ServiceApi("training-service", training, http, tokens.trainingAdmin());
        ServiceApi anonymous = new ServiceApi("forum-service", forum, http, "");
        new CityLoad(registry, anonymous, progress).run(input.cityFiles());
        new RegistryLoad(registry, progress).run(input.registry());
        new CatalogueLoad(registry, progress).run(input.training());
        new OutcomeLoad(registry, progress).run(input.outcomes());
        new PublishedLoad(registry, progress).run(input.published("sources.json"), input.published("figures.csv"));
        PlaceIds places = new PlaceIds();
        for (ForumFolder folder : input.forums()) {
            ServiceApi api = new ServiceApi("forum-service", forum, http, tokens.organizer(folder.owner()));
            new ForumLoad(new Forum(api, folder, places), clock, progress).run();
        }
    }
}
