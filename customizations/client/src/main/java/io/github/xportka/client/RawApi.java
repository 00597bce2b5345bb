package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import feign.Client;
import feign.Request;
import feign.Response;
import io.github.xportka.api.Envelope;
import io.github.xportka.api.JsonEnvelopeReader;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
  /** Envelope of a response without any envelope property. */
  private static final Envelope NO_ENVELOPE =
      new Envelope() {
        @Override
        public @Nullable Integer envelopeCode() {
          return null;
        }

        @Override
        public @Nullable String envelopeMessage() {
          return null;
        }
      };

  private final Function<@Nullable SigningScheme, Client> clients;
  private final BaseUrl baseUrl;
  private final OperationPaths paths;
  private final Request.Options options;
  private final ResponseReader responseReader;

  RawApi(
      Function<@Nullable SigningScheme, Client> clients,
      BaseUrl baseUrl,
      OperationPaths paths,
      Request.Options options,
      ResponseReader responseReader) {
    this.clients = clients;
    this.baseUrl = baseUrl;
    this.paths = paths;
    this.options = options;
    this.responseReader = responseReader;
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
    return send(
        CallIdentity.of(operation),
        clients.apply(null),
        operation.method(),
        paths.of(operation),
        Map.of(),
        body);
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
    return send(clients.apply(null), "POST", path, Map.of(), body);
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
    return send(clients.apply(scheme), "POST", path, Map.of(), body);
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
    return send(clients.apply(null), "GET", path, query, null);
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
    return send(clients.apply(scheme), "GET", path, query, null);
  }

  private JsonEnvelope send(
      Client client,
      String method,
      String path,
      Map<String, String> query,
      @Nullable JsonNode body) {
    CallIdentity call = new CallIdentity(null, method + " " + OperationPaths.require(path));
    return send(call, client, method, path, query, body);
  }

  private JsonEnvelope send(
      CallIdentity call,
      Client client,
      String method,
      String path,
      Map<String, String> query,
      @Nullable JsonNode body) {
    Map<String, Collection<String>> headers = new LinkedHashMap<>();
    headers.put("Accept", List.of("application/json"));
    byte[] bytes = null;
    if (body != null) {
      bytes = XportJson.bytes(call, body);
      headers.put("Content-Type", List.of("application/json"));
      headers.put("Content-Length", List.of(Integer.toString(bytes.length)));
    }
    Request request =
        Request.create(
            Request.HttpMethod.valueOf(method),
            baseUrl.text() + path + QueryString.of(query),
            headers,
            bytes,
            UTF_8,
            null);
    Response response;
    try {
      response = client.execute(request, options);
    } catch (IOException e) {
      throw new IllegalStateException("The outermost client translates every IOException.", e);
    }
    return responseReader.envelope(responseReader.receive(response), RawApi::decode);
  }

  private static @Nullable JsonEnvelope decode(byte[] json) throws JsonProcessingException {
    JsonNode tree = XportJson.read(json, JsonNode.class);
    return tree == null
        ? null
        : new JsonEnvelope(JsonEnvelopeReader.read(tree).orElse(NO_ENVELOPE), tree);
  }
}
