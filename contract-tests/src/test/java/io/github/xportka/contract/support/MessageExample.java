package io.github.xportka.contract.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
    return types(BundledSpec.read());
  }

  private static Set<String> types(JsonNode spec) {
    Set<String> types = new TreeSet<>();
    spec.path("x-webhooks").fieldNames().forEachRemaining(types::add);
    return types;
  }

  public static List<MessageExample> all() {
    return in(BundledSpec.read());
  }

  /** Returns the examples of another bundled spec. */
  public static List<MessageExample> in(JsonNode spec) {
    return types(spec).stream().flatMap(type -> of(type, spec).stream()).toList();
  }

  public static List<MessageExample> of(String type) {
    return of(type, BundledSpec.read());
  }

  private static List<MessageExample> of(String type, JsonNode spec) {
    return spec.path("x-webhooks")
        .path(type)
        .at("/post/requestBody/content/application~1json/examples")
        .propertyStream()
        .map(
            example -> new MessageExample(type, example.getKey(), example.getValue().path("value")))
        .toList();
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
