package org.cityexchange.training.enrolment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.Texts;
import org.cityexchange.kit.transfer.Column;
import org.cityexchange.kit.transfer.ImportMode;
import org.cityexchange.kit.transfer.ImportOrder;
import org.cityexchange.kit.transfer.Importer;
import org.cityexchange.kit.transfer.Report;
import org.cityexchange.kit.transfer.Row;
import org.cityexchange.training.country.Continent;
import org.cityexchange.training.country.ContinentScheme;
import org.cityexchange.training.course.Channel;
import org.cityexchange.training.course.CourseRunFacts;
import org.cityexchange.training.enrolment.EnrolmentNews.Changes;
import org.cityexchange.training.enrolment.PastEnrolments.Known;
import org.cityexchange.training.trainee.TraineeColumns;
import org.cityexchange.training.trainee.TraineeDetails;
import org.cityexchange.training.trainee.TraineeFacts;
import org.cityexchange.training.trainee.Trainees;

/** The import of one file of enrolments. */
final class EnrolmentRun implements Importer.Run {

    private static final Set<EnrolmentStatus> OF_THE_PAST = EnumSet.of(
            EnrolmentStatus.COMPLETED,
            EnrolmentStatus.NOT_COMPLETED,
            EnrolmentStatus.NO_SHOW,
            EnrolmentStatus.WITHDRAWN,
            EnrolmentStatus.DECLINED,
            EnrolmentStatus.EXPIRED);
    private static final Set<EnrolmentStatus> NEED_A_HELD_RUN =
            EnumSet.of(EnrolmentStatus.COMPLETED, EnrolmentStatus.NOT_COMPLETED, EnrolmentStatus.NO_SHOW);

    private final ImportOrder order;
    private final PastEnrolments past;
    private final Origin origin;
    private final Map<ContinentScheme, Map<String, Continent>> continents = new EnumMap<>(ContinentScheme.class);
    /** Addresses the file has given to trainees that it enters, with whose they are. */
    private final Map<String, String> addresses = new HashMap<>();

    EnrolmentRun(ImportOrder order, PastEnrolments past) {
        this.order = order;
        this.past = past;
        this.origin = new Origin(order.provenance(), order.dataset());
    }

    /** What is wrong with a row by itself, and with two rows that give one address to two trainees. */
    @Override
    public void look(Row row, Report report) {
        var status = row.get(EnrolmentColumns.STATUS);
        if (!OF_THE_PAST.contains(status)) {
            report.refuse(row, EnrolmentColumns.STATUS, ErrorCode.NOT_FROM_A_FILE, status);
        }
        var address = addressOf(row);
        if (address != null) {
            var holder = addresses.putIfAbsent(address, row.get(TraineeColumns.KEY));
            if (holder != null && !holder.equals(row.get(TraineeColumns.KEY))) {
                report.refuse(row, TraineeColumns.EMAIL, ErrorCode.DUPLICATE_TRAINEE);
            }
        }
    }

    @Override
    public void apply(List<Row> rows, Report report) {
        var known = past.known(names(rows), order.dataset());
        var good = new ArrayList<Checked>();
        var newcomers = new LinkedHashMap<String, Trainees.Newcomer>();
        for (var row : rows) {
            try {
                var checked = check(row, known);
                if (!known.trainees().containsKey(checked.key())) {
                    newcomers.putIfAbsent(checked.key(), newcomer(row, known));
                }
                good.add(checked);
            } catch (DomainException refusal) {
                report.refuse(row, refusal);
            }
        }
        var people = new HashMap<>(known.trainees());
        people.putAll(past.enter(List.copyOf(newcomers.values()), origin));
        var changes = new Changes();
        var entered = new ArrayList<Enrolment>();
        for (var checked : good) {
            take(checked, people.get(checked.key()), known, entered, changes, report);
        }
        past.keep(entered, changes);
    }

    /** A row whose references exist and agree. */
    private record Checked(Row row, CourseRunFacts run, String targetOverride) {

        String key() {
            return row.get(TraineeColumns.KEY);
        }

        Snapshot snapshot() {
            return new Snapshot(
                    row.get(TraineeColumns.CITY), row.get(TraineeColumns.INSTITUTION), row.get(TraineeColumns.RANK));
        }

        /** A course run is completed on its last day. */
        Outcome outcome() {
            var status = row.get(EnrolmentColumns.STATUS);
            return new Outcome(
                    status,
                    status == EnrolmentStatus.COMPLETED
                            ? run.endsOn().atStartOfDay(run.zone()).toInstant()
                            : null);
        }
    }

