package io.github.xportka.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.client.XportJson;
import java.util.Map;

/** What is sent back: always labelled as JSON, since no page shows anything else. */
final class Answer {
  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  private Answer(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  static Answer of(int status, byte[] body) {
    return new Answer(status, Map.of(), body);
  }

  static Answer ok(JsonNode body) {
    return of(200, Map.of(), body);
  }

  static Answer of(int status, Map<String, String> headers, JsonNode body) {
    try {
      return new Answer(status, headers, XportJson.writer().writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The answer cannot be written as JSON.", e);
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
