package io.github.xportka.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls with JSON instead of records, also to paths that are not in the spec. Signing, envelopes
 * and exceptions are those of typed calls.
 *
 * <pre>{@code
 * JsonEnvelope response = client.raw().post("/open/new/operation", json);
 * }</pre>
 *
 * <p>A path of the spec stands for its operation: its signing scheme, its confirmation check and
 * its path override apply.
 */
public interface RawApi {
  /**
   * Calls an operation.
   *
   * @param operation the operation
   * @param body the request, or null for an operation without a body
   * @return the response of a successful call
   * @throws XportException if the call fails, as for a typed call
   */
  JsonEnvelope call(Operation operation, @Nullable JsonNode body);

  /**
   * Posts JSON to a path. A path of the spec uses its scheme, another path the header scheme.
   *
   * @param path the path below the base URL, beginning with a slash
   * @param body the request, or null for none
   * @return the response of a successful call
   * @throws XportException if the call fails, as for a typed call
   */
  JsonEnvelope post(String path, @Nullable JsonNode body);

  /**
   * Posts JSON to a path with a given signing scheme.
   *
   * @param scheme the signing scheme
   * @param path the path below the base URL, beginning with a slash
   * @param body the request, or null for none
   * @return the response of a successful call
   * @throws XportException if the call fails, as for a typed call
   */
  JsonEnvelope post(SigningScheme scheme, String path, @Nullable JsonNode body);

  /**
   * Gets from a path. A path of the spec uses its scheme, another path the header scheme.
   *
   * @param path the path below the base URL, beginning with a slash
   * @return the response of a successful call
   * @throws XportException if the call fails, as for a typed call
   */
  JsonEnvelope get(String path);

  /**
   * Gets from a path with query parameters.
   *
   * @param path the path below the base URL, beginning with a slash
   * @param query unencoded parameter values by name
   * @return the response of a successful call
   * @throws IllegalArgumentException if a parameter is reserved for signing
   * @throws XportException if the call fails, as for a typed call
   */
  JsonEnvelope get(String path, Map<String, String> query);

  /**
   * Gets from a path with a given signing scheme.
   *
   * @param scheme the signing scheme
   * @param path the path below the base URL, beginning with a slash
   * @return the response of a successful call
   * @throws XportException if the call fails, as for a typed call
   */
  JsonEnvelope get(SigningScheme scheme, String path);

  /**
   * Gets from a path with query parameters and a given signing scheme.
   *
   * @param scheme the signing scheme
   * @param path the path below the base URL, beginning with a slash
   * @param query unencoded parameter values by name
   * @return the response of a successful call
   * @throws IllegalArgumentException if a parameter is reserved for signing
   * @throws XportException if the call fails, as for a typed call
   */
  JsonEnvelope get(SigningScheme scheme, String path, Map<String, String> query);
}
