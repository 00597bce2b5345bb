package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.openapi.model.OpenApiDocument;
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
 * Comparison by openapi-diff. It judges requests and responses, but not Java names, open enums,
 * evidence, signatures, pushed messages and servers.
 */
final class OpenApiDiffComparison {
  private final OpenApiDocument before;
  private final OpenApiDocument after;
  private final ChangedOpenApi difference;

  private OpenApiDiffComparison(
      OpenApiDocument before, OpenApiDocument after, ChangedOpenApi difference) {
    this.before = before;
    this.after = after;
    this.difference = difference;
  }

  static OpenApiDiffComparison of(JsonNode before, JsonNode after) {
    return new OpenApiDiffComparison(
        OpenApiDocument.of(before),
        OpenApiDocument.of(after),
        OpenApiCompare.fromSpecifications(parse(before), parse(after)));
  }

  private static OpenAPI parse(JsonNode document) {
    return new OpenAPIV3Parser().readContents(document.toString()).getOpenAPI();
  }

  DiffResult result() {
    return difference.isChanged();
  }

  /** Returns the operations that are incompatible for openapi-diff and not affected by changes. */
  List<String> unexplainedBy(List<Change> changes) {
    List<String> unexplained = incompatibleOperations();
    // A new schema explains a change of the schemas that it replaces.
    Map<String, SchemaUsage> usages = SchemaUsage.in(before, after);
    for (Change change : changes) {
      String name = change.name();
      switch (change.kind()) {
        case OPERATION -> unexplained.remove(name);
        case SCHEMA -> {
          SchemaUsage usage = usages.getOrDefault(name, SchemaUsage.UNKNOWN);
          unexplained.removeAll(usage.senders());
          unexplained.removeAll(usage.receivers());
        }
        case SCHEME -> unexplained.removeIf(operation -> isSignedWith(operation, name));
        default -> {}
      }
    }
    return unexplained;
  }

  private List<String> incompatibleOperations() {
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
    return before.operation(operation).orElseThrow().security().stream()
        .anyMatch(alternative -> alternative.contains(scheme));
  }
}
