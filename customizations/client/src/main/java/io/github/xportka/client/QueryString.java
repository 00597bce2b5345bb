package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.xportka.api.SigningScheme;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Query string of a URL with the caller's parameters. */
final class QueryString {
  private static final Set<String> SIGNING =
      Arrays.stream(SigningScheme.values())
          .flatMap(scheme -> scheme.parameters().stream())
          .filter(parameter -> parameter.place() == SigningScheme.Place.QUERY)
          .map(SigningScheme.Parameter::name)
          .collect(toUnmodifiableSet());

  private QueryString() {}

  /** Returns the query string with its question mark, or empty text without parameters. */
  static String of(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(parameter -> name(parameter.getKey()) + "=" + value(parameter))
        .collect(joining("&", parameters.isEmpty() ? "" : "?", ""));
  }

  private static String name(String name) {
    if (SIGNING.contains(name)) {
      throw new IllegalArgumentException(
          "The parameter '" + name + "' is reserved for signing. Leave it out.");
    }
    return encoded(name);
  }

  private static String value(Map.Entry<String, String> parameter) {
    return encoded(Arguments.require(parameter.getKey(), parameter.getValue()));
  }

  /** Encodes a value. Digits and letters, as of most signatures, are not copied. */
  static String encoded(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 'z' || !Character.isLetterOrDigit(c)) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
      }
    }
    return text;
  }
}
