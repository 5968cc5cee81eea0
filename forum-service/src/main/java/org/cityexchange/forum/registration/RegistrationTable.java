package org.cityexchange.forum.registration;

import java.time.ZoneId;
import java.util.List;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.registration.question.Question;
import org.cityexchange.kit.table.Table;

/** The columns of an event's registrations; those of an import have the same headings. */
final class RegistrationTable {

    private RegistrationTable() {}

    /** With a column for each question the event ever asked. */
    static Table<RegistrationView> of(EventView event, List<Question> questions) {
        var zone = ZoneId.of(event.timeZone());
        var table = Table.<RegistrationView>named(event.slug() + " 등록자", event.slug() + "-registrations")
                .column("등록 번호", "Code", RegistrationView::code)
                .column("이름", "Name", RegistrationView::name)
                .column("전자우편", "E-mail", RegistrationView::email)
                .column("전화", "Phone", RegistrationView::phone)
                .column("소속", "Affiliation", RegistrationView::affiliation)
                .column("직위", "Job title", RegistrationView::jobTitle)
                .column("참가 구분", "Category", RegistrationView::category)
                .column("도시 코드", "City code", RegistrationView::cityCode)
                .column(
                        "새 도시",
                        "Proposed city",
                        each -> city(each) == null ? null : city(each).name())
                .column(
                        "국가",
                        "Country",
                        each -> city(each) == null ? null : city(each).country())
                .column("통합 후 도시", "City read as", RegistrationView::effectiveCityCode)
                .column("연수 동문", "Alumnus", RegistrationView::alumnus)
                .column("참가 방식", "Mode", RegistrationView::mode)
                .column("상태", "Status", RegistrationView::status)
                .column("사유", "Reason", RegistrationView::statusReason)
                .column("경로", "Source", RegistrationView::source)
                .column("언어", "Language", RegistrationView::locale)
                .column("동의", "Consents", RegistrationTable::consents)
                .column(
                        "신청 시각 (" + zone + ")",
                        "Requested (" + zone + ")",
                        each -> each.requestedAt().atZone(zone));
        questions.forEach(question -> table.column(
                question.label().in("ko"),
                question.label().in("en"),
                each -> each.answers().get(question.key())));
        return table;
    }

    private static RegisterRequest.ProposedCity city(RegistrationView registration) {
        return registration.proposedCity();
    }

    private static List<String> consents(RegistrationView registration) {
        return registration.consents().stream()
                .filter(ConsentRecord::holds)
                .map(consent -> consent.purpose() + ":" + consent.textVersion())
                .toList();
    }
}
