package io.github.xportka.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Example;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Java source of a call of the client that sends the documented example of an operation. */
final class JavaSample {
  /** Name of the example that is on the vendor's page. */
  static final String DOCUMENTED = "documented";

  private static final String CLIENT = "io.github.xportka.client.XportClient";
  private static final String CALL =
      """
      try (XportClient client =
          XportClient.builder()
              .credentials("access-key", "access-secret")
              .userId("user-id")%s
              .build()) {
        %s response =
            client.%s().%s(%s);
      }
      """;
  private static final DateTimeFormatter CHINA = format("uuuu-MM-dd HH:mm:ss");
  private static final DateTimeFormatter COMPACT = format("uuuuMMddHHmmssSSSxx");
  private static final int MAX_CALL_LENGTH = 80;

  private final JavaNames names;
  private final Operation operation;
  private final Set<String> imports = new TreeSet<>();

  private JavaSample(JavaNames names, Operation operation) {
    this.names = names;
    this.operation = operation;
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }

  static String of(Operation operation, JavaNames names) {
    return new JavaSample(names, operation).write();
  }

  /** Returns the documented request of an operation; a missing node if it does not have a body. */
  static JsonNode documentedRequest(Operation operation) {
    return operation.request().examples().stream()
        .filter(example -> example.name().equals(DOCUMENTED))
        .map(Example::value)
        .findFirst()
        .orElse(operation.request().node().at("examples", DOCUMENTED))
        .value();
  }

  private String write() {
    List<String> lines = new ArrayList<>();
    String argument = "";
    Schema schema = operation.request().schema();
    if (schema.exists()) {
      argument = "request";
      List<String> value = value(schema, documentedRequest(operation), "the request");
      lines.add(model(schema) + " request =");
      value.forEach(line -> lines.add("    " + line));
      append(lines, ";");
      lines.add("");
    }
    imports.add(CLIENT);
    boolean isInferred = Evidence.of(operation, "path").level() == EvidenceLevel.INFERRED;
    lines.add(
        CALL.formatted(
            isInferred ? "\n        .allowUnconfirmedOperations() // the path is inferred" : "",
            model(operation.response().schema()),
            accessor(),
            operation.id(),
            argument));
    StringBuilder source = new StringBuilder();
    imports.forEach(name -> source.append("import ").append(name).append(";\n"));
    return source.append('\n').append(String.join("\n", lines)).toString();
  }

  /** Returns the accessor of the operation's interface: the tag in camel case. */
  private String accessor() {
    StringBuilder name = new StringBuilder();
    for (String word : SiteLinks.tag(operation).split("-", -1)) {
      name.append(
          name.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return name.toString();
  }

  private String model(Schema schema) {
    String name =
        schema
            .name()
            .orElseThrow(
                () -> unsupported("a schema does not have a name", "Name it under components."));
    imports.add(names.modelPackage() + "." + name);
    return name;
  }

  /** Returns the lines of an expression for a value. */
  private List<String> value(Schema schema, JsonNode value, String place) {
    if (!schema.enumValues().isEmpty()) {
      return List.of(constant(schema, value));
    }
    Map<String, Property> properties = schema.properties();
    if (!properties.isEmpty()) {
      return record(model(schema), properties, value, place);
    }
    return List.of(literal(schema, value, place));
  }

  private List<String> record(
      String name, Map<String, Property> properties, JsonNode value, String place) {
    List<String> calls = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      Property property = properties.get(entry.getKey());
      if (property == null) {
        throw unsupported(
            place + " has the unknown property '" + entry.getKey() + "'",
            "Correct the example or the schema.");
      }
      if (!entry.getValue().isNull()) {
        calls.addAll(call(property, entry.getValue()));
      }
    }
    if (calls.isEmpty()) {
      return List.of(name + ".builder().build()");
    }
    List<String> lines = new ArrayList<>();
    lines.add(name + ".builder()");
    calls.forEach(line -> lines.add("    " + line));
    lines.add("    .build()");
    return lines;
  }

  /** Returns the lines of a builder call that sets a property. */
  private List<String> call(Property property, JsonNode value) {
    List<List<String>> arguments = new ArrayList<>();
    if (!value.isArray()) {
      arguments.add(value(property.schema(), value, property.name()));
    } else if (value.isEmpty()) {
      imports.add("java.util.List");
      arguments.add(List.of("List.of()"));
    } else {
      Schema items = property.schema().items();
      value.forEach(element -> arguments.add(value(items, element, property.name())));
    }
    String start = "." + names.property(property.name()) + "(";
    if (arguments.stream().allMatch(argument -> argument.size() == 1)) {
      String oneLine =
          start + String.join(", ", arguments.stream().map(a -> a.get(0)).toList()) + ")";
      if (oneLine.length() <= MAX_CALL_LENGTH || arguments.size() == 1) {
        return List.of(oneLine);
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(start);
    for (int i = 0; i < arguments.size(); i++) {
      arguments.get(i).forEach(line -> lines.add("    " + line));
      append(lines, i + 1 < arguments.size() ? "," : ")");
    }
    return lines;
  }

  private String constant(Schema schema, JsonNode value) {
    String type = model(schema);
    int index = schema.enumValues().indexOf(value);
    return index < 0
        ? type + ".of(" + literal(schema, value, type) + ")"
        : type + "." + schema.target().node().at("x-enum-varnames", String.valueOf(index)).text();
  }

  private String literal(Schema schema, JsonNode value, String place) {
    String text = value.asText();
    String format = schema.format();
    return switch (schema.type()) {
      case "boolean" -> text;
      case "integer" -> format.equals("int64") ? text + "L" : text;
      case "number" -> decimal(text);
      case "string" -> formatted(format, text, place);
      default ->
          throw unsupported(
              place + " is not an object, a string, a number or a boolean",
              "Add its form to JavaSample.");
    };
  }

  private String formatted(String format, String text, String place) {
    String type = names.type(format);
    if (!type.equals("String") && !type.equals("BigDecimal")) {
      imports.add("java.time." + type);
    }
    return switch (format) {
      case "epoch-seconds" -> "Instant.ofEpochSecond(" + text + "L)";
      case "epoch-milliseconds" -> "Instant.ofEpochMilli(" + text + "L)";
      case "china-date-time" -> "LocalDateTime.parse(\"" + LocalDateTime.parse(text, CHINA) + "\")";
      case "compact-date-time" ->
          "OffsetDateTime.parse(\"" + OffsetDateTime.parse(text, COMPACT) + "\")";
      case "decimal-string" -> decimal(text);
      default -> {
        if (!type.equals("String")) {
          throw unsupported(
              place + " has the format '" + format + "'", "Add its form to JavaSample.");
        }
        // Java has the escape sequences of JSON.
        yield TextNode.valueOf(text).toString();
      }
    };
  }

  private String decimal(String text) {
    imports.add("java.math.BigDecimal");
    return "new BigDecimal(\"" + text + "\")";
  }

  private static void append(List<String> lines, String ending) {
    int last = lines.size() - 1;
    lines.set(last, lines.get(last) + ending);
  }

  private SiteException unsupported(String problem, String remedy) {
    return new SiteException(
        operation.id(), "The Java sample cannot be generated: " + problem + ".", remedy);
  }
}
