package io.github.xportka.sandbox;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.api.SigningScheme.Place;
import io.github.xportka.api.SigningScheme.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Request that the sandbox received, accepted or refused.
 *
 * <p>{@code toString} redacts signature and access key and omits the body, so that a test message
 * can contain it.
 */
public final class ReceivedRequest {
  private static final Set<String> REDACTED =
      Arrays.stream(SigningScheme.values())
          .flatMap(scheme -> scheme.parameters().stream())
          .filter(sent -> sent.value() == Value.SIGNATURE || sent.value() == Value.ACCESS_KEY)
          .map(sent -> sent.name().toLowerCase(Locale.ROOT))
          .collect(toUnmodifiableSet());

  private final @Nullable Operation operation;
  private final String method;
  private final String path;
  private final Map<String, List<String>> query;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  ReceivedRequest(
      @Nullable Operation operation,
      String method,
      String path,
      Map<String, List<String>> query,
      Map<String, List<String>> headers,
      byte[] body) {
    this.operation = operation;
    this.method = method;
    this.path = path;
    this.query = query;
    this.headers = headers;
    this.body = body;
  }

  /**
   * Returns the operation of this method and path.
   *
   * @return the operation, or empty if no operation matches
   */
  public Optional<Operation> operation() {
    return Optional.ofNullable(operation);
  }

  /**
   * Returns the HTTP method.
   *
   * @return the method in upper case
   */
  public String method() {
    return method;
  }

  /**
   * Returns the path without the query.
   *
   * @return the path as sent
   */
  public String path() {
    return path;
  }

  /**
   * Returns the query parameters.
   *
   * @return the values of each name in the sent order, unmodifiable
   */
  public Map<String, List<String>> query() {
    return query;
  }

  /**
   * Returns the headers.
   *
   * @return the values of each case-insensitive name in the sent order, unmodifiable
   */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /**
   * Returns the body.
   *
   * @return a copy of the bytes; empty if the body was absent or too large
   */
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

  ReceivedRequest withoutBody() {
    return new ReceivedRequest(operation, method, path, query, headers, new byte[0]);
  }

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
