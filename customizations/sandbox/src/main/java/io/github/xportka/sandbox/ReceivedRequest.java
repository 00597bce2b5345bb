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
 * A request as it arrived, whether it was refused or not.
 *
 * <p>{@code toString} shows neither signature, access key nor body, so it may stand in a test's
 * message.
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
   * The operation of that method and path.
   *
   * @return the operation, or empty when it is none
   */
  public Optional<Operation> operation() {
    return Optional.ofNullable(operation);
  }

  /**
   * The HTTP method.
   *
   * @return the method in capitals
   */
  public String method() {
    return method;
  }

  /**
   * The path, without the query.
   *
   * @return the path as it was sent
   */
  public String path() {
    return path;
  }

  /**
   * The query parameters.
   *
   * @return the values of each name in the order sent, unmodifiable
   */
  public Map<String, List<String>> query() {
    return query;
  }

  /**
   * The headers.
   *
   * @return the values of each name, whatever its case, in the order sent; unmodifiable
   */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /**
   * The body.
   *
   * @return a copy of its bytes; empty when there was none, or when it was too large to keep
   */
  public byte[] body() {
    return body.clone();
  }

  /** The body itself, not to be changed. */
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
