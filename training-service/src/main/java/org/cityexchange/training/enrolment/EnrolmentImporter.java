package org.cityexchange.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.kit.transfer.Column;
import org.cityexchange.kit.transfer.ImportOrder;
import org.cityexchange.kit.transfer.Importer;
import org.cityexchange.kit.transfer.Row;
import org.cityexchange.training.trainee.TraineeColumns;

/**
 * Files of enrolments of the past: they have not passed the states, hold no seats, and nobody is written to. Trainees
 * are known by their external key within the set of data, and entered where they are not known yet.
 */
@ApplicationScoped
class EnrolmentImporter implements Importer {

    static final String TYPE = "ENROLMENTS";

    private final PastEnrolments past;

    EnrolmentImporter(PastEnrolments past) {
        this.past = past;
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
        return EnrolmentColumns.ALL;
    }

    @Override
    public String key(Row row) {
        return row.get(EnrolmentColumns.RUN) + " " + row.get(TraineeColumns.KEY);
    }

    @Override
    public Importer.Run begin(ImportOrder order) {
        return new EnrolmentRun(order, past);
    }
}
