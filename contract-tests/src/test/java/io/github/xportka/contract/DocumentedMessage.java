package io.github.xportka.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An example of a pushed message in the spec.
 *
 * @param type the message's type, as the spec has it
 * @param name the example's name
 * @param json the example
 */
record DocumentedMessage(String type, String name, JsonNode json) {
  private static final JsonNode SPEC = BundledSpec.read();

  /** The types that the spec knows. */
  static Set<String> types() {
    return types(SPEC);
  }

  private static Set<String> types(JsonNode spec) {
    Set<String> types = new TreeSet<>();
    spec.path("x-webhooks").fieldNames().forEachRemaining(types::add);
    return types;
  }

  static List<DocumentedMessage> all() {
    return in(SPEC);
  }

  /** Those of another bundled spec. */
  static List<DocumentedMessage> in(JsonNode spec) {
    return types(spec).stream().flatMap(type -> of(type, spec).stream()).toList();
  }

  static List<DocumentedMessage> of(String type) {
    return of(type, SPEC);
  }

  private static List<DocumentedMessage> of(String type, JsonNode spec) {
    return spec.path("x-webhooks")
        .path(type)
        .at("/post/requestBody/content/application~1json/examples")
        .propertyStream()
        .map(
            example ->
                new DocumentedMessage(type, example.getKey(), example.getValue().path("value")))
        .toList();
  }

  byte[] bytes() {
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
