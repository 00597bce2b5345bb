package io.github.xportka.docs;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Operation or message, with what the templates show of it.
 *
 * @param spec the spec that contains the operation
 * @param operation the operation
 */
record OperationView(OpenApiDocument spec, Operation operation) {
  /** Name of the example that is on the vendor's page. */
  static final String DOCUMENTED = "documented";

  static List<OperationView> operations(OpenApiDocument spec) {
    return spec.operations().stream().map(each -> new OperationView(spec, each)).toList();
  }

  /** Returns the operation id, or the type of a message. */
  String name() {
    return operation.isMessage() ? operation.path() : operation.id();
  }

  /** Returns the address of the operation in the reference. */
  String reference() {
    return "reference.html#tag/" + tag() + "/" + operation.id();
  }

  /** Returns the address of the properties of the operation or message. */
  String propertyList() {
    return "properties.html#" + DisplayNames.anchor(name());
  }

  /** Returns a link to the documentation page. */
  String page() {
    String title = operation.documentation().at("description").text();
    String url = operation.documentation().at("url").text();
    return "[%s](%s)".formatted(title.isEmpty() ? "The page" : title, url);
  }

  /** Returns the name of the only tag. */
  String tag() {
    return operation.tags().get(0);
  }

  String description() {
    return operation.description().strip();
  }

  String retry() {
    return operation.node().at("x-retry").text();
  }

  boolean hasRequest() {
    return operation.request().exists();
  }

  /** Returns the evidence of each part. A message has only a request. */
  Map<String, Evidence> evidence() {
    Map<String, Evidence> evidence = new LinkedHashMap<>();
    for (String part : operation.isMessage() ? List.of("request") : Evidence.PARTS) {
      evidence.put(part, Evidence.of(operation, part));
    }
    return evidence;
  }

  /** Returns the conclusions of the operation that are not on any page. */
  List<String> conclusions() {
    return Evidence.inferred(operation.node());
  }

  /** Returns the documented request; a missing node if the operation does not have a body. */
  JsonNode documentedRequest() {
    return operation.request().examples().stream()
        .filter(example -> example.name().equals(DOCUMENTED))
        .findFirst()
        .map(example -> example.value().value())
        .orElse(MissingNode.getInstance());
  }

  List<ExampleView> examples() {
    return operation.request().examples().stream().map(ExampleView::of).toList();
  }

  /** Returns the properties of each body that has some. */
  List<DocumentedProperties> bodies() {
    List<DocumentedProperties> bodies = new ArrayList<>();
    if (operation.isMessage()) {
      bodies.add(DocumentedProperties.of("Message", operation.request().schema(), ""));
      spec.messageBodies(operation.path())
          .forEach(body -> bodies.add(DocumentedProperties.of("Body", body, "messageBody")));
    } else {
      bodies.add(DocumentedProperties.of("Request", operation.request().schema(), ""));
      bodies.add(DocumentedProperties.of("Response", operation.response().schema(), ""));
    }
    bodies.removeIf(body -> body.list().isEmpty());
    return bodies;
  }

  /** Returns the number of properties of each evidence level, as text that is empty for zero. */
  List<String> counts() {
    Map<EvidenceLevel, Long> counts =
        bodies().stream()
            .flatMap(body -> body.list().stream())
            .collect(groupingBy(property -> property.evidence().level(), counting()));
    return Arrays.stream(EvidenceLevel.values())
        .map(level -> counts.containsKey(level) ? counts.get(level).toString() : "")
        .toList();
  }

  /** Finds the operation of the client. */
  io.github.xportka.api.Operation generated() {
    return io.github.xportka.api.Operation.byId(operation.id())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The client lacks " + operation.id() + ". Build the client again."));
  }
}
