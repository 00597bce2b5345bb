package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import feign.Client;
import feign.Request;
import feign.Response;
import io.github.xportka.api.Operation;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Calls an operation with JSON instead of records: signed, read and refused as every other call.
 */
public final class RawApi {
  private final Client client;
  private final BaseUrl baseUrl;
  private final Request.Options options;
  private final ResponseReader responseReader;

  RawApi(Client client, BaseUrl baseUrl, Request.Options options, ResponseReader responseReader) {
    this.client = client;
    this.baseUrl = baseUrl;
    this.options = options;
    this.responseReader = responseReader;
  }

  /**
   * Calls an operation.
   *
   * @param operation the operation
   * @param body the request, or null for an operation without a body
   * @return the whole answer of a call that succeeded
   * @throws XportException when it did not succeed, as for a typed call
   */
  public JsonNode call(Operation operation, @Nullable JsonNode body) {
    ResponseReader.Received received = responseReader.receive(send(operation, body));
    responseReader.envelope(received, operation.responseType());
    try {
      return Objects.requireNonNull(XportJson.read(received.body(), JsonNode.class));
    } catch (JsonProcessingException e) {
      throw received.undecodable("a body that cannot be read as JSON: " + JsonFault.describe(e));
    }
  }

  private Response send(Operation operation, @Nullable JsonNode body) {
    Map<String, Collection<String>> headers = new LinkedHashMap<>();
    headers.put("Accept", List.of("application/json"));
    byte[] bytes = null;
    if (body != null) {
      bytes = XportJson.bytes(CallName.of(operation), body);
      headers.put("Content-Type", List.of("application/json"));
      headers.put("Content-Length", List.of(Integer.toString(bytes.length)));
    }
    Request request =
        Request.create(
            Request.HttpMethod.valueOf(operation.method()),
            baseUrl.text() + operation.path(),
            headers,
            bytes,
            UTF_8,
            null);
    try {
      return client.execute(request, options);
    } catch (IOException e) {
      throw new IllegalStateException("The outermost client translates these.", e);
    }
  }
}
