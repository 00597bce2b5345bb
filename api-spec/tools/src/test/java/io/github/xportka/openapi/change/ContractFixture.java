package io.github.xportka.openapi.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * Released contract of the tests, and edits of it. An edit is one of
 *
 * <pre>
 * set PLACE VALUE       writes a YAML value
 * remove PLACE
 * append PLACE VALUE    adds a YAML value to an array
 * rotate PLACE          moves the first element of an array, or key of an object, to the end
 * copy PLACE PLACE
 * move PLACE PLACE
 * rename SCHEMA SCHEMA  renames a schema and the references to it
 * </pre>
 *
 * or several of them, separated by semicolons. A place is a JSON pointer, or a path below a schema
 * ({@code Address/properties/city}) or below an operation ({@code update/tags}).
 */
final class ContractFixture {
  private static final JsonNode RELEASED = read();

  private ContractFixture() {}

  private static JsonNode read() {
    try (InputStream file = ContractFixture.class.getResourceAsStream("contract.yaml")) {
      return DocumentMapper.YAML.readTree(Objects.requireNonNull(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ObjectNode released() {
    return RELEASED.deepCopy();
  }

  static ObjectNode edited(String edits) {
    ObjectNode document = released();
    for (String edit : edits.split(";", -1)) {
      String[] words = edit.strip().split(" ", 3);
      apply(document, words[0], words[1], words.length > 2 ? words[2] : "");
    }
    assertThat(document.toString()).as(edits).isNotEqualTo(RELEASED.toString());
    return document;
  }

  static List<Change> compare(JsonNode released, JsonNode current) {
    return DocumentComparison.compare(OpenApiDocument.of(released), OpenApiDocument.of(current));
  }

  private static void apply(ObjectNode document, String action, String place, String argument) {
    switch (action) {
      case "set" -> set(document, pointer(place), yaml(argument));
      case "remove" -> remove(document, pointer(place));
      case "append" -> ((ArrayNode) document.requiredAt(pointer(place))).add(yaml(argument));
      case "rotate" -> rotate(document.requiredAt(pointer(place)));
      case "copy" ->
          set(document, pointer(argument), document.requiredAt(pointer(place)).deepCopy());
      case "move" -> set(document, pointer(argument), remove(document, pointer(place)));
      case "rename" -> rename(document, place, argument);
      default -> throw new IllegalArgumentException("The edit '" + action + "' is unknown.");
    }
  }

  private static JsonPointer pointer(String place) {
    if (place.startsWith("/")) {
      return JsonPointer.compile(place);
    }
    int slash = (place + "/").indexOf('/');
    String root = place.substring(0, slash);
    return JsonPointer.compile(
        (Character.isUpperCase(root.charAt(0))
                ? "/components/schemas/" + root
                : "/paths/~1" + root + "/post")
            + place.substring(slash));
  }

  static JsonNode yaml(String value) {
    try {
      return DocumentMapper.YAML.readTree(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void set(JsonNode document, JsonPointer place, JsonNode value) {
    JsonNode parent = document.requiredAt(place.head());
    if (parent instanceof ArrayNode array) {
      array.set(place.last().getMatchingIndex(), value);
    } else {
      ((ObjectNode) parent).set(place.last().getMatchingProperty(), value);
    }
  }

  static JsonNode remove(JsonNode document, JsonPointer place) {
    JsonNode removed = document.requiredAt(place);
    JsonNode parent = document.requiredAt(place.head());
    if (parent instanceof ArrayNode array) {
      array.remove(place.last().getMatchingIndex());
    } else {
      ((ObjectNode) parent).remove(place.last().getMatchingProperty());
    }
    return removed;
  }

  static void rotate(JsonNode arrayOrObject) {
    if (arrayOrObject instanceof ArrayNode array) {
      array.add(array.remove(0));
    } else {
      ObjectNode object = (ObjectNode) arrayOrObject;
      String first = object.fieldNames().next();
      object.set(first, object.remove(first));
    }
  }

  private static void rename(ObjectNode document, String from, String to) {
    set(document, pointer(to), remove(document, pointer(from)));
    String reference = "#/components/schemas/";
    for (JsonNode user : document.findParents("$ref")) {
      if (user.path("$ref").asText().equals(reference + from)) {
        ((ObjectNode) user).put("$ref", reference + to);
      }
    }
  }
}
