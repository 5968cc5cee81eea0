package org.cityexchange.training.certificate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.cityexchange.kit.pdf.PdfTemplate;
import org.cityexchange.kit.qr.QrCodes;
import org.cityexchange.kit.text.LocalizedText;

/** A certificate as a page to be printed, in Korean and English side by side. */
final class CertificatePage {

    private static final PdfTemplate TEMPLATE = PdfTemplate.of(CertificatePage.class, "certificate.html");
    private static final DateTimeFormatter KOREAN = DateTimeFormatter.ofPattern("yyyy년 M월 d일", Locale.KOREAN);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private CertificatePage() {}

    /** The page; {@code verificationUrl} is where anybody can see whether it is good. */
    static String of(Certificate certificate, String verificationUrl) {
        var statement = certificate.statement();
        return TEMPLATE.fill(Map.ofEntries(
                Map.entry("serial", certificate.serial()),
                Map.entry("name", certificate.demandHolderName()),
                Map.entry("titleKo", statement.title().in("ko")),
                Map.entry("titleEn", other(statement.title())),
                Map.entry("heldKo", held(statement, KOREAN)),
                Map.entry("heldEn", held(statement, ENGLISH)),
                Map.entry("issuedKo", KOREAN.format(certificate.issuedOn())),
                Map.entry("issuedEn", ENGLISH.format(certificate.issuedOn())),
                Map.entry("issuerKo", statement.issuerName().in("ko")),
                Map.entry("issuerEn", other(statement.issuerName())),
                Map.entry("url", verificationUrl),
                Map.entry("qr", Base64.getEncoder().encodeToString(QrCodes.png(verificationUrl)))));
    }

    /** The English text, or nothing where that would say the same again. */
    private static String other(LocalizedText text) {
        return text.in("en").equals(text.in("ko")) ? "" : text.in("en");
    }

    private static String held(Statement statement, DateTimeFormatter format) {
        LocalDate first = statement.startsOn();
        LocalDate last = statement.endsOn();
        return first.equals(last) ? format.format(first) : format.format(first) + " – " + format.format(last);
    }
}
