package io.github.xportka.contract.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.contract.support.WrittenPacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Differences between the pact files of two folders, as lines of text. Interactions are compared by
 * their descriptions, so that an added one does not change all that follow.
 */
final class PactFileDifferences {
  private final List<String> lines = new ArrayList<>();

  private PactFileDifferences() {}

  /** Compares all pact files to the last byte. Only another version of Pact itself is ignored. */
  static List<String> between(Path released, Path today) {
    PactFileDifferences differences = new PactFileDifferences();
    Set<Path> names = new TreeSet<>();
    WrittenPacts.in(released).forEach(pact -> names.add(pact.getFileName()));
    WrittenPacts.in(today).forEach(pact -> names.add(pact.getFileName()));
    for (Path name : names) {
      differences.compareFiles(name.toString(), released.resolve(name), today.resolve(name));
    }
    return differences.lines;
  }

  private void compareFiles(String name, Path was, Path is) {
    if (!Files.exists(was) || !Files.exists(is)) {
      lines.add(name + (Files.exists(is) ? " is new" : " is no longer written"));
      return;
    }
    int before = lines.size();
    JsonNode released = WrittenPacts.read(was);
    JsonNode today = WrittenPacts.read(is);
    compare("$", byDescription(released), byDescription(today));
    boolean ofSamePactVersion = released.path("metadata").equals(today.path("metadata"));
    if (lines.size() > before) {
      lines.add(before, name);
    } else if (ofSamePactVersion && !hasSameBytes(was, is)) {
      lines.add(name + " has the same content in another order or format");
    }
  }

  private static boolean hasSameBytes(Path one, Path other) {
    try {
      return Files.mismatch(one, other) < 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the pact with an object in place of the array of interactions. */
  private static JsonNode byDescription(JsonNode pact) {
    ObjectNode keyed = pact.deepCopy();
    keyed.withObject("/metadata").remove("pact-jvm");
    Map<String, JsonNode> interactions = new LinkedHashMap<>();
    for (JsonNode interaction : pact.path("interactions")) {
      String description = interaction.path("description").asText();
      if (interactions.put(description, interaction) != null) {
        throw new AssertionError(
            "The pact has two interactions '"
                + description
                + "'. Give one of them another description.");
      }
    }
    keyed.putObject("interactions").setAll(interactions);
    return keyed;
  }

  private void compare(String at, JsonNode was, JsonNode is) {
    if (was.equals(is)) {
      return;
    }
    if (was.isObject() && is.isObject()) {
      Set<String> names = new TreeSet<>();
      was.fieldNames().forEachRemaining(names::add);
      is.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> compare(step(at, name), was.path(name), is.path(name)));
    } else if (was.isArray() && is.isArray()) {
      for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
        compare(at + "[" + i + "]", was.path(i), is.path(i));
      }
    } else {
      lines.add("  " + at);
      lines.add("    was " + text(was));
      lines.add("    is  " + text(is));
    }
  }

  private static String step(String at, String name) {
    return name.matches("[A-Za-z0-9_-]+") ? at + "." + name : at + "['" + name + "']";
  }

  private static String text(JsonNode value) {
    return value instanceof MissingNode ? "absent" : value.toString();
  }
}