    private Checked check(Row row, Known known) {
        var run = known.runs().get(row.get(EnrolmentColumns.RUN));
        if (run == null) {
            throw DomainException.at("/courseRun", ErrorCode.UNKNOWN_REFERENCE, row.get(EnrolmentColumns.RUN));
        }
        var status = row.get(EnrolmentColumns.STATUS);
        if (NEED_A_HELD_RUN.contains(status) && !run.status().counts()) {
            throw DomainException.at("/courseRun", ErrorCode.RUN_NOT_HELD, run.code(), status);
        }
        var city = known.cities().get(row.get(TraineeColumns.CITY));
        if (city == null) {
            throw DomainException.at("/cityCode", ErrorCode.UNKNOWN_CITY, row.get(TraineeColumns.CITY));
        }
        var institution = row.get(TraineeColumns.INSTITUTION);
        if (institution != null && !known.institutions().contains(institution)) {
            throw DomainException.at("/institutionCode", ErrorCode.UNKNOWN_REFERENCE, institution);
        }
        var channel = row.get(EnrolmentColumns.CHANNEL);
        if (channel != null && !run.mode().channels().contains(channel)) {
            throw DomainException.at("/channel", ErrorCode.CHANNEL_NOT_OFFERED, run.mode(), channel);
        }
        var continent = continents
                .computeIfAbsent(run.target().scheme(), past::continents)
                .getOrDefault(city.country(), Continent.UNASSIGNED);
        var place = new TargetRegion.Place(city.code(), city.country(), continent);
        return new Checked(row, run, TargetRegion.check(run, place, row.get(EnrolmentColumns.TARGET_OVERRIDE)));
    }

    private static Trainees.Newcomer newcomer(Row row, Known known) {
        var address = addressOf(row);
        if (address != null && known.addresses().contains(address)) {
            throw DomainException.at("/email", ErrorCode.DUPLICATE_TRAINEE);
        }
        if (address != null && known.erased().contains(address)) {
            throw DomainException.at("/email", ErrorCode.PERSON_ERASED);
        }
        return new Trainees.Newcomer(
                row.get(TraineeColumns.KEY),
                new TraineeDetails(
                        row.get(TraineeColumns.NAME),
                        null,
                        row.get(TraineeColumns.EMAIL),
                        null,
                        row.get(TraineeColumns.CITY),
                        row.get(TraineeColumns.INSTITUTION),
                        null,
                        row.get(TraineeColumns.RANK),
                        null));
    }

    private void take(
            Checked checked,
            TraineeFacts trainee,
            Known known,
            List<Enrolment> entered,
            Changes changes,
            Report report) {
        var stored = known.enrolment(checked.run().id(), trainee.id());
        if (stored == null && known.isInAsAnother(checked.run().id(), trainee)) {
            report.refuse(checked.row(), DomainException.at("/trainee", ErrorCode.DUPLICATE_ENROLMENT));
            return;
        }
        if (stored == null) {
            entered.add(changes.added(Enrolment.ofThePast(
                    checked.run().id(),
                    trainee.id(),
                    checked.snapshot(),
                    channel(checked),
                    checked.outcome(),
                    checked.targetOverride(),
                    origin,
                    past.now())));
            report.inserted(checked.row());
            return;
        }
        try {
            correct(stored, checked, changes, report);
        } catch (DomainException refusal) {
            report.refuse(checked.row(), refusal);
        }
    }

    /** What was entered here by people is theirs to correct; a file corrects what came from a file. */
    private void correct(Enrolment stored, Checked checked, Changes changes, Report report) {
        if (order.mode() == ImportMode.INSERT) {
            throw DomainException.at("/courseRun", ErrorCode.DUPLICATE_ENROLMENT);
        }
        var snapshot = checked.snapshot();
        var outcome = checked.outcome();
        if (stored.snapshot().equals(snapshot)
                && stored.status() == outcome.status()
                && Objects.equals(stored.targetOverride(), checked.targetOverride())) {
            report.unchanged(checked.row());
            return;
        }
        if (stored.provenance() == Provenance.RECORDED) {
            throw DomainException.at("/courseRun", ErrorCode.DUPLICATE_ENROLMENT);
        }
        changes.of(stored).correct(snapshot, checked.targetOverride(), past.now());
        stored.correct(outcome, past.now());
        report.updated(checked.row());
    }

    private static Channel channel(Checked checked) {
        var said = checked.row().get(EnrolmentColumns.CHANNEL);
        return said == null ? checked.run().mode().channels().get(0) : said;
    }

    private static PastEnrolments.Names names(List<Row> rows) {
        return new PastEnrolments.Names(
                distinct(rows, EnrolmentColumns.RUN),
                distinct(rows, TraineeColumns.CITY),
                distinct(rows, TraineeColumns.INSTITUTION),
                distinct(rows, TraineeColumns.KEY),
                rows.stream()
                        .map(EnrolmentRun::addressOf)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    private static Collection<String> distinct(List<Row> rows, Column<String> column) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static String addressOf(Row row) {
        var address = row.get(TraineeColumns.EMAIL);
        return address == null ? null : Texts.normalizedEmail(address);
    }
}
