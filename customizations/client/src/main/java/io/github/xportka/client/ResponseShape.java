package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Shape of a response: property names and JSON types, without values.
 *
 * <p>A name that does not look like a name of a property, such as a number or an address, is
 * recorded as {@code *}. All names of an object with more than 200 properties are recorded as
 * {@code *}, because such an object is a map whose keys are data.
 */
public final class ResponseShape {
  private static final Pattern PROPERTY_NAME =
      Pattern.compile("(?!.*[0-9]{5})[A-Za-z_][A-Za-z0-9_-]*");
  private static final int LONGEST_NAME = 40;
  private static final int MOST_PROPERTIES = 200;
  private static final int MOST_ELEMENTS = 100;
  private static final int MOST_PLACES = 2000;
  private static final int DEEPEST = 30;
  private static final String ANY_NAME = "*";

  private final SortedMap<String, SortedSet<String>> types = new TreeMap<>();

  private ResponseShape(JsonNode response) {
    add("", response, 0);
  }

  /** Returns the shape of the body of a response, or empty if the body is not JSON. */
  public static Optional<ResponseShape> of(byte[] body) {
    try {
      return Optional.ofNullable(XportJson.read(body, JsonNode.class)).map(ResponseShape::new);
    } catch (JsonProcessingException e) {
      return Optional.empty(); // the caller reports the body, which has no shape
    }
  }

  private void add(String place, JsonNode value, int depth) {
    if (depth > DEEPEST || (types.size() >= MOST_PLACES && !types.containsKey(place))) {
      return;
    }
    types.computeIfAbsent(place, added -> new TreeSet<>()).add(type(value));
    if (value.isArray()) {
      for (int i = 0; i < Math.min(value.size(), MOST_ELEMENTS); i++) {
        add(place + "[]", value.get(i), depth + 1);
      }
    } else if (value.isObject()) {
      boolean isMap = value.size() > MOST_PROPERTIES;
      for (Map.Entry<String, JsonNode> property : value.properties()) {
        String name = isMap ? ANY_NAME : recordedName(property.getKey());
        add(place.isEmpty() ? name : place + "." + name, property.getValue(), depth + 1);
      }
    }
  }

  private static String type(JsonNode value) {
    return value.isIntegralNumber()
        ? "integer"
        : value.getNodeType().name().toLowerCase(Locale.ROOT);
  }

  private static String recordedName(String name) {
    return name.length() <= LONGEST_NAME && PROPERTY_NAME.matcher(name).matches() ? name : ANY_NAME;
  }

  /**
   * Returns the JSON types by place.
   *
   * @return {@code string}, {@code integer}, {@code number}, {@code boolean}, {@code null}, {@code
   *     object} or {@code array}; several are separated by {@code |}. The root has the empty place,
   *     an element of an array has a place such as {@code data[].orderId}
   */
  public SortedMap<String, String> types() {
    SortedMap<String, String> texts = new TreeMap<>();
    types.forEach((place, found) -> texts.put(place, String.join("|", found)));
    return Collections.unmodifiableSortedMap(texts);
  }

  /** Returns the SHA-256 of all places and types, in lower-case hexadecimal. */
  public String sha256() {
    StringBuilder text = new StringBuilder();
    types().forEach((place, found) -> text.append(place).append(' ').append(found).append('\n'));
    return LetterCase.LOWER.hex(
        SignatureDigest.SHA_256.digest(new byte[0], text.toString().getBytes(UTF_8)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResponseShape shape && types.equals(shape.types);
  }

  @Override
  public int hashCode() {
    return types.hashCode();
  }

  /** Returns the number of places. */
  @Override
  public String toString() {
    return "ResponseShape[places=" + types.size() + "]";
  }
}
