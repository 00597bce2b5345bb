package io.github.xportka.openapi.model;

import java.io.StringReader;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Editor of a YAML text. It replaces, adds and removes single keys and values in the text, so that
 * comments and formatting stay.
 *
 * <p>A place is named by its keys and indexes, the outermost first.
 */
public final class YamlEditor {
  /** End of a plain text within braces, or a key in place of a text. */
  private static final Pattern NOT_PLAIN = Pattern.compile("[,\\[\\]{}]|:$");

  private final String text;
  private final Node root;
  private final Set<Edit> edits = new LinkedHashSet<>();

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
   * Writes a value into a mapping. A new key is added after the last value that is written on one
   * line. The mapping has such a value, because evidence and signatures do.
   *
   * @param mapping the place of the mapping
   * @param value a word or an address
   * @throws IllegalArgumentException if the mapping does not exist
   */
  public void set(List<String> mapping, String key, String value) {
    set(mapping, key, value, written(value));
  }

  /** Writes a value in single quotes. Otherwise it does the same as {@link #set}. */
  public void setQuoted(List<String> mapping, String key, String value) {
    set(mapping, key, value, quoted(value));
  }

  private static String written(String value) {
    return NOT_PLAIN.matcher(value).find() ? quoted(value) : value;
  }

  private static String quoted(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  private void set(List<String> mapping, String key, String value, String written) {
    MappingNode owner = mapping(mapping);
    Optional<Node> known = entry(owner, key).map(NodeTuple::getValueNode);
    if (known.isEmpty()) {
      insert(owner, lastSimpleEntry(owner), key + ": " + written);
    } else if (!(known.get() instanceof ScalarNode scalar) || !scalar.getValue().equals(value)) {
      replace(known.get(), written);
    }
  }

  /**
   * Writes a mapping on lines of its own, in place of an earlier one.
   *
   * @param mapping the place of the enclosing mapping
   * @param key the key of the written mapping
   * @param values its words or addresses by key; without values, the key is removed
   * @param previous the key that precedes the mapping
   * @throws IllegalArgumentException if the enclosing mapping does not exist or is in braces
   */
  public void setMapping(
      List<String> mapping, String key, Map<String, String> values, String previous) {
    MappingNode owner = mapping(mapping);
    if (owner.getFlowStyle() == FlowStyle.FLOW) {
      throw new IllegalArgumentException(
          "The key " + key + " cannot be written within braces. Write the mapping in lines.");
    }
    entry(owner, key).ifPresent(this::remove);
    if (!values.isEmpty()) {
      insert(
          owner,
          entry(owner, previous).orElseGet(() -> lastSimpleEntry(owner)),
          values.entrySet().stream()
              .map(entry -> entry.getKey() + ": " + written(entry.getValue()))
              .collect(Collectors.joining("\n  ", key + ":\n  ", "")));
    }
  }

  /**
   * Renames a key.
   *
   * @param mapping the place of the mapping
   * @param key the present key
   * @param other the new key as it is written
   * @throws IllegalArgumentException if mapping or key do not exist
   */
  public void rename(List<String> mapping, String key, String other) {
    replace(requireEntry(mapping(mapping), key).getKeyNode(), other);
  }

  /** Returns the edited text. */
  public String edited() {
    StringBuilder edited = new StringBuilder();
    int copied = 0;
    // Texts that are added at one place keep their order.
    for (Edit edit : edits.stream().sorted(Comparator.comparingInt(Edit::start)).toList()) {
      edited.append(text, copied, edit.start()).append(edit.replacement());
      copied = edit.end();
    }
    return edited.append(text, copied, text.length()).toString();
  }

  private MappingNode mapping(List<String> place) {
    Node node = root;
    for (String key : place) {
      node =
          node instanceof SequenceNode sequence
              ? sequence.getValue().get(Integer.parseInt(key))
              : requireEntry((MappingNode) node, key).getValueNode();
    }
    return (MappingNode) node;
  }

  private static NodeTuple requireEntry(MappingNode owner, String key) {
    return entry(owner, key)
        .orElseThrow(() -> new IllegalArgumentException("The key " + key + " is missing."));
  }

  private static Optional<NodeTuple> entry(MappingNode owner, String key) {
    return owner.getValue().stream()
        .filter(entry -> ((ScalarNode) entry.getKeyNode()).getValue().equals(key))
        .findFirst();
  }

  /** Returns the last entry that is written on one line. */
  private static NodeTuple lastSimpleEntry(MappingNode owner) {
    return owner.getValue().stream()
        .filter(YamlEditor::isOnOneLine)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private static boolean isOnOneLine(NodeTuple entry) {
    return entry.getValueNode() instanceof ScalarNode value
        && value.getStartMark().getLine() == value.getEndMark().getLine();
  }

  /** Inserts an entry after another one: on lines of its own, or within the same braces. */
  private void insert(MappingNode owner, NodeTuple previous, String entry) {
    int end = end(previous.getValueNode());
    if (owner.getFlowStyle() == FlowStyle.FLOW) {
      edits.add(new Edit(end, end, ", " + entry));
    } else {
      String lineBreak = "\n" + " ".repeat(previous.getKeyNode().getStartMark().getColumn());
      edits.add(new Edit(lineEnd(end), lineEnd(end), ("\n" + entry).replace("\n", lineBreak)));
    }
  }

  /** Removes the lines of an entry. */
  private void remove(NodeTuple entry) {
    int start = text.lastIndexOf('\n', offset(entry.getKeyNode().getStartMark())) + 1;
    int end = Math.min(lineEnd(end(entry.getValueNode())) + 1, text.length());
    edits.add(new Edit(start, end, ""));
  }

  private void replace(Node node, String replacement) {
    edits.add(new Edit(offset(node.getStartMark()), offset(node.getEndMark()), replacement));
  }

  /** Returns the end of a value. The end mark of a block is the start of what follows it. */
  private int end(Node value) {
    return value instanceof MappingNode block && block.getFlowStyle() == FlowStyle.BLOCK
        ? end(block.getValue().get(block.getValue().size() - 1).getValueNode())
        : offset(value.getEndMark());
  }

  private int lineEnd(int offset) {
    int lineBreak = text.indexOf('\n', offset);
    return lineBreak < 0 ? text.length() : lineBreak;
  }

  /** Converts the index of a mark, which counts code points. */
  private int offset(Mark mark) {
    return text.offsetByCodePoints(0, mark.getIndex());
  }
}
