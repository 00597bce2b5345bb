package io.github.xportka.openapi.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.xportka.openapi.model.DocumentMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * List of the breaking changes that are allowed, each with its reason. The YAML file is reviewed
 * together with the change.
 *
 * <pre>{@code
 * - change: "schema UserAddress: `city` was removed"
 *   reason: The documentation page does not have it any more.
 * }</pre>
 *
 * @param name the name of the list for messages
 * @param entries the entries in the order of the file
 */
record AllowList(String name, List<Entry> entries) {
  private static final ObjectReader READER =
      DocumentMapper.YAML
          .readerForListOf(Entry.class)
          .with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

  /**
   * Allowed change.
   *
   * @param change the text of the change
   * @param reason why the change is acceptable
   */
  record Entry(String change, String reason) {}

  /**
   * Reads a list from a text.
   *
   * @param name the name of the list for messages
   * @throws IOException if the text is not a list of changes with reasons
   */
  static AllowList parse(String yaml, String name) throws IOException {
    try {
      return new AllowList(name, READER.readValue(yaml));
    } catch (JsonProcessingException e) {
      // The messages of the parsers name classes and tokens.
      throw new IOException(
          ("%s:%d: The file is not a list of entries that consist of a change and a reason. Write"
                  + " both as texts, in quotes if YAML requires them. Write [] for an empty list"
                  + " only: an entry replaces it.")
              .formatted(name, e.getLocation().getLineNr()),
          e);
    }
  }

  /** Returns the reason that allows a change, or empty if the change is not in the list. */
  Optional<String> reason(Change change) {
    return entries.stream()
        .filter(entry -> entry.change().equals(change.toString()))
        .map(Entry::reason)
        .findFirst();
  }

  /**
   * Returns the problems that must be solved before a release: breaking changes that are not in the
   * list, entries without a reason, and entries for changes that are not breaking or do not exist.
   *
   * @param changes all changes
   * @return the problems, each with its remedy; empty if the changes are acceptable
   */
  List<String> problems(List<Change> changes) {
    Map<String, Change> breaking = new LinkedHashMap<>();
    changes.stream()
        .filter(Change::isBreaking)
        .forEach(change -> breaking.put(change.toString(), change));
    List<String> problems = new ArrayList<>();
    for (Entry entry : entries) {
      String place = name + ": '" + entry.change() + "' ";
      if (entry.reason().isBlank()) {
        problems.add(place + "does not have a reason. Write why the change is acceptable.");
      }
      if (breaking.remove(entry.change()) == null) {
        problems.add(place + "is not a breaking change, or is listed twice. Delete the entry.");
      }
    }
    breaking.values().forEach(change -> problems.add(missingEntry(change)));
    return problems;
  }

  private String missingEntry(Change change) {
    String entry = DocumentMapper.yaml(List.of(new Entry(change.toString(), "")));
    return "%s%s [breaking]\n  Undo the change, or write this with a reason %s %s:\n%s"
        .formatted(
            change,
            change.usageInParentheses(),
            entries.isEmpty() ? "in place of [] in" : "at the end of",
            name,
            entry.stripTrailing().stripIndent());
  }
}
