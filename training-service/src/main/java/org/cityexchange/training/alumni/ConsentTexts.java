package org.cityexchange.training.alumni;

import java.util.Arrays;
import java.util.List;
import org.cityexchange.kit.mail.Wording;
import org.cityexchange.kit.text.LocalizedText;

/** The texts that alumni agree to. What was agreed to stays what it was: another text is another version. */
final class ConsentTexts {

    private static final String WORDS = "alumni.consents";

    private ConsentTexts() {}

    /** What is asked for at present. */
    static List<ConsentTextView> present() {
        return Arrays.stream(ConsentKind.values())
                .map(kind -> new ConsentTextView(kind, version(kind), text(kind)))
                .toList();
    }

    /** The version of the text that is asked for at present. */
    static String version(ConsentKind kind) {
        return in("en").text(kind + ".version");
    }

    private static LocalizedText text(ConsentKind kind) {
        return LocalizedText.of(in("ko").text(kind + ".text"), in("en").text(kind + ".text"));
    }

    private static Wording in(String language) {
        return Wording.in(WORDS, ConsentTexts.class, language);
    }
}
