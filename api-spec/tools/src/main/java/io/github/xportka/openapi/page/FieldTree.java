package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Nesting of the fields of a list. Copied text does not have indentation, so the number of nested
 * fields or the example of the page decides.
 */
final class FieldTree {
  private final List<Field> roots = new ArrayList<>();
  private Optional<Field> undecided = Optional.empty();

  private FieldTree() {}

  static FieldTree of(List<Field> fields, List<JsonNode> examples) {
    FieldTree tree = new FieldTree();
    if (fields.stream().anyMatch(field -> field.type.children() >= 0)) {
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

  private void nestByCount(Iterator<Field> fields, List<Field> owner, int count, int depth) {
    for (int i = 0; i < count && fields.hasNext(); i++) {
      Field field = fields.next();
      owner.add(field);
      if (field.type.children() > 0 && depth < ValueParser.MAX_DEPTH) {
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
        if (open.size() < ValueParser.MAX_DEPTH) {
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
  static void write(List<Field> fields, LineObject schema, int line) {
    schema.put("type", "object", line);
    for (Field field : fields) {
      writeField(field, schema.object("properties", line).object(field.name, field.line));
    }
    if (fields.stream().anyMatch(field -> field.required != null)) {
      ArrayNode required = JsonNodeFactory.instance.arrayNode();
      fields.stream()
          .filter(field -> Boolean.TRUE.equals(field.required))
          .forEach(field -> required.add(field.name));
      schema.put("required", required, line);
    }
  }

  /** Writes the type of a field and everything below it. */
  static void writeField(Field field, LineObject to) {
    FieldType type = field.type;
    boolean hasChildren = !field.children.isEmpty();
    if (type.type().equals("object") || (type.type().isEmpty() && hasChildren)) {
      write(field.children, to, field.line);
    } else if (!type.type().isEmpty()) {
      to.put("type", type.type(), field.line);
    }
    if (type.type().equals("array") && (type.items().equals("object") || hasChildren)) {
      write(field.children, to.object("items", field.line), field.line);
    } else if (!type.items().isEmpty()) {
      to.object("items", field.line).put("type", type.items(), field.line);
    }
    if (!type.format().isEmpty()) {
      to.put("format", type.format(), field.line);
    }
    if (type.isNullable()) {
      to.put("nullable", true, field.line);
    }
    if (!field.description.isEmpty()) {
      to.put("description", field.description.toString(), field.line);
    }
    if (field.defaultValue != null) {
      to.put("default", field.defaultValue, field.defaultLine);
    }
    if (!field.enumValues.isEmpty()) {
      ArrayNode values = JsonNodeFactory.instance.arrayNode();
      field.enumValues.forEach(value -> values.add(FieldList.value(field, value)));
      to.put("enum", values, field.enumLine);
    }
  }
}
