package org.cityexchange.training.actionplan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.kit.mail.Letter;
import org.cityexchange.kit.mail.Mail;
import org.cityexchange.kit.mail.MailQueue;
import org.cityexchange.kit.mail.Wording;
import org.cityexchange.training.course.CourseRunFacts;
import org.cityexchange.training.course.CourseRuns;
import org.cityexchange.training.institution.Institutions;
import org.cityexchange.training.trainee.TraineeFacts;
import org.cityexchange.training.trainee.Trainees;

/** Writes to trainees about their action plans, in the transaction of what they are told. */
@ApplicationScoped
class ActionPlanLetters {

    private static final String WORDS = "actionplan.letters";

    private final Trainees trainees;
    private final CourseRuns runs;
    private final Institutions institutions;
    private final MailQueue mails;

    ActionPlanLetters(Trainees trainees, CourseRuns runs, Institutions institutions, MailQueue mails) {
        this.trainees = trainees;
        this.runs = runs;
        this.institutions = institutions;
        this.mails = mails;
    }

    /** What a trainee is told; each needs a subject and a lead in {@code actionplan/letters_{ko,en}.properties}. */
    enum Occasion {
        APPROVED,
        RETURNED,
        ASKED,
        REMINDED
    }

    /** Whether there is an address to write to. */
    boolean reaches(ActionPlan plan) {
        return recipient(plan).email() != null;
    }

    /** Tells the trainee what became of the plan, where there is an address. */
    void tell(Occasion occasion, ActionPlan plan, String reason) {
        var run = runs.get(plan.runId());
        var wording = wording(plan);
        send(occasion, plan.id(), plan, lead(occasion, run, wording, 0), facts(wording, run, "reason", reason));
    }

    /** Asks the trainee how the plan goes; there is an address. */
    void ask(Occasion occasion, FollowUp followUp, ActionPlan plan, String token) {
        var run = runs.get(plan.runId());
        var wording = wording(plan);
        var paragraphs = new ArrayList<>(lead(occasion, run, wording, followUp.months()));
        paragraphs.add(wording.text("token"));
        var due = DateTimeFormatter.ofPattern(wording.text("date"), wording.locale())
                .format(followUp.dueOn());
        send(
                occasion,
                followUp.id(),
                plan,
                paragraphs,
                facts(wording, run, "due", due, "number", followUp.id().toString(), "token", token));
    }

    private void send(
            Occasion occasion, UUID about, ActionPlan plan, List<String> paragraphs, List<Letter.Fact> facts) {
        var trainee = recipient(plan);
        if (trainee.email() == null) {
            return;
        }
        var wording = wording(plan);
        var language = wording.locale().toLanguageTag();
        var run = runs.get(plan.runId());
        var letter = new Letter(
                language,
                wording.text(occasion + ".subject", run.title().in(language)),
                trainee.name() == null ? wording.text("greeting.plain") : wording.text("greeting", trainee.name()),
                paragraphs,
                facts,
                wording.text("closing"),
                host(run, language),
                wording.text("footer"));
        mails.add(new Mail("ACTION_PLAN_" + occasion, about, trainee.email(), letter, List.of()));
    }

    /** The person who is written to: whom the entry reads through to, where it has no address of its own. */
    private TraineeFacts recipient(ActionPlan plan) {
        var trainee = trainees.get(plan.traineeId());
        return trainee.email() == null && trainee.survivorId() != null ? trainees.get(trainee.survivorId()) : trainee;
    }

    private Wording wording(ActionPlan plan) {
        return Wording.in(WORDS, ActionPlanLetters.class, recipient(plan).language());
    }

    private static List<String> lead(Occasion occasion, CourseRunFacts run, Wording wording, int months) {
        var title = run.title().in(wording.locale().toLanguageTag());
        return List.of(wording.text(occasion + ".lead", title, months));
    }

    /** Labels and values in turn; a value that is null is left out. */
    private static List<Letter.Fact> facts(Wording wording, CourseRunFacts run, String... labelled) {
        var facts = new ArrayList<Letter.Fact>();
        facts.add(new Letter.Fact(
                wording.text("fact.course"), run.title().in(wording.locale().toLanguageTag())));
        for (int i = 0; i < labelled.length; i += 2) {
            if (labelled[i + 1] != null) {
                facts.add(new Letter.Fact(wording.text("fact." + labelled[i]), labelled[i + 1]));
            }
        }
        return facts;
    }

    private List<String> host(CourseRunFacts run, String language) {
        return Optional.ofNullable(run.hostInstitution())
                .flatMap(institutions::find)
                .map(host -> List.of(host.names().in(language)))
                .orElse(List.of());
    }
}
