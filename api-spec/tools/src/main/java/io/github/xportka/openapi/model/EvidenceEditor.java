package io.github.xportka.openapi.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Editor of the evidence in the files of a document. Comments and formatting stay. */
public final class EvidenceEditor {
  private final Map<Path, YamlEditor> editors = new LinkedHashMap<>();

  /** Returns the editor of the file that contains a node. */
  public YamlEditor file(Node node) {
    return editors.computeIfAbsent(node.file(), file -> new YamlEditor(text(file)));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a value of a mapping, as {@link YamlEditor#set}. */
  public void set(Node mapping, String key, String value) {
    file(mapping).set(mapping.path(), key, value);
  }

  /**
   * Writes the levels of parts of an operation, and the weakest level of all parts as its level.
   *
   * @param levels the levels by the name of the part
   */
  public void setLevels(Operation operation, Map<String, EvidenceLevel> levels) {
    Node evidence = operation.evidence();
    levels.forEach((part, level) -> set(evidence, part, level.key()));
    EvidenceLevel weakest =
        EvidenceLevel.weakest(
                Evidence.PARTS.stream()
                    .map(part -> levels.getOrDefault(part, Evidence.level(evidence.at(part)))))
            .orElseThrow();
    set(evidence, Evidence.LEVEL, weakest.key());
  }

  /** Returns the new texts by file; only the files that change. */
  public Map<Path, String> files() {
    Map<Path, String> files = new LinkedHashMap<>();
    editors.forEach((file, editor) -> files.put(file, editor.edited()));
    files.entrySet().removeIf(file -> file.getValue().equals(text(file.getKey())));
    return files;
  }
}
