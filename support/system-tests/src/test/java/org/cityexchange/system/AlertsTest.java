package org.cityexchange.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The alert rules ask for metrics that there are, and each leads to a section of the runbook that there is. */
@Order(4)
@ResourceLock(PackagedSystem.LOCK)
class AlertsTest {

    private static final Pattern METRIC = Pattern.compile("\\b(?:[a-z]+_[a-z_]+|up)\\b(?=\\s*[\\[{)><=!]|$)");
    /** Those that Prometheus makes itself. */
    private static final Set<String> BUILT_IN = Set.of("up");

    private final List<JsonNode> rules = rules();

    private static List<JsonNode> rules() {
        var rules = new ArrayList<JsonNode>();
        DeploymentFiles.yaml(DeploymentFiles.text("deploy/prometheus/alerts.yml"))
                .path("groups")
                .forEach(group -> group.path("rules").forEach(rules::add));
        return rules;
    }

    @Test
    void everyMetricIsShownByBothServices() {
        var system = PackagedSystem.running();
        var named = rules.stream()
                .flatMap(rule -> METRIC.matcher(rule.path("expr").asText()).results())
                .map(match -> match.group())
                .filter(metric -> !BUILT_IN.contains(metric))
                .collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThanOrEqualTo(10);
        for (var service : List.of(system.forum(), system.training())) {
            var shown = Api.at(service.management())
                    .get("/q/metrics")
                    .body()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("[{ ]", 2)[0])
                    .collect(Collectors.toSet());
            assertThat(shown).containsAll(named);
        }
    }

    @Test
    void everyRuleLeadsToASectionOfTheRunbook() {
        var anchors = DeploymentFiles.text("docs/runbook.md")
                .lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3).toLowerCase(Locale.ROOT).replace(' ', '-'))
                .collect(Collectors.toSet());
        assertThat(rules).hasSizeGreaterThanOrEqualTo(10).allSatisfy(rule -> {
            assertThat(rule.path("alert").asText()).matches("([A-Z][a-z]+)+");
            assertThat(rule.at("/labels/severity").asText()).isIn("critical", "warning", "info");
            assertThat(rule.at("/annotations/summary").asText()).isNotBlank();
            var link = rule.at("/annotations/runbook").asText();
            assertThat(link).startsWith("docs/runbook.md#");
            assertThat(anchors).contains(link.substring(link.indexOf('#') + 1));
        });
        assertThat(rules).extracting(rule -> rule.path("alert").asText()).doesNotHaveDuplicates();
    }

    @Test
    void everyLinkWithinTheRunbookLeadsSomewhere() {
        var runbook = DeploymentFiles.text("docs/runbook.md");
        var anchors = runbook.lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> "(#" + line.substring(3).toLowerCase(Locale.ROOT).replace(' ', '-') + ")")
                .collect(Collectors.toSet());
        assertThat(Pattern.compile("\\(#[^)]*\\)").matcher(runbook).results().map(match -> match.group()))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(anchors).contains(link));
    }
}
