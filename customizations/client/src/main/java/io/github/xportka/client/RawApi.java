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
 * RawAnswer answer = client.raw().post("/open/new/operation", json);
 * }</pre>
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
  private final Request.Options options;
  private final ResponseReader responseReader;

  RawApi(
      Function<@Nullable SigningScheme, Client> clients,
      BaseUrl baseUrl,
      Request.Options options,
      ResponseReader responseReader) {
    this.clients = clients;
    this.baseUrl = baseUrl;
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
  public RawAnswer call(Operation operation, @Nullable JsonNode body) {
    return send(
        CallName.of(operation), clients.apply(null), operation.method(), operation.path(), body);
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
  public RawAnswer post(String path, @Nullable JsonNode body) {
    return send(clients.apply(null), "POST", path, body);
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
  public RawAnswer post(SigningScheme scheme, String path, @Nullable JsonNode body) {
    return send(clients.apply(scheme), "POST", path, body);
  }

  /**
   * Gets from a path. A path of the spec is signed as the spec says, another one in the headers.
   *
   * @param path the path below the base URL, beginning with a slash
   * @return the answer of a call that succeeded
   * @throws XportException when it did not succeed, as for a typed call
   */
  public RawAnswer get(String path) {
    return send(clients.apply(null), "GET", path, null);
  }

  /**
   * Gets from a path, signed in a certain way.
   *
   * @param scheme the signing scheme
   * @param path the path below the base URL, beginning with a slash
   * @return the answer of a call that succeeded
   * @throws XportException when it did not succeed, as for a typed call
   */
  public RawAnswer get(SigningScheme scheme, String path) {
    return send(clients.apply(scheme), "GET", path, null);
  }

  private RawAnswer send(Client client, String method, String path, @Nullable JsonNode body) {
    CallName call = new CallName(null, method + " " + Paths.require(path));
    return send(call, client, method, path, body);
  }

  private RawAnswer send(
      CallName call, Client client, String method, String path, @Nullable JsonNode body) {
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
            Request.HttpMethod.valueOf(method), baseUrl.text() + path, headers, bytes, UTF_8, null);
    Response response;
    try {
      response = client.execute(request, options);
    } catch (IOException e) {
      throw new IllegalStateException("The outermost client translates these.", e);
    }
    return responseReader.envelope(responseReader.receive(response), RawApi::decode);
  }

  private static @Nullable RawAnswer decode(byte[] json) throws JsonProcessingException {
    JsonNode tree = XportJson.read(json, JsonNode.class);
    return tree == null ? null : new RawAnswer(EnvelopeShape.read(tree).orElse(NO_ENVELOPE), tree);
  }
}
