package io.github.xportka.openapi.page;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Nesting of the fields of a list. Copied text usually does not have indentation, so the number of
 * nested fields or the example of the page decides.
 */
final class FieldTree {
  private final List<Field> roots = new ArrayList<>();
  private Optional<Field> undecided = Optional.empty();

  private FieldTree() {}

  static FieldTree of(List<Field> fields, List<JsonNode> examples) {
    FieldTree tree = new FieldTree();
    if (fields.stream().mapToInt(field -> field.indent).distinct().count() > 1) {
      tree.nestByIndent(fields);
    } else if (fields.stream().anyMatch(field -> field.type.children() >= 0)) {
      tree.nestByCount(fields.iterator(), tree.roots, Integer.MAX_VALUE, 0);
    } else {
      tree.nestByExample(fields, examples);
    }
    return tree;
  }

  List<Field> roots() {
    return roots;
  }

  /** Returns the first field whose object the page does not show. */
  Optional<Field> undecided() {
    return undecided;
  }

  private void nestByIndent(List<Field> fields) {
    Deque<Field> open = new ArrayDeque<>();
    for (Field field : fields) {
      while (!open.isEmpty() && open.peek().indent >= field.indent) {
        open.pop();
      }
      (open.isEmpty() ? roots : open.peek().children).add(field);
      if (open.size() < ParsedValue.MAX_DEPTH) {
        open.push(field);
      }
    }
  }

  private void nestByCount(Iterator<Field> fields, List<Field> owner, int count, int depth) {
    for (int i = 0; i < count && fields.hasNext(); i++) {
      Field field = fields.next();
      owner.add(field);
      if (field.type.children() > 0 && depth < ParsedValue.MAX_DEPTH) {
        nestByCount(fields, field.children, field.type.children(), depth + 1);
      }
    }
  }

  /** Object of the list with the values that the examples have for it. */
  private record Open(List<Field> fields, List<JsonNode> values) {
    boolean has(String name) {
      return values.stream().anyMatch(value -> value.has(name));
    }

    Open below(Field field) {
      List<JsonNode> below = new ArrayList<>();
      values.forEach(value -> addObjects(value.path(field.name), below));
      return new Open(field.children, below);
    }
  }

  private void nestByExample(List<Field> fields, List<JsonNode> examples) {
    List<JsonNode> values = new ArrayList<>();
    examples.forEach(example -> addObjects(example, values));
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open(roots, values));
    boolean isNested = false;
    for (Field field : fields) {
      while (open.size() > 1 && !open.peek().has(field.name)) {
        open.pop();
      }
      if (isNested && !open.peek().has(field.name)) {
        undecided = Optional.of(field);
        return;
      }
      open.peek().fields().add(field);
      if (field.type.hasFields()) {
        isNested = true;
        if (open.size() < ParsedValue.MAX_DEPTH) {
          open.push(open.peek().below(field));
        }
      }
    }
  }

  private static void addObjects(JsonNode value, List<JsonNode> objects) {
    if (value.isObject()) {
      objects.add(value);
    } else if (value.isArray()) {
      value.forEach(element -> addObjects(element, objects));
    }
  }

  /** Writes the fields as properties of an object schema. */
  static void write(List<Field> fields, LineTree tree, JsonPointer schema, int line) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    tree.put(schema, "type", nodes.textNode("object"), line);
    if (fields.isEmpty()) {
      return;
    }
    tree.put(schema, "properties", nodes.objectNode(), line);
    JsonPointer list = schema.appendProperty("properties");
    for (Field field : fields) {
      tree.put(list, field.name, nodes.objectNode(), field.line);
      writeField(field, tree, list.appendProperty(field.name));
    }
    if (fields.stream().anyMatch(field -> field.required != null)) {
      ArrayNode required = nodes.arrayNode();
      fields.stream()
          .filter(field -> Boolean.TRUE.equals(field.required))
          .forEach(field -> required.add(field.name));
      tree.put(schema, "required", required, line);
    }
  }

  /** Writes the type of a field and everything below it. */
  static void writeField(Field field, LineTree tree, JsonPointer to) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    FieldType type = field.type;
    if (type.type().equals("object") || (type.type().isEmpty() && !field.children.isEmpty())) {
      write(field.children, tree, to, field.line);
    } else if (!type.type().isEmpty()) {
      tree.put(to, "type", nodes.textNode(type.type()), field.line);
    }
    if (type.type().equals("array")
        && (type.items().equals("object") || !field.children.isEmpty())) {
      tree.put(to, "items", nodes.objectNode(), field.line);
      write(field.children, tree, to.appendProperty("items"), field.line);
    } else if (!type.items().isEmpty()) {
      tree.put(to, "items", nodes.objectNode().put("type", type.items()), field.line);
    }
    if (!type.format().isEmpty()) {
      tree.put(to, "format", nodes.textNode(type.format()), field.line);
    }
    if (type.isNullable()) {
      tree.put(to, "nullable", BooleanNode.TRUE, field.line);
    }
    if (!field.description.isEmpty()) {
      tree.put(to, "description", nodes.textNode(field.description.toString()), field.line);
    }
    if (field.defaultValue != null) {
      tree.put(to, "default", field.defaultValue, field.defaultLine);
    }
    if (!field.enumValues.isEmpty()) {
      ArrayNode values = nodes.arrayNode();
      field.enumValues.forEach(value -> values.add(FieldList.value(field, value)));
      tree.put(to, "enum", values, field.enumLine);
    }
  }
}
