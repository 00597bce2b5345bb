package io.github.xportka.openapi.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Statement of the spec that an exchange with the platform settled.
 *
 * @param part {@code path}, {@code request} or {@code response} of an operation, or {@code signing}
 * @param operation the operation ID of the exchange
 * @param scheme the name of the signing scheme; null for a part of an operation
 * @param path the path that exists below the base URL; null for another part
 * @param signing the keys of {@code x-signing} with their settled values; null for another part
 * @param date the date of the exchange, such as {@code 2026-11-25}
 * @param status the HTTP status
 * @param code the platform code, or null if the envelope does not have one
 * @param shape the SHA-256 of the shape of the response
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObservedStatement(
    String part,
    String operation,
    @Nullable String scheme,
    @Nullable String path,
    @Nullable Map<String, String> signing,
    String date,
    int status,
    @Nullable Integer code,
    String shape) {
  /** Part for the computation of a signature. */
  public static final String SIGNING = "signing";

  /** Tells whether a shape belongs to the exchange of the statement. */
  boolean isShownBy(ObservedShape recorded) {
    return recorded.operation().equals(operation) && recorded.sha256().equals(shape);
  }

  /** Returns the settled value, or null if the statement only settles that a part is right. */
  @Nullable Object settled() {
    return path == null && signing != null ? new TreeMap<>(signing) : path;
  }
}
