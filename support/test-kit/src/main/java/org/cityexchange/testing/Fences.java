package org.cityexchange.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.resolvers.SelectedClassResolverFromClasspath;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** The walls of the house, as rules over the classes of a service and of the kit. */
public final class Fences {

    private static final String KIT = "org.cityexchange.kit..";

    private Fences() {}

    /** The production classes of a service and of the kit it stands on. */
    public static JavaClasses classesOf(String servicePackage) {
        // of the classes of others nothing is asked but which annotations make an endpoint, and to read all takes
        // seconds
        ArchConfiguration.get().setClassResolver(SelectedClassResolverFromClasspath.class);
        ArchConfiguration.get().setClassResolverArguments("jakarta.ws.rs");
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(servicePackage, "org.cityexchange.kit");
    }

    /**
     * Every rule, for a service.
     *
     * @param service its root package, such as {@code org.cityexchange.forum}
     * @param other the root package of the other service
     */
    public static List<ArchRule> of(String service, String other) {
        return List.of(
                slices().matching(service + ".(*)..").should().beFreeOfCycles().as("features form no cycle"),
                noClasses()
                        .that()
                        .resideInAPackage(service + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(other + ".."),
                noClasses()
                        .that()
                        .resideInAPackage(KIT)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(service + "..", other + ".."),
                entitiesKeepToThemselves(),
                entitiesKnowNoHttp(service),
                transactionsBeginInServices(service),
                projectionsTellNobody(service),
                noClasses()
                        .that()
                        .resideInAnyPackage(service + "..", KIT)
                        .should()
                        .callMethodWhere(readsTheClockItself())
                        .as("nobody asks the system what time it is: a Clock is injected"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.cityexchange.kit.exchange..")
                        .should()
                        .dependOnClassesThat(resideInAPackage("org.apache.kafka..")),
                methods()
                        .that()
                        .areAnnotatedWith("org.jboss.resteasy.reactive.server.ServerExceptionMapper")
                        .should()
                        .beDeclaredInClassesThat(resideInAnyPackage(
                                "org.cityexchange.kit.problem..", "org.cityexchange.kit.idempotency..")),
                everyEndpointStatesItsRoles(),
                everyPostCanBeRepeated());
    }

    private static ArchRule entitiesKeepToThemselves() {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .bePackagePrivate();
    }

    private static ArchRule entitiesKnowNoHttp(String service) {
        return noClasses()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("jakarta.ws.rs..", "io.quarkus..", "org.cityexchange.kit.http.."))
                .as("entities of " + service + " know neither HTTP nor the framework");
    }

    private static ArchRule transactionsBeginInServices(String service) {
        return noClasses()
                .that()
                .resideInAPackage(service + "..")
                .and()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .beAnnotatedWith("jakarta.transaction.Transactional");
    }

    private static ArchRule projectionsTellNobody(String service) {
        return noClasses()
                .that()
                .resideInAPackage(service + "..")
                .and()
                .areAssignableTo("org.cityexchange.kit.exchange.Projection")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "org\\.cityexchange\\.kit\\.exchange\\.Outbox|org\\.cityexchange\\.kit\\.mail\\.MailQueue"
                                + "|jakarta\\.enterprise\\.event\\.Event")
                .as(
                        "what follows from an event besides the copy belongs in a handler of its own: a copy can be rebuilt");
    }

    private static DescribedPredicate<JavaCall<?>> readsTheClockItself() {
        var sources = Set.of(
                "java.time.Instant",
                "java.time.LocalDate",
                "java.time.LocalDateTime",
                "java.time.ZonedDateTime",
                "java.time.OffsetDateTime",
                "java.time.Year");
        return DescribedPredicate.describe("read the system's clock", call -> {
            var owner = call.getTargetOwner().getName();
            return (call.getName().equals("now")
                            && sources.contains(owner)
                            && call.getTarget().getRawParameterTypes().isEmpty())
                    || (owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis"));
        });
    }

    private static ArchRule everyEndpointStatesItsRoles() {
        var endpoint = DescribedPredicate.<JavaMethod>describe(
                "are endpoints",
                method -> method.getAnnotations().stream()
                        .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith("jakarta.ws.rs.HttpMethod")));
        return methods()
                .that(endpoint)
                .should()
                .beAnnotatedWith("jakarta.annotation.security.RolesAllowed")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.security.PermitAll")
                .orShould()
                .beDeclaredInClassesThat(annotatedWith("jakarta.annotation.security.RolesAllowed"));
    }

    private static ArchRule everyPostCanBeRepeated() {
        return methods()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.POST")
                .should()
                .beAnnotatedWith("org.cityexchange.kit.idempotency.Idempotent");
    }
}
