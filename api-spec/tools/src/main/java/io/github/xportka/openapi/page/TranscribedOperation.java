package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Parameter;
import io.github.xportka.openapi.model.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the operation of a transcribed page, with its examples. */
final class TranscribedOperation {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String DESCRIPTION = "description";

  private final DocumentationPage page;
  private final OpenApiDocument spec;
  private final PageSource source;
  private final String path;
  private final String id;
  private final TranscribedSchemas schemas;
  private final Map<String, JsonNode> examples = new LinkedHashMap<>();
  private final BodyShape request;
  private final BodyShape response;

  TranscribedOperation(DocumentationPage page, OpenApiDocument spec, PageSource source) {
    this.page = page;
    this.spec = spec;
    this.source = source;
    this.path = new OperationMatcher(spec).pathBelowServer(page.operation().path());
    Set<String> taken =
        spec.operations().stream()
            .filter(other -> !other.path().equals(path))
            .map(Operation::id)
            .collect(Collectors.toSet());
    this.id = TranscribedNames.operationId(path, page.operation().method(), taken);
    this.schemas = new TranscribedSchemas(spec, id, source);
    BodyShape shown = BodyShape.of(requestBody());
    boolean isBinary = !shown.types.isEmpty() && !shown.isObject() && !shown.type().equals("array");
    this.request = isBinary ? BodyShape.emptyObject() : shown;
    this.response = BodyShape.of(page.operation().response());
  }

  /** Other media types are transcribed like JSON, with a question. */
  private Body requestBody() {
    Body json = page.operation().request();
    List<Node> others = page.operation().requestBody().at("content").entries();
    return json.exists() || others.isEmpty() ? json : new Body(others.get(0));
  }

  String path() {
    return path;
  }

  String id() {
    return id;
  }

  Map<String, JsonNode> examples() {
    return examples;
  }

  ObjectNode write() {
    ObjectNode root = NODES.objectNode();
    ObjectNode operation = root.putObject("pathItem").putObject(page.operation().method().key());
    writeNames(operation);
    writeEvidence(operation);
    operation.put("x-retry", "unsafe");
    OpenQuestions.add(operation, "Does the operation only read? Then write x-retry: safe.");
    writeSecurity(operation);
    writeParameters(operation);
    writeRequest(operation);
    writeResponse(operation);
    page.gaps().forEach(gap -> OpenQuestions.add(operation, PageText.printable(gap)));
    root.putObject("components").set("schemas", schemas.schemas());
    return root;
  }

  private void writeNames(ObjectNode operation) {
    String title = title();
    operation.put("operationId", id);
    if (!page.title().isBlank()) {
      operation.put(OperationMatcher.PAGE_TITLE, PageText.printable(page.title().strip()));
    }
    Operation nearest = nearest();
    operation.putArray("tags").addAll(nearest.tags().stream().map(NODES::textNode).toList());
    operation.put("summary", title);
    operation.put(DESCRIPTION, title + ".");
    OpenQuestions.add(
        operation,
        "What does the operation do, and is %s a good id? The tag is the tag of %s."
            .formatted(id, nearest.id()));
    ObjectNode documentation = operation.putObject("externalDocs").put(DESCRIPTION, title);
    if (source.url().isPresent()) {
      documentation.put("url", source.url().get());
    } else {
      OpenQuestions.add(
          documentation,
          "What is the address of the page? Write it here as url, and as page in x-evidence.");
    }
  }

  /** A summary becomes a string of generated Java, so some characters are not allowed. */
  private String title() {
    String title = page.title().replaceAll("[\"\\\\*\\p{Cntrl}]", " ").strip();
    String plain = PageText.printable(title).replace("\\", "").replaceFirst("\\.+$", "");
    return plain.isEmpty() ? id : plain;
  }

  private void writeEvidence(ObjectNode operation) {
    boolean showsRequest =
        request.isShown() || !page.operation().parameters().isEmpty() || page.form().isComplete();
    Map<String, EvidenceLevel> parts = new LinkedHashMap<>();
    parts.put("path", source.level());
    parts.put("request", showsRequest ? source.level() : EvidenceLevel.INFERRED);
    parts.put("response", response.isShown() ? source.level() : EvidenceLevel.INFERRED);
    EvidenceLevel weakest = parts.values().stream().max(Comparator.naturalOrder()).orElseThrow();
    ObjectNode evidence = operation.putObject(Evidence.KEY).put("level", weakest.key());
    parts.forEach((part, level) -> evidence.put(part, level.key()));
    source.url().ifPresent(url -> evidence.put("page", url));
    page.modified().ifPresent(modified -> evidence.put("modified", modified.time()));
    List<String> inferred = new ArrayList<>();
    inferred.add("The meaning of each property.");
    if (!response.isShown()) {
      inferred.add("The response. The page does not show it.");
    }
    inferred.forEach(evidence.putArray("inferred")::add);
  }

  /** Returns the operation of the spec whose path has the longest common beginning. */
  private Operation nearest() {
    return spec.operations().stream()
        .max(Comparator.comparingInt(other -> commonLength(other.path(), path)))
        .orElseThrow();
  }

  private static int commonLength(String left, String right) {
    int length = 0;
    while (length < Math.min(left.length(), right.length())
        && left.charAt(length) == right.charAt(length)) {
      length++;
    }
    return length;
  }

  private void writeSecurity(ObjectNode operation) {
    Set<String> shown =
        page.operation().parameters().stream()
            .map(one -> ParameterComparison.key(one.in(), one.name()))
            .collect(Collectors.toSet());
    Optional<Operation> signed =
        spec.operations().stream()
            .filter(other -> signatureOf(other).filter(shown::contains).isPresent())
            .findFirst();
    Operation model = signed.orElseGet(this::nearest);
    operation.set("security", model.node().at("security").value());
    if (signed.isEmpty()) {
      OpenQuestions.add(
          operation,
          "How are requests signed? The page does not show it. The scheme is the scheme of "
              + model.id()
              + ".");
    }
  }

