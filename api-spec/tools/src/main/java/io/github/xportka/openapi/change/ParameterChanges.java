package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares the parameters of an operation or a pushed message with what became of them. Those of an
 * operation are arguments of the Java method, by their order and not by their name: a new one
 * breaks whoever calls it, and so does another order.
 */
final class ParameterChanges {
  private static final Set<String> COMPARED =
      Set.of("required", "schema", "deprecated", EvidenceChanges.EVIDENCE);
  private static final String PARAMETERS = "parameters";
  private static final String REQUIRED = "required";
  private static final String BODY = "requestBody";

  private final JsonNode documentWas;
  private final JsonNode documentIs;
  private final SchemaChanges schemas;
  private final SchemaUses.Use use;

  /**
   * A comparison.
   *
   * @param documentWas the bundle before
   * @param documentIs today's bundle
   * @param schemas compares what the parameters hold
   * @param use whether programs send the parameters, or receive them
   */
  ParameterChanges(
      JsonNode documentWas, JsonNode documentIs, SchemaChanges schemas, SchemaUses.Use use) {
    this.documentWas = documentWas;
    this.documentIs = documentIs;
    this.schemas = schemas;
    this.use = use;
  }

  void compare(Scope at, JsonNode was, JsonNode is) {
    Map<String, JsonNode> before = byPlaceAndName(was, documentWas);
    Map<String, JsonNode> today = byPlaceAndName(is, documentIs);
    before.forEach(
        (name, parameter) -> {
          JsonNode same = today.get(name);
          if (same == null) {
            at.breaking("lost the " + name);
          } else {
            compareParameter(at.at(name), parameter, same);
          }
        });
    for (String name : Nodes.without(List.copyOf(today.keySet()), List.copyOf(before.keySet()))) {
      at.add(use.isSent() ? Effect.BREAKING : Effect.COMPATIBLE, "got the " + name);
    }
    if (use.isSent()) {
      Nodes.compareOrder(at, "arguments", arguments(was, before), arguments(is, today));
    }
  }

  private void compareParameter(Scope at, JsonNode was, JsonNode is) {
    EvidenceChanges.compare(at, was, is, "", "");
    // An argument that may be null is of the same type, and null leaves the parameter out.
    Presence.compareRequired(
        at, was.path(REQUIRED).asBoolean(), is.path(REQUIRED).asBoolean(), use);
    Marks.compareDeprecated(at, was, is);
    schemas.compare(at, was.path("schema"), is.path("schema"));
    Nodes.compareRest(at, was, is, COMPARED);
  }

  /** The arguments as the generator orders them: those that must be given come first. */
  private static List<String> arguments(JsonNode exchange, Map<String, JsonNode> parameters) {
    Map<String, JsonNode> ordered = new LinkedHashMap<>(parameters);
    if (exchange.has(BODY)) {
      ordered.put("request", exchange.path(BODY));
    }
    List<Map.Entry<String, JsonNode>> arguments = new ArrayList<>(ordered.entrySet());
    arguments.sort(
        Comparator.comparing(argument -> !argument.getValue().path(REQUIRED).asBoolean()));
    return arguments.stream().map(Map.Entry::getKey).toList();
  }

  private static Map<String, JsonNode> byPlaceAndName(JsonNode exchange, JsonNode document) {
    Map<String, JsonNode> named = new LinkedHashMap<>();
    for (JsonNode written : exchange.path(PARAMETERS)) {
      String reference = written.path("$ref").asText();
      JsonNode parameter =
          reference.startsWith("#/") ? document.at(reference.substring(1)) : written;
      String name = parameter.path("name").asText();
      named.put(parameter.path("in").asText() + " parameter " + name, parameter);
    }
    return named;
  }
}
