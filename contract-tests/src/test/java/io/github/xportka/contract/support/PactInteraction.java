package io.github.xportka.contract.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Envelope;
import io.github.xportka.api.JsonEnvelopeReader;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * HTTP interaction of a pact.
 *
 * @param json the interaction as the pact file has it
 */
public record PactInteraction(JsonNode json) {
  /** Provider state in which the request is signed with a wrong secret. */
  public static final String REFUSES_SIGNATURES = "the platform refuses signatures";

  /** Effect of a call that changes no state of the platform. */
  public static final String READS = "reads";

  public static final String WRITES = "writes";

  public String description() {
    return json.path("description").asText();
  }

  public String operationId() {
    return json.path("comments").path("references").path("openapi").path("operationId").asText();
  }

  /** Returns whether the consumer test declares that the call changes nothing. */
  public boolean reads() {
    return json.at("/comments/references/xport/effect").asText().equals(READS);
  }

  /** Returns whether the response reports success. */
  public boolean succeeds() {
    return JsonEnvelopeReader.read(responseBody()).filter(Envelope::isSuccess).isPresent();
  }

  public boolean isGiven(String state) {
    return json.path("providerStates")
        .valueStream()
        .anyMatch(given -> given.path("name").asText().equals(state));
  }

  /** Returns the values of the parameters of a provider state by their names. */
  public Map<String, Map<String, String>> states() {
    Map<String, Map<String, String>> states = new LinkedHashMap<>();
    for (JsonNode state : json.path("providerStates")) {
      Map<String, String> parameters = new LinkedHashMap<>();
      state
          .path("params")
          .properties()
          .forEach(p -> parameters.put(p.getKey(), p.getValue().asText()));
      states.put(state.path("name").asText(), parameters);
    }
    return states;
  }

  public String method() {
    return json.path("request").path("method").asText().toUpperCase(Locale.ROOT);
  }

  public String path() {
    return json.path("request").path("path").asText();
  }

  public JsonNode query() {
    return json.path("request").path("query");
  }

  public JsonNode requestHeaders() {
    return json.path("request").path("headers");
  }

  /** Returns the first value of a request header. */
  public Optional<String> header(String name) {
    return requestHeaders().properties().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(header -> header.getValue().path(0).asText())
        .findFirst();
  }

  public JsonNode requestBody() {
    return json.path("request").path("body").path("content");
  }

  public int status() {
    return json.path("response").path("status").asInt();
  }

  public JsonNode responseBody() {
    return json.path("response").path("body").path("content");
  }

  @Override
  public String toString() {
    return operationId() + ": " + description();
  }
}
