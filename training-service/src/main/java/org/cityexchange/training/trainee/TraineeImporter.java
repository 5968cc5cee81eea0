package org.cityexchange.training.trainee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.kit.privacy.ErasedPeople;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.PersonRefs;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.kit.text.Texts;
import org.cityexchange.kit.transfer.Column;
import org.cityexchange.kit.transfer.ImportMode;
import org.cityexchange.kit.transfer.ImportOrder;
import org.cityexchange.kit.transfer.Importer;
import org.cityexchange.kit.transfer.Report;
import org.cityexchange.kit.transfer.Row;

/**
 * Files of trainees, known by their external key within the set of data. Each costs a share of a few statements per
 * batch.
 */
@ApplicationScoped
class TraineeImporter implements Importer {

    static final String TYPE = "TRAINEES";

    private final TraineeRepository trainees;
    private final TraineeAddresses addresses;
    private final TraineePlaces places;
    private final ErasedPeople erasedPeople;
    private final PersonRefs personRefs;
    private final Event<TraineesRenamed> renamedEvent;
    private final Clock clock;

    TraineeImporter(
            TraineeRepository trainees,
            TraineeAddresses addresses,
            TraineePlaces places,
            ErasedPeople erasedPeople,
            PersonRefs personRefs,
            Event<TraineesRenamed> renamedEvent,
            Clock clock) {
        this.trainees = trainees;
        this.addresses = addresses;
        this.places = places;
        this.erasedPeople = erasedPeople;
        this.personRefs = personRefs;
        this.renamedEvent = renamedEvent;
        this.clock = clock;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.TRAINING_ADMIN);
    }

    @Override
    public List<Column<?>> columns(ImportOrder order) {
        return TraineeColumns.ALL;
    }

    @Override
    public String key(Row row) {
        return row.get(TraineeColumns.KEY);
    }

    @Override
    public Importer.Run begin(ImportOrder order) {
        return new TraineeRun(order);
    }

    private final class TraineeRun implements Importer.Run {

        private final ImportOrder order;
        private final Map<String, Long> given = new HashMap<>();

        TraineeRun(ImportOrder order) {
            this.order = order;
        }

        /** An address belongs to one trainee: two rows of one file cannot have the same. */
        @Override
        public void look(Row row, Report report) {
            var address = row.get(TraineeColumns.EMAIL);
            if (address == null) {
                return;
            }
            var first = given.putIfAbsent(
                    Texts.normalizedEmail(address), row.place().line());
            if (first != null) {
                report.refuse(row, TraineeColumns.EMAIL, ErrorCode.DUPLICATE_ROW, first);
            }
        }

        @Override
        public void apply(List<Row> rows, Report report) {
            var stored = trainees.lockedByExternalKey(
                    order.dataset(),
                    rows.stream().map(TraineeImporter.this::key).toList());
            var known = places.known(
                    rows.stream().map(row -> row.get(TraineeColumns.CITY)).toList(),
                    rows.stream()
                            .map(row -> row.get(TraineeColumns.INSTITUTION))
                            .filter(Objects::nonNull)
                            .toList());
            var holders = addresses.holders(rows.stream()
                    .map(row -> row.get(TraineeColumns.EMAIL))
                    .filter(Objects::nonNull)
                    .map(Texts::normalizedEmail)
                    .toList());
            var erased = erasedPeople.erased(rows.stream()
                    .map(row -> row.get(TraineeColumns.EMAIL))
                    .filter(Objects::nonNull)
                    .map(Texts::normalizedEmail)
                    .toList());
            var entered = new ArrayList<Trainee>();
            var renamed = new ArrayList<UUID>();
            for (var row : rows) {
                try {
                    var trainee = stored.get(key(row));
                    if (trainee != null) {
                        trainee.demandNotErased();
                    }
                    var details = details(row, trainee);
                    known.check(trainee == null ? null : trainee.details(), details);
                    checkAddress(details, holders, erased, trainee == null ? null : trainee.id());
                    if (trainee == null) {
                        entered.add(enter(row, details, report));
                    } else {
                        change(row, trainee, details, report, renamed);
                    }
                } catch (DomainException refusal) {
                    report.refuse(row, refusal);
                }
            }
            trainees.persist(entered);
            addresses.entered(entered);
            if (!renamed.isEmpty()) {
                trainees.flush();
                renamedEvent.fire(new TraineesRenamed(renamed));
            }
        }

        private Trainee enter(Row row, TraineeDetails details, Report report) {
            report.inserted(row);
            return Trainee.entered(
                    key(row),
                    details,
                    new Trainee.Origin(order.provenance(), order.dataset()),
                    personRefs,
                    clock.instant());
        }

        private void change(Row row, Trainee trainee, TraineeDetails details, Report report, List<UUID> renamed) {
            if (order.mode() == ImportMode.INSERT) {
                throw DomainException.at("/externalKey", ErrorCode.DUPLICATE_CODE, trainee.externalKey());
            }
            var before = trainee.details();
            if (trainee.change(details, personRefs, clock.instant())) {
                addresses.changed(trainee, before);
                if (details.isNamedUnlike(before)) {
                    renamed.add(trainee.id());
                }
                report.updated(row);
            } else {
                report.unchanged(row);
            }
        }
    }

    private static void checkAddress(TraineeDetails details, Map<String, UUID> holders, Set<String> erased, UUID own) {
        if (details.email() != null) {
            var address = Texts.normalizedEmail(details.email());
            var holder = holders.get(address);
            if (holder == null && erased.contains(address)) {
                throw DomainException.at("/email", ErrorCode.PERSON_ERASED);
            }
            if (holder != null && !holder.equals(own)) {
                throw DomainException.at("/email", ErrorCode.DUPLICATE_TRAINEE);
            }
        }
    }

    /** What a row says, on top of what is stored in columns that the file does not have. */
    private static TraineeDetails details(Row row, Trainee stored) {
        var known = stored == null ? null : stored.details();
        return new TraineeDetails(
                row.getOr(TraineeColumns.NAME, known == null ? null : known.name()),
                row.getOr(TraineeColumns.NAME_LATIN, known == null ? null : known.nameLatin()),
                row.getOr(TraineeColumns.EMAIL, known == null ? null : known.email()),
                row.getOr(TraineeColumns.GENDER, known == null ? null : known.gender()),
                row.get(TraineeColumns.CITY),
                row.getOr(TraineeColumns.INSTITUTION, known == null ? null : known.institutionCode()),
                row.getOr(TraineeColumns.JOB_TITLE, known == null ? null : known.jobTitle()),
                row.get(TraineeColumns.RANK),
                row.getOr(TraineeColumns.LANGUAGE, known == null ? null : known.language()));
    }
}
