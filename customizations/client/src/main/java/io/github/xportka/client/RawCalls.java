package io.github.xportka.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Raw calls of one client view. */
record RawCalls(ClientRuntime runtime, CallOptions options) implements RawApi {
  @Override
  public JsonEnvelope call(Operation operation, @Nullable JsonNode body) {
    return send(runtime.calls().of(Arguments.require("operation", operation)), Map.of(), body);
  }

  @Override
  public JsonEnvelope post(String path, @Nullable JsonNode body) {
    return send(call("POST", path), Map.of(), body);
  }

  @Override
  public JsonEnvelope post(SigningScheme scheme, String path, @Nullable JsonNode body) {
    return send(call("POST", path).withScheme(Arguments.require("scheme", scheme)), Map.of(), body);
  }

  @Override
  public JsonEnvelope get(String path, Map<String, String> query) {
    return send(call("GET", path), query, null);
  }

  @Override
  public JsonEnvelope get(SigningScheme scheme, String path, Map<String, String> query) {
    return send(call("GET", path).withScheme(Arguments.require("scheme", scheme)), query, null);
  }

  private Call call(String method, String path) {
    return runtime.calls().ofRawPath(method, Arguments.requirePath(path));
  }

  private JsonEnvelope send(Call call, Map<String, String> query, @Nullable JsonNode body) {
    Map<String, Collection<String>> headers = new LinkedHashMap<>();
    byte[] bytes = null;
    headers.put("Accept", List.of("application/json"));
    if (body != null) {
      bytes = XportJson.bytes(call, body);
      headers.put("Content-Type", List.of("application/json"));
    }
    return runtime.call(
        CallRequest.of(
            call, options, QueryString.of(Arguments.require("query", query)), headers, bytes),
        runtime.reader()::readJson);
  }
}
