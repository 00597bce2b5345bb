package io.github.xportka.docs;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.xportka.api.EvidenceLevel;
import io.github.xportka.api.Operation;
import io.github.xportka.client.XportClient;
import io.github.xportka.client.XportJson;
import io.github.xportka.openapi.model.CamelCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Java source of a call of the client. The client reads the request first, so that the source has
 * the names and the types of its records.
 */
final class JavaSample {
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
            "api", CamelCase.of(operation.tag()),
            "method", operation.operationId(),
            "imports", sample.imports());
    return templates.fill("reference/java-sample.txt", values);
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
      throw new UncheckedIOException(e);
    }
  }

  /** Returns an expression for a value that was read from JSON. */
  private String expression(Object value, JsonNode json) {
    Class<?> type = value.getClass();
    if (!type.getPackageName().equals("java.lang")) {
      imported(type);
    }
    if (value instanceof Record generated) {
      return json.isObject() ? builder(generated, json) : constant(generated, json);
    }
    return switch (type.getSimpleName()) {
      case "Boolean", "Integer" -> value.toString();
      case "Long" -> value + "L";
      case "BigDecimal" -> "new BigDecimal(\"" + value + "\")";
      case "Instant" -> time((Instant) value);
      case "LocalDateTime", "OffsetDateTime" -> type.getSimpleName() + ".parse(\"" + value + "\")";
      case "String" -> TextNode.valueOf((String) value).toString(); // as Java escapes it
      default ->
          throw new IllegalStateException(
              "The type " + type.getName() + " is unknown. Add it to JavaSample.");
    };
  }

  private static String time(Instant time) {
    return time.getNano() == 0
        ? "Instant.ofEpochSecond(" + time.getEpochSecond() + "L)"
        : "Instant.ofEpochMilli(" + time.toEpochMilli() + "L)";
  }

  private static String constant(Record openEnum, JsonNode json) {
    Class<?> type = openEnum.getClass();
    for (Field constant : type.getFields()) {
      if (openEnum.equals(read(constant, openEnum))) {
        return type.getSimpleName() + "." + constant.getName();
      }
    }
    return type.getSimpleName() + ".of(" + json + ")";
  }

  /** Returns the calls of a builder, in the order of the JSON. */
  private String builder(Record generated, JsonNode json) {
    Class<?> type = generated.getClass();
    List<String> names = List.of(type.getAnnotation(JsonPropertyOrder.class).value());
    StringBuilder source = new StringBuilder(type.getSimpleName() + ".builder()\n");
    for (Map.Entry<String, JsonNode> property : json.properties()) {
      RecordComponent component = type.getRecordComponents()[names.indexOf(property.getKey())];
      Object value = read(component.getAccessor(), generated);
      if (value != null) {
        String call = call(component.getName(), arguments(value, property.getValue()));
        source.append(indented(call)).append('\n');
      }
    }
    return source.append("    .build()").toString();
  }

  private List<String> arguments(Object value, JsonNode json) {
    return value instanceof List<?> elements
        ? IntStream.range(0, elements.size())
            .mapToObj(i -> expression(elements.get(i), json.get(i)))
            .toList()
        : List.of(expression(value, json));
  }

  private static String call(String method, List<String> arguments) {
    String separated = String.join(",\n", arguments);
    String lines = separated.contains("\n") ? "\n" + indented(separated) : separated;
    return "." + method + "(" + lines + ")";
  }

  private static @Nullable Object read(Member member, Record owner) {
    try {
      return member instanceof Method accessor
          ? accessor.invoke(owner)
          : ((Field) member).get(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e); // cannot happen: generated members are public
    }
  }

  private static String indented(String lines) {
    return lines.indent(4).stripTrailing();
  }
}
