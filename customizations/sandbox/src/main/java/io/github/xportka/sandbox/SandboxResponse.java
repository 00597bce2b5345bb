package io.github.xportka.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.client.XportJson;
import java.util.Map;

/**
 * HTTP response of the sandbox. Its media type is JSON, because the vendor's pages show no other.
 */
final class SandboxResponse {
  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  private SandboxResponse(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  static SandboxResponse of(int status, byte[] body) {
    return new SandboxResponse(status, Map.of(), body);
  }

  static SandboxResponse ok(JsonNode body) {
    return of(200, Map.of(), body);
  }

  static SandboxResponse of(int status, Map<String, String> headers, JsonNode body) {
    try {
      return new SandboxResponse(status, headers, XportJson.writer().writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "The response body cannot be written as JSON. Use JSON values only.", e);
    }
  }

  int status() {
    return status;
  }

  Map<String, String> headers() {
    return headers;
  }

  byte[] body() {
    return body;
  }
}
