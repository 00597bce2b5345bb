package io.github.xportka.openapi.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.change.ChangeSubject.Kind;
import io.github.xportka.openapi.model.DocumentMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * List of the breaking changes that are allowed, each with its reason. The YAML file is reviewed
 * together with the change.
 *
 * <pre>{@code
 * - schema: UserAddress
 *   change: "`city` was removed"
 *   reason: The documentation page does not have it any more.
 * }</pre>
 */
final class AllowList {
  private static final String CHANGE = "change";
  private static final String REASON = "reason";

  private final String name;
  private final Map<String, String> reasons = new TreeMap<>();
  private final List<String> errors = new ArrayList<>();

  private AllowList(String name, JsonNode content) {
    this.name = name;
    if (!content.isArray() && !content.isMissingNode() && !content.isNull()) {
      errors.add(
          name + ": The content is not a list. Begin each entry with a hyphen, or write [].");
    }
    for (int i = 0; content.isArray() && i < content.size(); i++) {
      add(name + ", entry " + (i + 1) + ": ", content.path(i));
    }
  }

  /**
   * Reads a list from a file. Invalid entries are among the {@link #problems}.
   *
   * @throws IOException if the file cannot be read or is not valid YAML
   */
  static AllowList read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException(
          "The file " + file + " does not exist. Restore it, or write [] into it.");
    }
    return parse(Files.readString(file), file.toString());
  }

  /**
   * Reads a list from a text. Invalid entries are among the {@link #problems}.
   *
   * @param name the name of the list for messages
   * @throws IOException if the text is not valid YAML
   */
  static AllowList parse(String yaml, String name) throws IOException {
    try {
      return new AllowList(name, DocumentMapper.YAML.readTree(yaml));
    } catch (JsonProcessingException e) {
      throw new IOException(
          "%s: The text is not valid YAML: %s. Correct the syntax."
              .formatted(name, e.getOriginalMessage()),
          e);
    }
  }

  private void add(String place, JsonNode entry) {
    List<Kind> kinds = Stream.of(Kind.values()).filter(kind -> entry.has(kind.key())).toList();
    String change = entry.path(CHANGE).asText().strip();
    if (kinds.size() != 1 || change.isEmpty() || entry.size() > 3) {
      errors.add(
          place
              + "The entry is not an allowed change. Write the kind and the name of the subject,"
              + " for example 'schema: UserAddress', then change and reason, and nothing else.");
      return;
    }
    Kind kind = kinds.get(0);
    String key = key(new ChangeSubject(kind, entry.path(kind.key()).asText()), change);
    String reason = entry.path(REASON).isNull() ? "" : entry.path(REASON).asText().strip();
    if (reason.isEmpty()) {
      errors.add(place + key + " does not have a reason. Write why the change is acceptable.");
    } else if (reasons.put(key, reason) != null) {
      errors.add(place + key + " is listed twice. Delete one entry.");
    }
  }

  /** Returns the identity of a change in the list. */
  private static String key(ChangeSubject subject, String text) {
    return subject + ", '" + text + "'";
  }

  private static String key(Change change) {
    return key(change.subject(), change.text());
  }

  /** Returns the reason that allows a change, or empty if the change is not in the list. */
  Optional<String> reason(Change change) {
    return Optional.ofNullable(reasons.get(key(change)));
  }

  /**
   * Returns the problems that must be solved before a release: breaking changes without a reason,
   * invalid entries, and entries for changes that are not breaking or do not exist.
   *
   * @param changes all changes
   * @return the problems, each with its remedy; empty if the changes are acceptable
   */
  List<String> problems(List<Change> changes) {
    List<String> problems = new ArrayList<>(errors);
    Set<String> breaking = new HashSet<>();
    for (Change change : changes) {
      if (change.impact() == ChangeImpact.BREAKING
          && breaking.add(key(change))
          && reason(change).isEmpty()) {
        problems.add(
            "%s [breaking]\n  Undo the change, or allow it in %s with a reason:\n%s"
                .formatted(change, name, entry(change)));
      }
    }
    reasons.keySet().stream()
        .filter(key -> !breaking.contains(key))
        .map(key -> name + ": " + key + " is not a breaking change. Delete the entry.")
        .forEach(problems::add);
    return problems;
  }

  /** Returns the entry that allows a change, without its reason. */
  private static String entry(Change change) {
    ObjectNode entry = DocumentMapper.YAML.createObjectNode();
    entry.put(change.subject().kind().key(), change.subject().name());
    entry.put(CHANGE, change.text());
    entry.put(REASON, "");
    try {
      return DocumentMapper.YAML.writeValueAsString(List.of(entry)).stripTrailing().stripIndent();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Three texts can always be written as YAML.", e);
    }
  }
}
