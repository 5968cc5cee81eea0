package org.cityexchange.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the files of the deployment as their programs do, as far as that goes without them. */
final class DeploymentFiles {

    static final Path ROOT = Path.of("../..");

    /** {@code ${NAME}}, {@code ${NAME:-default}} or {@code ${NAME:?message}}, but not {@code $${NAME}}. */
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Za-z0-9_]+)(?::([-?])([^}]*))?}");

    private static final ObjectMapper JSON = new ObjectMapper();

    private DeploymentFiles() {}

    /** The variables of docker-compose.yml by name, with what stands after the name: a default, a message or nothing. */
    static Map<String, String> variables() {
        var variables = new TreeMap<String, String>();
        VARIABLE.matcher(text("docker-compose.yml") + text("deploy/compose.infra.yml"))
                .results()
                .forEach(match -> variables.put(match.group(1), match.group(2) == null ? "" : match.group(2)));
        return variables;
    }

    static JsonNode yaml(String text) {
        return JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What holds in every profile: what both services are set to, and over it the service's own configuration. */
    static Map<String, String> applicationProperties(String service) {
        var byName = properties("support/service-kit/src/main/resources/META-INF/microprofile-config.properties");
        byName.putAll(properties(service + "/src/main/resources/application.properties"));
        return byName;
    }

    private static Map<String, String> properties(String file) {
        var properties = new Properties();
        try (var reader = new StringReader(text(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var byName = new TreeMap<String, String>();
        properties.stringPropertyNames().stream()
                .filter(name -> !name.startsWith("%"))
                .forEach(name -> byName.put(name, properties.getProperty(name)));
        return byName;
    }

    /** A property of the parent POM. */
    static String pomProperty(String name) {
        var matcher = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)</").matcher(text("pom.xml"));
        if (!matcher.find()) {
            throw new IllegalArgumentException("pom.xml has no property " + name);
        }
        return matcher.group(1);
    }

    static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }

    static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The text with its variables resolved as compose does it: required ones to {@code <value of NAME>}. */
    static String resolved(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(match -> "-".equals(match.group(2)) ? match.group(3) : "<value of " + match.group(1) + ">");
    }
}
