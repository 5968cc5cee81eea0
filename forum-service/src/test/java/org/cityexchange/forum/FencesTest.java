package org.cityexchange.forum;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.cityexchange.testing.Fences;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls of the house, kept in this service. */
class FencesTest {

    private static final JavaClasses CLASSES = Fences.classesOf("org.cityexchange.forum");

    @ParameterizedTest
    @MethodSource("fences")
    void theFenceHolds(ArchRule fence) {
        fence.check(CLASSES);
    }

    static List<ArchRule> fences() {
        return Fences.of("org.cityexchange.forum", "org.cityexchange.training");
    }
}
