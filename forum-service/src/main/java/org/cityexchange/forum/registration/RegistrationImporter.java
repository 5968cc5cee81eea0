package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.registration.question.QuestionForms;
import org.cityexchange.kit.privacy.ErasedPeople;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.kit.text.Texts;
import org.cityexchange.kit.transfer.Column;
import org.cityexchange.kit.transfer.ImportMode;
import org.cityexchange.kit.transfer.ImportOrder;
import org.cityexchange.kit.transfer.Importer;
import org.cityexchange.kit.transfer.Report;
import org.cityexchange.kit.transfer.Row;

/**
 * Files of registrations for the event that {@code dataset} names. They are taken in like any others, in the order of
 * the file: with seats as long as there are any, then with places in the waitlist. An address that is registered already
 * is refused, or left alone when the mode is UPSERT: what is registered belongs to the registrant.
 */
@ApplicationScoped
class RegistrationImporter implements Importer {

    static final String TYPE = "REGISTRATIONS";

    private final EventAccess events;
    private final QuestionForms questions;
    private final RegistrationRepository registrations;
    private final Registrar registrar;
    private final Seating seating;
    private final Validator validator;
    private final ErasedPeople erasedPeople;
    private final EntityManager entities;

    RegistrationImporter(
            EventAccess events,
            QuestionForms questions,
            RegistrationRepository registrations,
            Registrar registrar,
            Seating seating,
            Validator validator,
            ErasedPeople erasedPeople,
            EntityManager entities) {
        this.events = events;
        this.questions = questions;
        this.registrations = registrations;
        this.registrar = registrar;
        this.seating = seating;
        this.validator = validator;
        this.erasedPeople = erasedPeople;
        this.entities = entities;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.ORGANIZER);
    }

    /** Only into one's own event. */
    @Override
    public void check(ImportOrder order) {
        if (order.dataset() == null || order.dataset().isBlank()) {
            throw new DomainException(
                    ErrorCode.INVALID_PARAMETER, FieldError.parameter("dataset", ErrorCode.INVALID_PARAMETER));
        }
        events.own(order.dataset());
    }

    @Override
    public List<Column<?>> columns(ImportOrder order) {
        return columnsOf(event(order)).all();
    }

    @Override
    public String key(Row row) {
        return Texts.normalizedEmail(row.get(RegistrationColumns.EMAIL));
    }

    @Override
    public Importer.Run begin(ImportOrder order) {
        var event = event(order);
        return new RegistrationRun(event, columnsOf(event), order.mode());
    }

    private EventView event(ImportOrder order) {
        return events.get(order.dataset());
    }

    private RegistrationColumns columnsOf(EventView event) {
        return new RegistrationColumns(questions.asked(event.id()).questions().items());
    }

    private final class RegistrationRun implements Importer.Run {

        private final EventView event;
        private final RegistrationColumns columns;
        private final ImportMode mode;

        RegistrationRun(EventView event, RegistrationColumns columns, ImportMode mode) {
            this.event = event;
            this.columns = columns;
            this.mode = mode;
        }

        @Override
        public void look(Row row, Report report) {
            validator.validate(columns.request(row)).stream()
                    .map(violation -> violation.getPropertyPath().toString())
                    .sorted()
                    .map(columns::ofProperty)
                    .forEach(column -> report.refuse(row, column, ErrorCode.INVALID_VALUE, row.get(column)));
        }

        @Override
        public void apply(List<Row> rows, Report report) {
            // all of them before any, since the file goes on in the same transaction
            seating.lock(event.id());
            var known = new HashSet<>(registrations.liveAddresses(
                    event.id(),
                    rows.stream().map(RegistrationImporter.this::key).toList()));
            var erased = erasedPeople.erased(
                    rows.stream().map(RegistrationImporter.this::key).toList());
            var fresh = new ArrayList<Row>();
            for (var row : rows) {
                if (erased.contains(key(row)) && !known.contains(key(row))) {
                    report.refuse(row, RegistrationColumns.EMAIL, ErrorCode.PERSON_ERASED);
                } else if (!known.contains(key(row))) {
                    fresh.add(row);
                } else if (mode == ImportMode.UPSERT) {
                    report.unchanged(row);
                } else {
                    report.refuse(row, RegistrationColumns.EMAIL, ErrorCode.DUPLICATE_REGISTRATION);
                }
            }
            take(fresh, report);
        }

        private void refuse(Row row, DomainException refusal, Report report) {
            var answers = refusal.errors().stream()
                    .filter(error -> error.where().startsWith("/answers/"))
                    .toList();
            answers.forEach(error -> report.refuse(
                    row,
                    columns.ofAnswer(error.where()),
                    ErrorCode.valueOf(error.code()),
                    error.arguments().toArray()));
            if (answers.isEmpty()) {
                report.refuse(row, refusal);
            }
        }

        /** All of them at once; where one is refused, each half by itself, so that the good ones keep their order. */
        private void take(List<Row> rows, Report report) {
            if (rows.isEmpty()) {
                return;
            }
            try {
                inSavepoint(() -> registrar.register(rows.stream()
                        .map(row -> new Registrar.Order(event, columns.request(row), RegistrationView.Source.IMPORT))
                        .toList()));
                rows.forEach(report::inserted);
            } catch (DomainException refusal) {
                if (rows.size() == 1) {
                    refuse(rows.get(0), refusal, report);
                } else {
                    take(rows.subList(0, rows.size() / 2), report);
                    take(rows.subList(rows.size() / 2, rows.size()), report);
                }
            }
        }
    }

    /** What it has done in the database is undone when it is refused, and what came before is kept. */
    private void inSavepoint(Runnable work) {
        execute("savepoint registrations");
        try {
            work.run();
            entities.flush();
        } catch (DomainException refusal) {
            entities.clear();
            execute("rollback to savepoint registrations");
            throw refusal;
        }
        execute("release savepoint registrations");
    }

    private void execute(String command) {
        entities.createNativeQuery(command).executeUpdate();
    }
}
