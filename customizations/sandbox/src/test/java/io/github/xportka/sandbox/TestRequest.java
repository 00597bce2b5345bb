package io.github.xportka.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Envelope;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme.Parameter;
import io.github.xportka.api.SigningScheme.Place;
import io.github.xportka.client.Signature;
import io.github.xportka.client.Signer;
import io.github.xportka.client.XportJson;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Request that a test can change before it sends it without the client. */
final class TestRequest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final XportSandbox sandbox;
  private final String path;
  private final Map<Place, Map<String, List<String>>> parameters =
      Map.of(Place.HEADER, new LinkedHashMap<>(), Place.QUERY, new LinkedHashMap<>());
  private final String method;
  private byte[] body;

  private TestRequest(XportSandbox sandbox, String method, String path, byte[] body) {
    this.sandbox = sandbox;
    this.method = method;
    this.path = path;
    this.body = body;
  }

  static TestRequest bare(XportSandbox sandbox, String method, String path) {
    return new TestRequest(sandbox, method, path, new byte[0]);
  }

  /** Returns the documented example without signing parameters. */
  static TestRequest unsigned(XportSandbox sandbox, Operation operation) {
    TestRequest request = bare(sandbox, operation.method(), operation.path());
    JsonNode example = SandboxFixtures.requestExample(operation);
    if (example != null) {
      request.body(example.toString().getBytes(UTF_8));
      request.header("Content-Type", "application/json");
    }
    return request;
  }

  /** Returns the documented example, signed at the time of a clock. */
  static TestRequest signed(XportSandbox sandbox, Operation operation, Clock clock) {
    return signed(
        sandbox,
        operation,
        Long.toString(clock.instant().getEpochSecond()),
        UUID.randomUUID().toString().replace("-", ""));
  }

  /** Returns the documented example, signed with a given timestamp and nonce. */
  static TestRequest signed(
      XportSandbox sandbox, Operation operation, String timestamp, String nonce) {
    TestRequest request = unsigned(sandbox, operation);
    Signature signature =
        Signer.with(Map.of())
            .sign(
                operation.signingScheme(),
                sandbox.credentials(),
                sandbox.userId(),
                timestamp,
                nonce,
                operation.path(),
                request.body);
    signature.headers().forEach((name, value) -> request.add(Place.HEADER, name, value));
    signature.query().forEach((name, value) -> request.add(Place.QUERY, name, value));
    return request;
  }

  TestRequest header(String name, String value) {
    return add(Place.HEADER, name, value);
  }

  TestRequest add(Parameter parameter, String value) {
    return add(parameter.place(), parameter.name(), value);
  }

  TestRequest remove(Parameter parameter) {
    all(parameter.place()).remove(parameter.name());
    return this;
  }

  TestRequest replace(Parameter parameter, String value) {
    return remove(parameter).add(parameter, value);
  }

  String value(Parameter parameter) {
    return all(parameter.place()).getOrDefault(parameter.name(), List.of()).get(0);
  }

  private TestRequest add(Place place, String name, String value) {
    all(place).computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    return this;
  }

  TestRequest contentType(String type) {
    all(Place.HEADER).remove("Content-Type");
    return header("Content-Type", type);
  }

  TestRequest body(byte[] body) {
    this.body = body;
    return this;
  }

  TestRequest body(String body) {
    return body(body.getBytes(UTF_8));
  }

  HttpResponse<byte[]> send() {
    String query =
        all(Place.QUERY).entrySet().stream()
            .flatMap(
                parameter ->
                    parameter.getValue().stream()
                        .map(value -> parameter.getKey() + "=" + URLEncoder.encode(value, UTF_8)))
            .collect(joining("&"));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            URI.create(sandbox.baseUrl() + path + (query.isEmpty() ? "" : "?" + query)));
    all(Place.HEADER)
        .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
    request.method(
        method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    try {
      return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new AssertionError("The sandbox sent no response.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("The test was interrupted.", e);
    }
  }

  /** Sends the request and reads the response envelope of an operation. */
  Envelope sendFor(Operation operation) {
    HttpResponse<byte[]> response = send();
    assertThat(response.statusCode()).isEqualTo(200);
    try {
      return XportJson.reader(operation.responseType()).readValue(response.body());
    } catch (IOException e) {
      throw new AssertionError("The response is not an envelope.", e);
    }
  }

  private Map<String, List<String>> all(Place place) {
    return parameters.getOrDefault(place, Map.of());
  }
}