  private Optional<String> signatureOf(Operation operation) {
    return spec.signingScheme(operation)
        .map(name -> spec.signingSchemes(name).get(0))
        .map(signature -> ParameterComparison.key(signature.in(), signature.parameterName()));
  }

  private void writeParameters(ObjectNode operation) {
    Set<String> signing = new HashSet<>();
    spec.operations()
        .forEach(other -> signing.addAll(ParameterComparison.signingParameters(spec, other)));
    for (Parameter parameter : page.operation().parameters()) {
      String key = ParameterComparison.key(parameter.in(), parameter.name());
      if (!signing.contains(key) && !ParameterComparison.isOrdinary(parameter)) {
        writeParameter(operation.withArray("parameters").addObject(), parameter);
      }
    }
  }

  private void writeParameter(ObjectNode written, Parameter parameter) {
    written.put("name", parameter.name()).put("in", parameter.in());
    written.put("required", parameter.isRequired() || parameter.in().equals("path"));
    written.put(DESCRIPTION, "Not described yet.");
    BodyShape shape =
        parameter.schema().exists()
            ? BodyShape.ofSchema(parameter.schema(), new HashMap<>())
            : new BodyShape();
    schemas.writeParameter(written.putObject("schema"), shape);
    BodyShape plain = shape.type().isEmpty() ? new BodyShape() : shape;
    written.set("example", plain.isObject() ? NODES.textNode("text") : SampleValues.scalar(plain));
    OpenQuestions.add(
        written,
        parameter.node().has("required")
            ? "What does the parameter mean?"
            : "What does the parameter mean, and is it required? The page does not say.");
  }

  private void writeRequest(ObjectNode operation) {
    if (request.types.isEmpty()) {
      return;
    }
    ObjectNode body = operation.putObject("requestBody").put("required", true);
    if (!page.operation().request().exists()) {
      OpenQuestions.add(
          body, "How is the request sent? The page does not have the type " + Body.JSON + ".");
    }
    Optional<JsonNode> shown = example(requestBody(), request);
    writeExampleFile("request", shown, request);
    String name = schemas.addRequest(request, shown.isPresent());
    writeContent(body, name, shown, "request");
  }

  private void writeResponse(ObjectNode operation) {
    ObjectNode responses = operation.putObject("responses");
    ObjectNode success = responses.putObject("200").put(DESCRIPTION, "Response, or a failure.");
    for (String status : page.operation().responses().keySet()) {
      if (!OpenApiPage.status(status).equals("200")) {
        OpenQuestions.add(success, "When does the platform send the status " + status + "?");
      }
    }
    Optional<JsonNode> shown =
        example(page.operation().response(), response).filter(JsonNode::isObject);
    writeExampleFile("response", shown, response);
    String name = schemas.addResponse(response, shown.isPresent());
    ObjectNode list = writeContent(success, name, shown, "response");
    ObjectNode refused =
        list.putObject("refused").put("summary", "Refused request, not from a page");
    refused.putObject(Evidence.KEY).put("level", EvidenceLevel.INFERRED.key());
    refused.put("externalValue", externalValue("refused"));
    Optional<JsonNode> known = refusedExample();
    if (known.isEmpty()) {
      OpenQuestions.add(refused, "What does a failure look like? The example is not a failure.");
    }
    examples.put(file("refused"), known.orElseGet(() -> SampleValues.ofBody(response, true)));
  }

  /** Returns the envelope of a failure of another operation with the same envelope. */
  private Optional<JsonNode> refusedExample() {
    Optional<Schema> envelope = schemas.shared().envelope(response);
    return envelope
        .flatMap(schema -> schemas.shared().operationWith(schema.node().key()))
        .flatMap(
            operation ->
                operation.response().examples().stream()
                    .filter(example -> example.name().equals("refused"))
                    .map(example -> example.value().value().<ObjectNode>deepCopy())
                    .findFirst())
        .map(refused -> refused.retain(envelope.orElseThrow().properties().keySet()));
  }

  private static Optional<JsonNode> example(Body body, BodyShape shape) {
    return body.examples().stream()
        .map(example -> example.node().at("value").value())
        .filter(JsonNode::isContainerNode)
        .findFirst()
        .map(value -> SampleValues.complete(value, shape));
  }

  private ObjectNode writeContent(
      ObjectNode owner, String schema, Optional<JsonNode> shown, String file) {
    ObjectNode media = owner.putObject("content").putObject(Body.JSON);
    media.putObject("schema").put("$ref", "#/components/schemas/" + schema);
    ObjectNode list = media.putObject("examples");
    ObjectNode documented =
        list.putObject("documented")
            .put("summary", shown.isPresent() ? "Example of the page" : "Sample, not from a page");
    if (shown.isEmpty()) {
      documented.putObject(Evidence.KEY).put("level", EvidenceLevel.INFERRED.key());
    }
    documented.put("externalValue", externalValue(file));
    return list;
  }

  /** Samples are taken before schemas are written, because a sample can be null. */
  private void writeExampleFile(String part, Optional<JsonNode> shown, BodyShape shape) {
    boolean isObject = part.equals("response");
    examples.put(file(part), shown.orElseGet(() -> SampleValues.ofBody(shape, isObject)));
  }

  private String file(String name) {
    return "examples/" + id + "/" + name + ".json";
  }

  private String externalValue(String name) {
    return "../" + file(name);
  }
}
