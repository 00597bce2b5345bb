package io.github.xportka.openapi.model;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Editor of a YAML text. It replaces single keys and values in the text, so that comments and
 * formatting stay.
 */
public final class YamlEditor {
  private final String text;
  private final Node root;
  private final List<Edit> edits = new ArrayList<>();

  /** Replacement of a range of characters. */
  private record Edit(int start, int end, String replacement) {}

  /**
   * Creates an editor.
   *
   * @param text the text of a YAML file whose root is a mapping
   */
  public YamlEditor(String text) {
    this.text = text;
    this.root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
  }

  /**
   * Writes a scalar into a mapping. A new key is added after the last simple value of the mapping.
   *
   * @param mapping the keys of the mapping, the outermost first
   * @param key the key
   * @param scalar the value as it is written, with quotes if it needs them
   * @throws IllegalArgumentException if the mapping does not exist
   */
  public void set(List<String> mapping, String key, String scalar) {
    MappingNode owner = mapping(mapping);
    Optional<NodeTuple> known = entry(owner, key);
    if (known.isPresent()) {
      replace(known.get().getValueNode(), scalar);
    } else {
      add(owner, key, scalar);
    }
  }

  /**
   * Renames a key.
   *
   * @param mapping the keys of the mapping, the outermost first
   * @param key the present key
   * @param other the new key as it is written
   * @throws IllegalArgumentException if mapping or key do not exist
   */
  public void rename(List<String> mapping, String key, String other) {
    NodeTuple entry =
        entry(mapping(mapping), key)
            .orElseThrow(() -> new IllegalArgumentException("The key " + key + " is missing."));
    replace(entry.getKeyNode(), other);
  }

  /** Returns the edited text. */
  public String edited() {
    StringBuilder edited = new StringBuilder(text);
    edits.stream()
        .sorted(Comparator.comparingInt(Edit::start).reversed())
        .forEach(edit -> edited.replace(edit.start(), edit.end(), edit.replacement()));
    return edited.toString();
  }

  private MappingNode mapping(List<String> keys) {
    Node node = root;
    for (String key : keys) {
      node =
          entry(node, key)
              .map(NodeTuple::getValueNode)
              .orElseThrow(() -> new IllegalArgumentException("The key " + key + " is missing."));
    }
    if (node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
      return mapping;
    }
    throw new IllegalArgumentException("The value at " + keys + " is not a mapping with entries.");
  }

  private static Optional<NodeTuple> entry(Node node, String key) {
    return node instanceof MappingNode mapping
        ? mapping.getValue().stream()
            .filter(
                entry ->
                    entry.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key))
            .findFirst()
        : Optional.empty();
  }

  /** Adds a line below the last entry that is written on one line. */
  private void add(MappingNode owner, String key, String scalar) {
    NodeTuple last =
        owner.getValue().stream()
            .filter(YamlEditor::isOnOneLine)
            .reduce((first, second) -> second)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The key " + key + " cannot be added to a mapping without simple values."));
    int end = offset(last.getValueNode().getEndMark().getIndex());
    if (owner.getFlowStyle() == FlowStyle.FLOW) {
      edits.add(new Edit(end, end, ", " + key + ": " + scalar));
    } else {
      int lineEnd = text.indexOf('\n', end) < 0 ? text.length() : text.indexOf('\n', end);
      String indent = " ".repeat(last.getKeyNode().getStartMark().getColumn());
      edits.add(new Edit(lineEnd, lineEnd, "\n" + indent + key + ": " + scalar));
    }
  }

  private static boolean isOnOneLine(NodeTuple entry) {
    return entry.getValueNode() instanceof ScalarNode value
        && value.getStartMark().getLine() == value.getEndMark().getLine();
  }

  private void replace(Node node, String replacement) {
    int start = offset(node.getStartMark().getIndex());
    int end = offset(node.getEndMark().getIndex());
    if (!text.substring(start, end).equals(replacement)) {
      edits.add(new Edit(start, end, replacement));
    }
  }

  /** Converts the index of a mark, which counts code points. */
  private int offset(int codePoints) {
    return text.offsetByCodePoints(0, codePoints);
  }
}
