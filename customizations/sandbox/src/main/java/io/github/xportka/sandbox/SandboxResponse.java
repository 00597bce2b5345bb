package io.github.xportka.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.xportka.client.XportJson;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;

/** HTTP response of the sandbox. Its media type is JSON by default. */
final class SandboxResponse {
  private static final String CONTENT_TYPE = "Content-Type";
  private static final Map<String, String> JSON = Map.of(CONTENT_TYPE, "application/json");

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  private SandboxResponse(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  static SandboxResponse of(int status, byte[] body) {
    return new SandboxResponse(status, JSON, body);
  }

  static SandboxResponse ok(JsonNode body) {
    return of(200, Map.of(), body);
  }

  static SandboxResponse of(int status, Map<String, String> headers, JsonNode body) {
    return of(status, write(body)).withHeaders(headers);
  }

  /** Describes a problem that the platform would not report in an envelope. */
  static SandboxResponse problem(int status, String problem) {
    return of(status, Map.of(), JsonNodeFactory.instance.objectNode().put("problem", problem));
  }

  SandboxResponse withHeaders(Map<String, String> added) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(added);
    return new SandboxResponse(status, all, body);
  }

  static byte[] write(JsonNode body) {
    try {
      return XportJson.writer().writeValueAsBytes(body);
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

  HttpEntity entity() {
    // Without a content type, because it is one of the headers.
    return new ByteArrayEntity(body, null);
  }

  ClassicHttpResponse toHttp() {
    ClassicHttpResponse response = new BasicClassicHttpResponse(status);
    headers.forEach(response::setHeader);
    response.setEntity(entity());
    return response;
  }
}
