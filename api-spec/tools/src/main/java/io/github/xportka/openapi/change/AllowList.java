package io.github.xportka.openapi.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The changes that somebody has allowed, each with its reason: a YAML file, reviewed with the
 * change.
 *
 * <pre>{@code
 * - schema: UserAddress
 *   change: "`city` was removed"
 *   reason: The vendor's page no longer has it.
 * }</pre>
 */
public final class AllowList {
  private static final String CHANGE = "change";
  private static final String REASON = "reason";
  private static final ObjectMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder()
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .build());

  /** What is told apart by: subject and text of a change. */
  private record Key(Subject subject, String text) {
    static Key of(Change change) {
      return new Key(change.subject(), change.text());
    }
  }

  private final String name;
  private final Map<Key, String> reasons;
  private final List<String> faults;

  private AllowList(String name, Map<Key, String> reasons, List<String> faults) {
    this.name = name;
    this.reasons = reasons;
    this.faults = faults;
  }

  /**
   * Reads an allow-list.
   *
   * @param file the file
   * @param name its name in messages
   * @return the list; what is wrong with its entries is among its {@link #problems}
   * @throws IOException when the file cannot be read, or is no YAML
   */
  public static AllowList read(Path file, String name) throws IOException {
    try {
      return parse(Files.readString(file), name);
    } catch (NoSuchFileException e) {
      throw new IOException(name + ": is not there. Restore it, or write [] into it.", e);
    }
  }

  /**
   * Reads an allow-list from a text.
   *
   * @param yaml the list
   * @param name its name in messages
   * @return the list; what is wrong with its entries is among its {@link #problems}
   * @throws IOException when the text is no YAML
   */
  public static AllowList parse(String yaml, String name) throws IOException {
    Map<Key, String> reasons = new HashMap<>();
    List<String> faults = new ArrayList<>();
    JsonNode list;
    try {
      list = YAML.readTree(yaml);
    } catch (JsonProcessingException e) {
      throw new IOException(name + ": is no YAML: " + e.getOriginalMessage() + ". Correct it.", e);
    }
    if (!list.isArray() && !list.isMissingNode() && !list.isNull()) {
      faults.add(name + ": is no list. Begin each entry with a hyphen, or write [].");
    }
    for (int i = 0; list.isArray() && i < list.size(); i++) {
      String fault = take(list.path(i), reasons);
      if (!fault.isEmpty()) {
        faults.add(name + ", entry " + (i + 1) + ": " + fault);
      }
    }
    return new AllowList(name, reasons, faults);
  }

  /** Takes in an entry, or says what is wrong with it. */
  private static String take(JsonNode entry, Map<Key, String> reasons) {
    List<Subject> subjects = new ArrayList<>();
    for (Subject.Kind kind : Subject.Kind.values()) {
      if (entry.has(kind.word())) {
        subjects.add(new Subject(kind, entry.path(kind.word()).asText()));
      }
    }
    String change = entry.path(CHANGE).asText().strip();
    if (subjects.size() != 1 || change.isEmpty() || entry.size() > 3) {
      return "is no allowed change. Write what changed, such as operation or schema, then "
          + CHANGE
          + " and "
          + REASON
          + ", and nothing else.";
    }
    String reason = entry.path(REASON).asText().strip();
    if (entry.path(REASON).isNull() || reason.isEmpty()) {
      return subjects.get(0) + ", '" + change + "', has no reason. Say why it may be.";
    }
    return reasons.put(new Key(subjects.get(0), change), reason) == null
        ? ""
        : subjects.get(0) + ", '" + change + "', is there twice. Delete one.";
  }

  /**
   * Why a change may be.
   *
   * @param change the change
   * @return the reason, or empty when nobody has given one
   */
  public Optional<String> reason(Change change) {
    return Optional.ofNullable(reasons.get(Key.of(change)));
  }

  /**
   * What has to be put right before the changes can be taken: changes without a reason, and entries
   * that are wrong or allow what has not changed.
   *
   * @param changes the changes, all of them
   * @return a text for each, with what to do about it; empty when all is well
   */
  public List<String> problems(List<Change> changes) {
    List<String> problems = new ArrayList<>(faults);
    Set<Key> needed = new HashSet<>();
    for (Change change : changes) {
      if (change.effect().needsReason() && needed.add(Key.of(change))) {
        if (reason(change).isEmpty()) {
          problems.add(
              "%s [%s]\n  Undo it, or allow it in %s, with a reason:\n%s"
                  .formatted(
                      change,
                      change.effect().title().toLowerCase(Locale.ROOT),
                      name,
                      entry(change)));
        }
      }
    }
    reasons.keySet().stream()
        .filter(key -> !needed.contains(key))
        .map(
            key ->
                "%s: %s, '%s', is no change that needs a reason. Delete the entry."
                    .formatted(name, key.subject(), key.text()))
        .sorted()
        .forEach(problems::add);
    return problems;
  }

  private static String entry(Change change) {
    ObjectNode entry = YAML.createObjectNode();
    entry.put(change.subject().kind().word(), change.subject().name());
    entry.put(CHANGE, change.text());
    entry.put(REASON, "");
    try {
      return YAML.writeValueAsString(List.of(entry)).stripTrailing();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Three texts are always YAML.", e);
    }
  }
}
