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
  private static final JsonNode WEBHOOKS = BundledSpec.read().path("x-webhooks");

  /** The types that the spec knows. */
  static Set<String> types() {
    Set<String> types = new TreeSet<>();
    WEBHOOKS.fieldNames().forEachRemaining(types::add);
    return types;
  }

  static List<DocumentedMessage> all() {
    return types().stream().flatMap(type -> of(type).stream()).toList();
  }

  static List<DocumentedMessage> of(String type) {
    return WEBHOOKS
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
