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
    String request = "";
    Schema schema = operation.request().schema();
    if (schema.exists()) {
      String value = value(schema, documentedRequest(operation), "the request");
      request = model(schema) + " request =\n" + indented(value) + ";\n\n";
    }
    imports.add(CLIENT);
    boolean isInferred = Evidence.of(operation, "path").level() == EvidenceLevel.INFERRED;
    String call =
        CALL.formatted(
            isInferred ? "\n        .allowUnconfirmedOperations() // the path is inferred" : "",
            model(operation.response().schema()),
            JavaNames.camelCase(SiteLinks.tag(operation)),
            operation.id(),
            request.isEmpty() ? "" : "request");
    StringBuilder source = new StringBuilder();
    imports.forEach(name -> source.append("import ").append(name).append(";\n"));
    return source.append('\n').append(request).append(call).toString();
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

  /** Returns an expression for a value. */
  private String value(Schema schema, JsonNode value, String place) {
    if (!schema.enumValues().isEmpty()) {
      return constant(schema, value);
    }
    return schema.properties().isEmpty()
        ? literal(schema, value, place)
        : record(schema, value, place);
  }

  private String record(Schema schema, JsonNode value, String place) {
    StringBuilder calls = new StringBuilder();
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      Property property = schema.properties().get(entry.getKey());
      if (property == null) {
        throw unsupported(
            place + " has the unknown property '" + entry.getKey() + "'",
            "Correct the example or the schema.");
      }
      if (!entry.getValue().isNull()) {
        calls.append(indented(call(property, entry.getValue()))).append('\n');
      }
    }
    String builder = model(schema) + ".builder()";
    return calls.isEmpty() ? builder + ".build()" : builder + "\n" + calls + "    .build()";
  }

  /** Returns a builder call that sets a property. */
  private String call(Property property, JsonNode value) {
    List<String> arguments = new ArrayList<>();
    if (!value.isArray()) {
      arguments.add(value(property.schema(), value, property.name()));
    } else if (value.isEmpty()) {
      imports.add("java.util.List");
      arguments.add("List.of()");
    } else {
      Schema items = property.schema().items();
      value.forEach(element -> arguments.add(value(items, element, property.name())));
    }
    String start = "." + names.property(property.name()) + "(";
    String oneLine = start + String.join(", ", arguments) + ")";
    boolean fits = oneLine.length() <= MAX_CALL_LENGTH || arguments.size() == 1;
    return fits && !oneLine.contains("\n")
        ? oneLine
        : start + "\n" + indented(String.join(",\n", arguments)) + ")";
  }

  private static String indented(String lines) {
    return lines.indent(4).stripTrailing();
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

  private SiteException unsupported(String problem, String remedy) {
    return new SiteException(
        operation.id(), "The Java sample cannot be generated: " + problem + ".", remedy);
  }
}
