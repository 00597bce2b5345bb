package io.github.xportka.contract.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;

/** The pacts of this build, read as plain JSON and not through Pact's own model. */
public final class WrittenPacts {
  public static final String CONSUMER = "xport-ka-client";

  /** Provider of the responses. */
  public static final String PLATFORM = "xport-ka-platform";

  /** Provider of the pushed messages. */
  public static final String MESSAGES = "xport-ka-messages";

  private WrittenPacts() {}

  /** Returns the folder that the consumer tests write to. */
  public static Path folder() {
    return Path.of(System.getProperty("pact.rootDir"));
  }

  public static Path path(String provider) {
    return folder().resolve(CONSUMER + "-" + provider + ".json");
  }

  /** Lists the pact files of a folder, sorted by name. */
  public static List<Path> in(Path folder) {
    return TextFiles.below(folder, ".json").toList();
  }

  public static JsonNode read(Path pact) {
    return JsonTrees.read(TextFiles.read(pact).getBytes(UTF_8));
  }

  public static List<PactInteraction> interactions() {
    return interactions(path(PLATFORM));
  }

  public static List<PactInteraction> interactions(Path pact) {
    return read(pact).path("interactions").valueStream().map(PactInteraction::new).toList();
  }

  /**
   * Returns an interaction of the platform's pact.
   *
   * @throws AssertionError when the pact does not have it
   */
  public static PactInteraction interaction(String description) {
    return interactions().stream()
        .filter(interaction -> interaction.description().equals(description))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "The pact has no interaction '"
                        + description
                        + "'. Use the description in its consumer test."));
  }

  public static List<PactMessage> messages() {
    return read(path(MESSAGES)).path("interactions").valueStream().map(PactMessage::new).toList();
  }

  /** Returns a pact of the platform that has one interaction only. */
  public static JsonNode pactOf(PactInteraction interaction) {
    ObjectNode pact = (ObjectNode) read(path(PLATFORM));
    pact.putArray("interactions").add(interaction.json());
    return pact;
  }
}
