package org.cityexchange.training.certificate;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import org.cityexchange.kit.pdf.PdfFonts;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/**
 * How a name stands on a certificate: as its bearer writes it where that is Korean or Latin, and otherwise in the
 * bearer's own Latin spelling. None is ever made up.
 */
final class PrintedName {

    private static final Set<UnicodeScript> PRINTED =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HANGUL, UnicodeScript.COMMON, UnicodeScript.INHERITED);

    private PrintedName() {}

    /** The printed form; refused where neither can be printed. */
    static String of(String name, String nameLatin) {
        if (isPrintable(name)) {
            return name;
        }
        if (isPrintable(nameLatin)) {
            return nameLatin;
        }
        throw new DomainException(ErrorCode.NAME_NEEDS_LATIN_FORM);
    }

    private static boolean isPrintable(String name) {
        return name != null
                && name.codePoints().anyMatch(Character::isLetter)
                && name.codePoints().allMatch(letter -> PRINTED.contains(UnicodeScript.of(letter)))
                && PdfFonts.canShow(name);
    }
}
