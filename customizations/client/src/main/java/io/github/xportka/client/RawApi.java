package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import feign.Client;
import feign.Request;
import feign.Response;
import io.github.xportka.api.Envelope;
import io.github.xportka.api.EnvelopeShape;
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
 * Calls with JSON instead of records, and to paths that the spec does not know: signed, read and
 * refused as every other call.
 *
 * <pre>{@code
 * JsonEnvelope answer = client.raw().post("/open/new/operation", json);
 * }</pre>
 *
 * <p>A path of the spec stands for its operation: the call is signed as the spec says, refused when
 * nobody has seen the path, and goes to the path that was set for the operation, if one was.
 */
public final class RawApi {
  /** An answer without any of the members that the envelopes of the spec have. */
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
  private final Paths paths;
  private final Request.Options options;
  private final ResponseReader responseReader;

  RawApi(
      Function<@Nullable SigningScheme, Client> clients,
      BaseUrl baseUrl,
      Paths paths,
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
   * @return the answer of a call that succeeded
   * @throws XportException when it did not succeed, as for a typed call
   */
  public JsonEnvelope call(Operation operation, @Nullable JsonNode body) {
    return send(
        CallName.of(operation),
        clients.apply(null),
        operation.method(),
        paths.of(operation),
        Map.of(),
        body);
  }

  /**
   * Posts JSON to a path. A path of the spec is signed as the spec says, another one in the
   * headers.
   *
   * @param path the path below the base URL, beginning with a slash
   * @param body the request, or null for none
   * @return the answer of a call that succeeded
   * @throws XportException when it did not succeed, as for a typed call
   */
  public JsonEnvelope post(String path, @Nullable JsonNode body) {
    return send(clients.apply(null), "POST", path, Map.of(), body);
  }

  /**
   * Posts JSON to a path, signed in a certain way.
   *
   * @param scheme the signing scheme
   * @param path the path below the base URL, beginning with a slash
   * @param body the request, or null for none
   * @return the answer of a call that succeeded
   * @throws XportException when it did not succeed, as for a typed call
   */
  public JsonEnvelope post(SigningScheme scheme, String path, @Nullable JsonNode body) {
    return send(clients.apply(scheme), "POST", path, Map.of(), body);
  }

  /**
   * Gets from a path. A path of the spec is signed as the spec says, another one in the headers.
   *
   * @param path the path below the base URL, beginning with a slash
   * @return the answer of a call that succeeded
   * @throws XportException when it did not succeed, as for a typed call
   */
  public JsonEnvelope get(String path) {
    return get(path, Map.of());
  }

  /**
   * Gets from a path, with parameters in the query.
   *
   * @param path the path below the base URL, beginning with a slash
   * @param query the parameters' values by name, as they are: they are encoded here
   * @return the answer of a call that succeeded
   * @throws IllegalArgumentException for a parameter that signing adds itself
   * @throws XportException when it did not succeed, as for a typed call
   */
  public JsonEnvelope get(String path, Map<String, String> query) {
    return send(clients.apply(null), "GET", path, query, null);
  }

  /**
   * Gets from a path, signed in a certain way.
   *
   * @param scheme the signing scheme
   * @param path the path below the base URL, beginning with a slash
   * @return the answer of a call that succeeded
   * @throws XportException when it did not succeed, as for a typed call
   */
  public JsonEnvelope get(SigningScheme scheme, String path) {
    return get(scheme, path, Map.of());
  }

  /**
   * Gets from a path, with parameters in the query, signed in a certain way.
   *
   * @param scheme the signing scheme
   * @param path the path below the base URL, beginning with a slash
   * @param query the parameters' values by name, as they are: they are encoded here
   * @return the answer of a call that succeeded
   * @throws IllegalArgumentException for a parameter that signing adds itself
   * @throws XportException when it did not succeed, as for a typed call
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
    CallName call = new CallName(null, method + " " + Paths.require(path));
    return send(call, client, method, path, query, body);
  }

  private JsonEnvelope send(
      CallName call,
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
            baseUrl.text() + path + Query.of(query),
            headers,
            bytes,
            UTF_8,
            null);
    Response response;
    try {
      response = client.execute(request, options);
    } catch (IOException e) {
      throw new IllegalStateException("The outermost client translates these.", e);
    }
    return responseReader.envelope(responseReader.receive(response), RawApi::decode);
  }

  private static @Nullable JsonEnvelope decode(byte[] json) throws JsonProcessingException {
    JsonNode tree = XportJson.read(json, JsonNode.class);
    return tree == null
        ? null
        : new JsonEnvelope(EnvelopeShape.read(tree).orElse(NO_ENVELOPE), tree);
  }
}
