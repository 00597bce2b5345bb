package io.github.xportka.docs;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.EvidenceLevel;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes a call of the Java client that sends an operation's documented example. */
final class JavaSample {
  private static final String CLIENT = "io.github.xportka.client.XportClient";
  private static final DateTimeFormatter CHINA = format("uuuu-MM-dd HH:mm:ss");
  private static final DateTimeFormatter COMPACT = format("uuuuMMddHHmmssSSSxx");

  private final Bundle bundle;
  private final JavaNames names;
  private final Operation operation;
  private final Set<String> imports = new TreeSet<>();

  private JavaSample(Bundle bundle, JavaNames names, Operation operation) {
    this.bundle = bundle;
    this.names = names;
    this.operation = operation;
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }

  static String of(Bundle bundle, JavaNames names, Operation operation) {
    return new JavaSample(bundle, names, operation).write();
  }

  private String write() {
    List<String> lines = new ArrayList<>();
    String argument = "";
    JsonNode schema = operation.request().path("schema");
    if (!schema.isMissingNode()) {
      argument = "request";
      List<String> value = value(schema, example(), "the request");
      lines.add(model(schema) + " request =");
      value.forEach(line -> lines.add("    " + line));
      end(lines, ";");
      lines.add("");
    }
    imports.add(CLIENT);
    lines.add("try (XportClient client =");
    lines.add("    XportClient.builder()");
    lines.add("        .credentials(\"access-key\", \"access-secret\")");
    lines.add("        .userId(\"user-id\")");
    if (operation.evidence("path").level() == EvidenceLevel.INFERRED) {
      lines.add("        .allowUnconfirmedOperations() // nobody has seen the path");
    }
    lines.add("        .build()) {");
    lines.add("  " + model(operation.response().path("schema")) + " answer =");
    lines.add("      client." + accessor() + "()." + operation.id() + "(" + argument + ");");
    lines.add("}");
    StringBuilder source = new StringBuilder();
    imports.forEach(name -> source.append("import ").append(name).append(";\n"));
    return source.append('\n').append(String.join("\n", lines)).append('\n').toString();
  }

  private JsonNode example() {
    return operation.request().path("examples").path("documented").path("value");
  }

  /** The method of the client that leads to the operation: the tag in camel case. */
  private String accessor() {
    StringBuilder name = new StringBuilder();
    for (String word : operation.tag().split("-", -1)) {
      name.append(
          name.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return name.toString();
  }

  private String model(JsonNode schema) {
    String name =
        Bundle.schemaName(schema)
            .orElseThrow(() -> noForm("a schema without a name", "Name it under components."));
    imports.add(names.modelPackage() + "." + name);
    return name;
  }

  /** An expression for a value, as lines. */
  private List<String> value(JsonNode unresolved, JsonNode value, String where) {
    JsonNode schema = bundle.schema(unresolved);
    if (schema.has("enum")) {
      return List.of(constant(unresolved, schema, value));
    }
    Map<String, JsonNode> properties = bundle.properties(schema);
    if (!properties.isEmpty()) {
      return record(model(unresolved), properties, value, where);
    }
    return List.of(literal(schema, value, where));
  }

  private List<String> record(
      String name, Map<String, JsonNode> properties, JsonNode value, String where) {
    List<String> calls = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      JsonNode property = properties.get(member.getKey());
      if (property == null) {
        throw noForm(
            where + " holds '" + member.getKey() + "'", "Correct the example or the schema.");
      }
      if (!member.getValue().isNull()) {
        calls.addAll(call(member.getKey(), property, member.getValue()));
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

  /** A builder's call that sets a member, as lines. */
  private List<String> call(String wireName, JsonNode property, JsonNode value) {
    JsonNode schema = bundle.schema(property);
    List<List<String>> arguments = new ArrayList<>();
    if (!value.isArray()) {
      arguments.add(value(property, value, wireName));
    } else if (value.isEmpty()) {
      imports.add("java.util.List");
      arguments.add(List.of("List.of()"));
    } else {
      value.forEach(element -> arguments.add(value(schema.path("items"), element, wireName)));
    }
    String start = "." + names.member(wireName) + "(";
    if (arguments.stream().allMatch(argument -> argument.size() == 1)) {
      String oneLine =
          start + String.join(", ", arguments.stream().map(a -> a.get(0)).toList()) + ")";
      if (oneLine.length() <= 80 || arguments.size() == 1) {
        return List.of(oneLine);
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(start);
    for (int i = 0; i < arguments.size(); i++) {
      arguments.get(i).forEach(line -> lines.add("    " + line));
      end(lines, i + 1 < arguments.size() ? "," : ")");
    }
    return lines;
  }

  private String constant(JsonNode unresolved, JsonNode schema, JsonNode value) {
    String type = model(unresolved);
    for (int i = 0; i < schema.get("enum").size(); i++) {
      if (schema.get("enum").get(i).equals(value)) {
        return type + "." + schema.path("x-enum-varnames").path(i).asText();
      }
    }
    return type + ".of(" + literal(schema, value, type) + ")";
  }

  private String literal(JsonNode schema, JsonNode value, String where) {
    String text = value.asText();
    String format = schema.path("format").asText();
    return switch (schema.path("type").asText()) {
      case "boolean" -> text;
      case "integer" -> format.equals("int64") ? text + "L" : text;
      case "number" -> decimal(text);
      case "string" -> formatted(format, text, where);
      default ->
          throw noForm(
              where + " is neither a record nor text, a number or a boolean",
              "Add its form to JavaSample.");
    };
  }

  private String formatted(String format, String text, String where) {
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
          throw noForm(where + " has the format '" + format + "'", "Add its form to JavaSample.");
        }
        yield quoted(text);
      }
    };
  }

  private String decimal(String text) {
    imports.add("java.math.BigDecimal");
    return "new BigDecimal(\"" + text + "\")";
  }

  private static String quoted(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              switch (c) {
                case '"', '\\' -> literal.append('\\').append((char) c);
                case '\n' -> literal.append("\\n");
                case '\t' -> literal.append("\\t");
                default -> {
                  if (c < ' ') {
                    literal.append("\\u%04x".formatted(c));
                  } else {
                    literal.append((char) c);
                  }
                }
              }
            });
    return literal.append('"').toString();
  }

  private static void end(List<String> lines, String ending) {
    int last = lines.size() - 1;
    lines.set(last, lines.get(last) + ending);
  }

  private SiteException noForm(String what, String remedy) {
    return new SiteException(
        operation.id(), "the Java sample cannot be written: " + what + ".", remedy);
  }
}
