package io.github.xportka.contract.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Example of a pushed message in the spec.
 *
 * @param type the message type
 * @param name the example's name
 * @param json the example
 */
public record MessageExample(String type, String name, JsonNode json) {
  /** Returns the message types of the bundled spec. */
  public static Set<String> types() {
    return BundledSpec.document().messages().stream()
        .map(Operation::path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public static List<MessageExample> all() {
    return in(BundledSpec.document()).toList();
  }

  /** Returns the examples of another bundled spec. */
  public static Stream<MessageExample> in(OpenApiDocument spec) {
    return spec.messages().stream()
        .sorted(Comparator.comparing(Operation::path))
        .flatMap(
            message ->
                message.request().examples().stream()
                    .map(
                        example ->
                            new MessageExample(
                                message.path(), example.name(), example.value().value())));
  }

  public static List<MessageExample> of(String type) {
    return all().stream().filter(example -> example.type.equals(type)).toList();
  }

  public byte[] bytes() {
    return bytes(json);
  }

  static byte[] bytes(JsonNode message) {
    return message.toString().getBytes(UTF_8);
  }

  @Override
  public String toString() {
    return type + ", " + name;
  }
}
