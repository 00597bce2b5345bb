package io.github.xportka.openapi.page;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Parser of YAML in a page. The publishing system writes anchors and aliases, which the mapper of
 * the spec does not resolve.
 */
final class YamlParserWithLines {
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,99})");
  private static final Pattern DECIMAL =
      Pattern.compile("-?[0-9]{1,99}(\\.[0-9]{1,99})?([eE][+-]?[0-9]{1,3})?");

  private final int firstLine;
  private final Map<String, Integer> lines = new HashMap<>();
  private int count;

  private YamlParserWithLines(int firstLine) {
    this.firstLine = firstLine;
  }

  /**
   * Parses a document.
   *
   * @param text the document
   * @param firstLine the line of the page at which the document begins
   * @throws UnreadablePageException if the document is malformed or too large
   */
  static ParsedValue parse(String text, int firstLine) throws UnreadablePageException {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(ParsedValue.MAX_DEPTH);
    options.setAllowDuplicateKeys(false);
    try {
      Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
      if (root == null) {
        throw new UnreadablePageException("The YAML at line " + firstLine + " is empty.");
      }
      YamlParserWithLines parser = new YamlParserWithLines(firstLine);
      JsonNode content = parser.convert(root, JsonPointer.empty(), 0);
      return new ParsedValue(content, parser.lines, text.length());
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
      throw new UnreadablePageException(
          "The YAML is not valid at line %d: %s. Save the page again, or correct the line."
              .formatted(firstLine + line, PageText.printable(String.valueOf(e.getProblem()))));
    } catch (YAMLException | StackOverflowError e) {
      throw new UnreadablePageException(
          "The YAML at line " + firstLine + " is too deep or not valid.");
    }
  }

  private JsonNode convert(Node node, JsonPointer pointer, int depth)
      throws UnreadablePageException {
    if (depth > ParsedValue.MAX_DEPTH || ++count > ParsedValue.MAX_VALUES) {
      throw new UnreadablePageException(
          "The YAML at line " + firstLine + " is too deep or has too many values.");
    }
    lines.putIfAbsent(pointer.toString(), line(node));
    if (node instanceof MappingNode mapping) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      for (NodeTuple entry : mapping.getValue()) {
        String key =
            entry.getKeyNode() instanceof ScalarNode scalar
                ? scalar.getValue()
                : "(key at line " + line(entry.getKeyNode()) + ")";
        if (object.has(key)) {
          throw new UnreadablePageException(
              "The YAML has the key %s twice, again at line %d. Save the page again."
                  .formatted(PageText.quoted(key), line(entry.getKeyNode())));
        }
        JsonPointer below = pointer.appendProperty(key);
        lines.put(below.toString(), line(entry.getKeyNode()));
        object.set(key, convert(entry.getValueNode(), below, depth + 1));
      }
      return object;
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      for (Node element : sequence.getValue()) {
        array.add(convert(element, pointer.appendIndex(array.size()), depth + 1));
      }
      return array;
    }
    return scalar((ScalarNode) node);
  }

  private int line(Node node) {
    return firstLine + node.getStartMark().getLine();
  }

  /** Reads a plain scalar by the rules of YAML 1.2: {@code no} and {@code 1:30} are texts. */
  private static JsonNode scalar(ScalarNode node) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    String text = node.getValue();
    if (node.getScalarStyle() != ScalarStyle.PLAIN) {
      return nodes.textNode(text);
    }
    if (INTEGER.matcher(text).matches()) {
      return nodes.numberNode(new BigInteger(text));
    }
    if (DECIMAL.matcher(text).matches() && !text.matches("-?0[0-9]+")) {
      return nodes.numberNode(new BigDecimal(text));
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "", "~", "null" -> nodes.nullNode();
      case "true" -> nodes.booleanNode(true);
      case "false" -> nodes.booleanNode(false);
      default -> nodes.textNode(text);
    };
  }
}
