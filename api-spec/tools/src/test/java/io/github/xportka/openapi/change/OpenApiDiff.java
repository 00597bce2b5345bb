package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.DiffResult;
import org.openapitools.openapidiff.core.model.Endpoint;

/**
 * The second opinion on a change: openapi-diff. It minds what goes over the wire, and knows neither
 * Java's names nor vocabularies that are open, evidence, signing, messages and servers.
 */
final class OpenApiDiff {
  private final JsonNode was;
  private final JsonNode is;
  private final ChangedOpenApi difference;

  private OpenApiDiff(JsonNode was, JsonNode is, ChangedOpenApi difference) {
    this.was = was;
    this.is = is;
    this.difference = difference;
  }

  static OpenApiDiff between(JsonNode was, JsonNode is) {
    return new OpenApiDiff(was, is, OpenApiCompare.fromSpecifications(parse(was), parse(is)));
  }

  /** Without the examples, which would take it most of its time. */
  private static OpenAPI parse(JsonNode document) {
    JsonNode brief = document.deepCopy();
    for (JsonNode body : brief.findParents("examples")) {
      ((ObjectNode) body).remove("examples");
    }
    return new OpenAPIV3Parser().readContents(brief.toString()).getOpenAPI();
  }

  DiffResult verdict() {
    return difference.isChanged();
  }

  /** The operations whose change it calls incompatible, and of which the changes say nothing. */
  List<String> unexplained(List<Change> changes) {
    List<String> unexplained = new ArrayList<>(incompatible());
    Map<String, SchemaUses.Use> uses = SchemaUses.of(was);
    // A schema that is new explains what became of those that it took something over from.
    SchemaUses.of(is).forEach(uses::putIfAbsent);
    for (Change change : changes) {
      Subject subject = change.subject();
      switch (subject.kind()) {
        case OPERATION -> unexplained.remove(subject.name());
        case SCHEMA -> {
          SchemaUses.Use use = uses.getOrDefault(subject.name(), new SchemaUses.Use());
          unexplained.removeAll(use.requests());
          unexplained.removeAll(use.answers());
        }
        case SCHEME -> unexplained.removeIf(operation -> isSignedWith(operation, subject.name()));
        default -> {}
      }
    }
    return unexplained;
  }

  private List<String> incompatible() {
    List<String> operations = new ArrayList<>();
    for (Endpoint missing : difference.getMissingEndpoints()) {
      operations.add(missing.getOperation().getOperationId());
    }
    for (ChangedOperation changed : difference.getChangedOperations()) {
      if (changed.isIncompatible()) {
        operations.add(changed.getOldOperation().getOperationId());
      }
    }
    return operations;
  }

  private boolean isSignedWith(String operation, String scheme) {
    return Exchange.operationsOf(was).stream()
        .filter(exchange -> exchange.name().equals(operation))
        .anyMatch(exchange -> exchange.node().path("security").path(0).has(scheme));
  }
}
