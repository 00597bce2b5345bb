package io.github.xportka.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
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
public final class RawApi {
  private final ClientRuntime runtime;
  private final CallOptions options;

  RawApi(ClientRuntime runtime, CallOptions options) {
    this.runtime = runtime;
    this.options = options;
  }

  /**
   * Calls an operation.
   *
   * @param operation the operation
   * @param body the request, or null for an operation without a body
   * @return the response of a successful call
   * @throws XportException if the call fails, as for a typed call
   */
  public JsonEnvelope call(Operation operation, @Nullable JsonNode body) {
    return send(runtime.calls().of(operation), Map.of(), body);
  }

  /**
   * Posts JSON to a path. A path of the spec uses its scheme, another path the header scheme.
   *
   * @param path the path below the base URL, beginning with a slash
   * @param body the request, or null for none
   * @return the response of a successful call
   * @throws XportException if the call fails, as for a typed call
   */
  public JsonEnvelope post(String path, @Nullable JsonNode body) {
    return send(call("POST", path), Map.of(), body);
  }

  /**
   * Posts JSON to a path with a given signing scheme.
   *
   * @param scheme the signing scheme
   * @param path the path below the base URL, beginning with a slash
   * @param body the request, or null for none
   * @return the response of a successful call
   * @throws XportException if the call fails, as for a typed call
   */
  public JsonEnvelope post(SigningScheme scheme, String path, @Nullable JsonNode body) {
    return send(call("POST", path).withScheme(scheme), Map.of(), body);
  }

  /**
   * Gets from a path. A path of the spec uses its scheme, another path the header scheme.
   *
   * @param path the path below the base URL, beginning with a slash
   * @return the response of a successful call
   * @throws XportException if the call fails, as for a typed call
   */
  public JsonEnvelope get(String path) {
    return get(path, Map.of());
  }

  /**
   * Gets from a path with query parameters.
   *
   * @param path the path below the base URL, beginning with a slash
   * @param query unencoded parameter values by name
   * @return the response of a successful call
   * @throws IllegalArgumentException if a parameter is reserved for signing
   * @throws XportException if the call fails, as for a typed call
   */
  public JsonEnvelope get(String path, Map<String, String> query) {
    return send(call("GET", path), query, null);
  }

  /**
   * Gets from a path with a given signing scheme.
   *
   * @param scheme the signing scheme
   * @param path the path below the base URL, beginning with a slash
   * @return the response of a successful call
   * @throws XportException if the call fails, as for a typed call
   */
  public JsonEnvelope get(SigningScheme scheme, String path) {
    return get(scheme, path, Map.of());
  }

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
  public JsonEnvelope get(SigningScheme scheme, String path, Map<String, String> query) {
    return send(call("GET", path).withScheme(scheme), query, null);
  }

  private Call call(String method, String path) {
    return runtime.calls().ofRawPath(method, OperationPaths.require(path));
  }

  private JsonEnvelope send(Call call, Map<String, String> query, @Nullable JsonNode body) {
    Map<String, Collection<String>> headers = new LinkedHashMap<>();
    byte[] bytes = null;
    headers.put("Accept", List.of("application/json"));
    if (body != null) {
      bytes = XportJson.bytes(call, body);
      headers.put("Content-Type", List.of("application/json"));
      headers.put("Content-Length", List.of(Integer.toString(bytes.length)));
    }
    return runtime.call(
        new CallRequest(call, options, QueryString.of(query), headers, bytes),
        runtime.reader()::readJson);
  }
}
