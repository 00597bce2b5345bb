package io.github.xportka.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.xportka.client.XportJson;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * HTTP response of the sandbox. Its media type is JSON by default.
 *
 * @param failure the failure that changes how the response is sent
 */
@SuppressWarnings("ArrayRecordComponent") // not copied, since a body can be large
record SandboxResponse(
    int status, Map<String, String> headers, byte[] body, InjectedFailure failure) {
  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

  static SandboxResponse of(int status, byte[] body) {
    return new SandboxResponse(status, JSON, body, InjectedFailure.NONE);
  }

  static SandboxResponse of(int status, JsonNode body) {
    return of(status, write(body));
  }

  static SandboxResponse ok(JsonNode body) {
    return of(200, body);
  }

  /** Describes a problem that the platform would not report in an envelope. */
  static SandboxResponse problem(int status, String problem) {
    return of(status, JsonNodeFactory.instance.objectNode().put("problem", problem));
  }

  SandboxResponse withHeaders(Map<String, String> added) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(added);
    return new SandboxResponse(status, all, body, failure);
  }

  SandboxResponse withFailure(InjectedFailure newFailure) {
    return new SandboxResponse(status, headers, body, newFailure);
  }

  static byte[] write(Object body) {
    try {
      return XportJson.writer().writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "The body cannot be written as JSON. Use JSON values only.", e);
    }
  }

  void copyTo(ClassicHttpResponse response) {
    response.setCode(status);
    headers.forEach(response::setHeader);
    // The entity has no content type, because it is one of the headers.
    response.setEntity(new ByteArrayEntity(body, null));
  }
}
