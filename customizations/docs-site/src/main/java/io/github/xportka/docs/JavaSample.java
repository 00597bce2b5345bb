package io.github.xportka.docs;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.xportka.api.EvidenceLevel;
import io.github.xportka.api.Operation;
import io.github.xportka.client.XportClient;
import io.github.xportka.client.XportJson;
import java.io.IOException;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Java source of a call of the client. The client reads the request first, so that the source has
 * the names and the types of its records.
 */
final class JavaSample {
  private static final Pattern WORD_START = Pattern.compile("-([a-z0-9])");
  private static final int MAX_CALL_LENGTH = 80;

  private final Set<String> imports = new TreeSet<>(Set.of(XportClient.class.getName()));

  /**
   * Returns the source of a call.
   *
   * @param request the request; ignored if the operation does not have a body
   */
  static String of(Operation operation, JsonNode request, Templates templates) {
    JavaSample sample = new JavaSample();
    Class<?> type = operation.requestType().orElse(null);
    Map<String, Object> values =
        Map.of(
            "request", type == null ? "" : indented(sample.request(type, request)),
            "requestType", type == null ? "" : type.getSimpleName(),
            "responseType", sample.imported(operation.responseType()),
            "isInferred", operation.evidence().path() == EvidenceLevel.INFERRED,
            "api", camelCase(operation.tag()),
            "method", operation.operationId(),
            "imports", sample.imports());
    return templates.fill("reference/java-sample.txt", values);
  }

  private static String camelCase(String tag) {
    return WORD_START.matcher(tag).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
  }

  /** Returns the names of the types that the expressions of this sample use. */
  Set<String> imports() {
    return imports;
  }

  private String imported(Class<?> type) {
    imports.add(type.getName());
    return type.getSimpleName();
  }

  /** Returns an expression for a request. */
  String request(Class<?> type, JsonNode request) {
    try {
      return expression(XportJson.reader(type).readValue(request), request);
    } catch (IOException e) {
      throw unsupported(type, "the request cannot be read: " + e.getMessage());
    }
  }

  /** Returns an expression for a value that was read from JSON. */
  private String expression(Object value, JsonNode json) {
    if (value instanceof Record generated) {
      return json.isObject() ? builder(generated, json) : constant(generated, json);
    }
    Class<?> type = value.getClass();
    if (!type.getPackageName().equals("java.lang")) {
      imported(type);
    }
    String text = json.asText();
    return switch (type.getSimpleName()) {
      case "Boolean", "Integer" -> text;
      case "Long" -> text + "L";
      case "BigDecimal" -> "new BigDecimal(\"" + text + "\")";
      case "Instant" ->
          value.equals(Instant.ofEpochSecond(Long.parseLong(text)))
              ? "Instant.ofEpochSecond(" + text + "L)"
              : "Instant.ofEpochMilli(" + text + "L)";
      case "LocalDateTime", "OffsetDateTime" -> type.getSimpleName() + ".parse(\"" + value + "\")";
      case "String" -> TextNode.valueOf(text).toString(); // Java has the escape sequences of JSON.
      default -> throw unsupported(type, "JavaSample does not know the form of its values");
    };
  }

  private String builder(Record generated, JsonNode json) {
    StringBuilder calls = new StringBuilder();
    for (Map.Entry<String, JsonNode> property : json.properties()) {
      if (!property.getValue().isNull()) {
        calls.append(indented(call(generated, property.getKey(), property.getValue())));
        calls.append('\n');
      }
    }
    String builder = imported(generated.getClass()) + ".builder()";
    return calls.isEmpty() ? builder + ".build()" : builder + "\n" + calls + "    .build()";
  }

  /** Returns a builder call that sets a property. */
  private String call(Record generated, String property, JsonNode json) {
    String name = component(generated.getClass(), property);
    List<String> arguments = new ArrayList<>();
    if (!(value(generated, name) instanceof List<?> elements)) {
      arguments.add(expression(value(generated, name), json));
    } else if (elements.isEmpty()) {
      arguments.add(imported(List.class) + ".of()");
    } else {
      for (int i = 0; i < elements.size(); i++) {
        arguments.add(expression(elements.get(i), json.get(i)));
      }
    }
    String start = "." + name + "(";
    String oneLine = start + String.join(", ", arguments) + ")";
    boolean fits = oneLine.length() <= MAX_CALL_LENGTH || arguments.size() == 1;
    return fits && !oneLine.contains("\n")
        ? oneLine
        : start + "\n" + indented(String.join(",\n", arguments)) + ")";
  }

  /** Returns the name of the record component for a property. */
  private static String component(Class<?> type, String property) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> field.isAnnotationPresent(JsonProperty.class))
        .filter(field -> field.getAnnotation(JsonProperty.class).value().equals(property))
        .map(Field::getName)
        .findFirst()
        .orElseThrow(() -> unsupported(type, "it does not have the property '" + property + "'"));
  }

  private static Object value(Record generated, String component) {
    try {
      Object value = generated.getClass().getMethod(component).invoke(generated);
      if (value == null) {
        throw unsupported(generated.getClass(), "it cannot read '" + component + "'");
      }
      return value;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e); // cannot happen: the accessor of a public record
    }
  }

  private String constant(Record openEnum, JsonNode json) {
    String type = imported(openEnum.getClass());
    return Arrays.stream(openEnum.getClass().getFields())
        .filter(constant -> isEqual(constant, openEnum))
        .map(constant -> type + "." + constant.getName())
        .findFirst()
        .orElseGet(() -> type + ".of(" + json + ")");
  }

  private static boolean isEqual(Field constant, Record openEnum) {
    try {
      return openEnum.equals(constant.get(openEnum));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e); // cannot happen: a public constant
    }
  }

  private static String indented(String lines) {
    return lines.indent(4).stripTrailing();
  }

  private static SiteException unsupported(Class<?> type, String problem) {
    return new SiteException(
        type.getSimpleName(),
        "The Java sample cannot be generated: " + problem + ".",
        "Correct the example or the schema.");
  }
}
