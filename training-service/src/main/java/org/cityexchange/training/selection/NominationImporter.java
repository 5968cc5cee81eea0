package org.cityexchange.training.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.kit.transfer.Column;
import org.cityexchange.kit.transfer.ImportMode;
import org.cityexchange.kit.transfer.ImportOrder;
import org.cityexchange.kit.transfer.Importer;
import org.cityexchange.kit.transfer.Report;
import org.cityexchange.kit.transfer.Row;
import org.cityexchange.training.course.CourseRunFacts;
import org.cityexchange.training.course.CourseRuns;
import org.cityexchange.training.institution.InstitutionRef;
import org.cityexchange.training.institution.Institutions;
import org.cityexchange.training.trainee.TraineeFacts;
import org.cityexchange.training.trainee.Trainees;

/**
 * Files of nominations of trainees whom {@code dataset} knows by their external key; whoever stands in a file is
 * submitted. A coordinator's file is of people and institutions of their cities: others do not exist for it.
 */
@ApplicationScoped
class NominationImporter implements Importer {

    static final String TYPE = "NOMINATIONS";

    private final NominationRepository nominations;
    private final NominationAccess access;
    private final CourseRuns runs;
    private final Trainees trainees;
    private final Institutions institutions;
    private final Clock clock;

    NominationImporter(
            NominationRepository nominations,
            NominationAccess access,
            CourseRuns runs,
            Trainees trainees,
            Institutions institutions,
            Clock clock) {
        this.nominations = nominations;
        this.access = access;
        this.runs = runs;
        this.trainees = trainees;
        this.institutions = institutions;
        this.clock = clock;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR);
    }

    @Override
    public List<Column<?>> columns(ImportOrder order) {
        return NominationColumns.ALL;
    }

    @Override
    public String key(Row row) {
        return row.get(NominationColumns.RUN) + " " + row.get(NominationColumns.TRAINEE);
    }

    @Override
    public Importer.Run begin(ImportOrder order) {
        return new NominationRun(order);
    }

    private final class NominationRun implements Importer.Run {

        private final ImportOrder order;
        private final List<String> own;

        NominationRun(ImportOrder order) {
            this.order = order;
            own = order.cities() == null ? null : access.recordedAs(order.cities());
        }

        @Override
        public void apply(List<Row> rows, Report report) {
            var batch = NominationBatch.of(rows, order.dataset(), runs, trainees, institutions, nominations);
            var entered = new ArrayList<Nomination>();
            for (var row : rows) {
                try {
                    apply(row, batch, entered, report);
                } catch (DomainException refusal) {
                    report.refuse(row, refusal);
                }
            }
            nominations.persist(entered);
        }

        private void apply(Row row, NominationBatch batch, List<Nomination> entered, Report report) {
            var run = batch.run(row);
            NominationSteps.demandOpen(run);
            var trainee = batch.trainee(row, own);
            var stored = batch.stored(run, trainee);
            if (stored != null && order.mode() == ImportMode.INSERT) {
                throw DomainException.at("/traineeKey", ErrorCode.DUPLICATE_NOMINATION);
            }
            var details = details(row, stored).checked(run.mode().channels());
            if (stored == null) {
                entered.add(enter(batch, run, trainee, batch.institution(row, trainee, own), details));
                report.inserted(row);
            } else if (change(batch, stored, details)) {
                report.updated(row);
            } else {
                report.unchanged(row);
            }
        }

        private Nomination enter(
                NominationBatch batch,
                CourseRunFacts run,
                TraineeFacts trainee,
                InstitutionRef institution,
                NominationDetails details) {
            var subject = new Nomination.Subject(run.id(), trainee.id(), trainee.cityCode(), institution.code());
            batch.give(run.id(), institution.code(), details.institutionRank());
            var nomination = Nomination.draft(
                    subject, details, new Nomination.Origin(order.provenance(), order.dataset()), clock.instant());
            nomination.become(NominationStatus.SUBMITTED, null, null, clock.instant());
            return nomination;
        }

        private boolean change(NominationBatch batch, Nomination stored, NominationDetails details) {
            batch.give(stored.courseRunId(), stored.institutionCode(), details.institutionRank());
            if (details.equals(stored.details()) && stored.status() != NominationStatus.DRAFT) {
                return false;
            }
            stored.change(details, clock.instant());
            if (stored.status() == NominationStatus.DRAFT) {
                stored.become(NominationStatus.SUBMITTED, null, null, clock.instant());
            }
            return true;
        }
    }

    /** What a row says, on top of what is stored in columns that the file does not have. */
    private static NominationDetails details(Row row, Nomination stored) {
        var known = stored == null ? new NominationDetails(null, null, null, null) : stored.details();
        return new NominationDetails(
                row.getOr(NominationColumns.CHANNEL, known.channel()),
                row.get(NominationColumns.RANK),
                row.getOr(NominationColumns.MOTIVATION, known.motivation()),
                known.documents());
    }
}
