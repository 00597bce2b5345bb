package io.github.xportka.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls with JSON instead of records, also to paths that are not in the spec. Signing, envelopes
 * and exceptions are those of typed calls: each method returns the response of a successful call,
 * and throws an {@link XportException} otherwise.
 *
 * <pre>{@code
 * JsonEnvelope response = client.raw().post("/open/new/operation", json);
 * }</pre>
 *
 * <p>A path begins with a slash and is appended to the base URL. A path of the spec stands for its
 * operation: its signing scheme, its confirmation check and its path override apply. Another path
 * uses the header scheme, unless a scheme is given.
 */
public interface RawApi {
  /**
   * Calls an operation.
   *
   * @param operation the operation
   * @param body the request, or null for an operation without a body
   */
  JsonEnvelope call(Operation operation, @Nullable JsonNode body);

  /**
   * Posts JSON to a path.
   *
   * @param path the path below the base URL
   * @param body the request, or null for none
   */
  JsonEnvelope post(String path, @Nullable JsonNode body);

  /**
   * Posts JSON to a path with a given signing scheme.
   *
   * @param scheme the signing scheme
   * @param path the path below the base URL
   * @param body the request, or null for none
   */
  JsonEnvelope post(SigningScheme scheme, String path, @Nullable JsonNode body);

  /** Gets from a path without query parameters. */
  default JsonEnvelope get(String path) {
    return get(path, Map.of());
  }

  /**
   * Gets from a path with query parameters.
   *
   * @param path the path below the base URL
   * @param query unencoded parameter values by name
   * @throws IllegalArgumentException if a parameter is reserved for signing
   */
  JsonEnvelope get(String path, Map<String, String> query);

  /**
   * Gets from a path with query parameters and a given signing scheme.
   *
   * @param scheme the signing scheme
   * @param path the path below the base URL
   * @param query unencoded parameter values by name
   * @throws IllegalArgumentException if a parameter is reserved for signing
   */
  JsonEnvelope get(SigningScheme scheme, String path, Map<String, String> query);
}
