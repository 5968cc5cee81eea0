package org.cityexchange.stack.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cityexchange.stack.process.StackException;

/**
 * A file of the input.
 *
 * @param project the folder its name is shown relative to
 */
record InputFile(Path project, Path path) {
    /** As a person finds it in the project. */
    String name() {
        return project.relativize(path).toString();
    }

    boolean exists() {
        return Files.exists(path);
    }

    byte[] bytes() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new StackException("The file " + name() + " cannot be read.", e);
        }
    }

    JsonNode json() {
        try {
            return Json.MAPPER.readTree(bytes());
        } catch (JsonProcessingException e) {
            throw new StackException(
                    name() + " is no JSON: " + e.getOriginalMessage() + " (line "
                            + e.getLocation().getLineNr() + ").",
                    e);
        } catch (IOException e) {
            throw new StackException("The file " + name() + " cannot be read.", e);
        }
    }

    ObjectNode object() {
        if (json() instanceof ObjectNode object) {
            return object;
        }
        throw new StackException(name() + " must hold a JSON object.");
    }
}
