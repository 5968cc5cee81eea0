package org.cityexchange.kit.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.Period;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.kit.transfer.ImportReports;

/** Reports of imports quote the cells that were refused, names and addresses among them: for a while only. */
@ApplicationScoped
class ImportReportsRetention implements Retained {

    private final ImportReports reports;

    ImportReportsRetention(ImportReports reports) {
        this.reports = reports;
    }

    @Override
    public Standard standard() {
        return new Standard(
                "import-reports",
                LocalizedText.of("가져오기 보고서에 인용된 값", "What reports of imports quote from their files"),
                LocalizedText.of("가져오기 종료", "The end of the import"),
                Action.DELETE,
                Period.ofDays(90));
    }

    @Override
    public long due(Instant before) {
        return reports.quotingBefore(before);
    }

    @Override
    public int letGo(Instant before) {
        return reports.forgetBefore(before);
    }
}
