package io.github.xportka.sandbox;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.api.SigningScheme.Place;
import io.github.xportka.api.SigningScheme.Value;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Request that the sandbox received, accepted or refused.
 *
 * <p>{@code toString} redacts signature, access key and nonce and omits the body, so that a test
 * message can contain it.
 *
 * @param operation the operation of this method and path, or empty if no operation matches
 * @param method the HTTP method in upper case
 * @param path the path as sent, without the query
 * @param query the values of each query parameter in the sent order, unmodifiable
 * @param rawQuery the query as sent, without the question mark; empty without a query
 * @param headers the values of each case-insensitive header name in the sent order, unmodifiable
 * @param body a copy of the body; empty if the body was absent or too large
 */
@SuppressWarnings("ArrayRecordComponent") // not copied, since a body can be large
public record ReceivedRequest(
    Optional<Operation> operation,
    String method,
    String path,
    Map<String, List<String>> query,
    String rawQuery,
    Map<String, List<String>> headers,
    byte[] body) {
  private static final Set<Value> SECRET =
      EnumSet.of(Value.SIGNATURE, Value.ACCESS_KEY, Value.NONCE);
  private static final Set<String> REDACTED =
      Arrays.stream(SigningScheme.values())
          .flatMap(scheme -> scheme.parameters().stream())
          .filter(sent -> SECRET.contains(sent.value()))
          .map(sent -> sent.name().toLowerCase(Locale.ROOT))
          .collect(toUnmodifiableSet());

  /** Returns a copy of the body. */
  @Override
  public byte[] body() {
    return body.clone();
  }

  /** Returns the body without a copy. Callers must not change it. */
  byte[] bytes() {
    return body;
  }

  List<String> values(Place place, String name) {
    Map<String, List<String>> all =
        switch (place) {
          case HEADER -> headers;
          case QUERY -> query;
        };
    return all.getOrDefault(name, List.of());
  }

  /** Returns the host and port that the client used, or an empty text. */
  String host() {
    return values(Place.HEADER, "Host").stream().findFirst().orElse("");
  }

  /** Returns method, path and parameters, without secrets and without the body. */
  @Override
  public String toString() {
    return "ReceivedRequest[%s %s, query %s, headers %s, %d bytes of body]"
        .formatted(method, path, redacted(query), redacted(headers), body.length);
  }

  private static String redacted(Map<String, List<String>> parameters) {
    return parameters.entrySet().stream()
        .map(
            parameter ->
                parameter.getKey()
                    + "="
                    + (REDACTED.contains(parameter.getKey().toLowerCase(Locale.ROOT))
                        ? "***"
                        : String.join(",", parameter.getValue())))
        .collect(joining(", ", "{", "}"));
  }
}
