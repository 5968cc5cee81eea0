package org.cityexchange.training;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.cityexchange.testing.Fences;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FencesTest {

    private static final String SERVICE = "org.cityexchange.training";
    private static final JavaClasses CLASSES = Fences.classesOf(SERVICE);

    static List<ArchRule> rules() {
        return Fences.of(SERVICE, "org.cityexchange.forum");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsItsWalls(ArchRule rule) {
        rule.check(CLASSES);
    }
}
