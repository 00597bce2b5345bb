package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Parameter;
import java.util.Arrays;
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
    this.request = BodyShape.of(requestBody());
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
    String title = page.title().replaceAll("[\"\\\\*\\p{C}\\p{Zl}\\p{Zp}]", " ").strip();
    return title.isEmpty() ? id : title.replaceFirst("\\.+$", "");
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
    page.modified().ifPresent(modified -> evidence.put("modified", modified.text()));
    ArrayNode inferred = evidence.putArray("inferred").add("The meaning of each property.");
    if (!response.isShown()) {
      inferred.add("The response. The page does not show it.");
    }
  }

  /** Returns the operation of the spec whose path has the longest common beginning. */
  private Operation nearest() {
    return spec.operations().stream()
        .max(Comparator.comparingInt(other -> commonLength(other.path(), path)))
        .orElseThrow();
  }

  private static int commonLength(String left, String right) {
    int mismatch = Arrays.mismatch(left.toCharArray(), right.toCharArray());
    return mismatch < 0 ? left.length() : mismatch;
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
    writeBody(body, "request", requestBody(), request);
  }

  private void writeResponse(ObjectNode operation) {
    ObjectNode responses = operation.putObject("responses");
    ObjectNode success = responses.putObject("200").put(DESCRIPTION, "Response, or a failure.");
    for (String status : page.operation().responses().keySet()) {
      if (!OpenApiPage.status(status).equals("200")) {
        OpenQuestions.add(success, "When does the platform send the status " + status + "?");
      }
    }
    ObjectNode list = writeBody(success, "response", page.operation().response(), response);
    ObjectNode refused =
        list.putObject("refused").put("summary", "Refused request, not from a page");
    OpenQuestions.add(refused, "What does a failure look like? The example is not a failure.");
    writeExample(refused, "refused", Optional.empty(), SampleValues.ofBody(response, true));
  }

  /** Writes a body with its example, and returns the list of its examples. */
  private ObjectNode writeBody(ObjectNode owner, String part, Body body, BodyShape shape) {
    boolean isRequest = part.equals("request");
    Optional<JsonNode> shown =
        body.examples().stream()
            .map(example -> example.node().at("value").value())
            .filter(value -> value.isObject() || (isRequest && value.isArray()))
            .findFirst()
            .map(value -> SampleValues.complete(value, shape));
    // The sample is taken before the schema is written, because a sample can be null.
    JsonNode sample = SampleValues.ofBody(shape, !isRequest);
    String schema =
        isRequest
            ? schemas.addRequest(shape, shown.isPresent())
            : schemas.addResponse(shape, shown.isPresent());
    ObjectNode media = owner.putObject("content").putObject(Body.JSON);
    media.putObject("schema").put("$ref", "#/components/schemas/" + schema);
    ObjectNode list = media.putObject("examples");
    ObjectNode documented =
        list.putObject("documented")
            .put("summary", shown.isPresent() ? "Example of the page" : "Sample, not from a page");
    writeExample(documented, part, shown, sample);
    return list;
  }

  private void writeExample(
      ObjectNode example, String name, Optional<JsonNode> shown, JsonNode sample) {
    if (shown.isEmpty()) {
      example.putObject(Evidence.KEY).put("level", EvidenceLevel.INFERRED.key());
    }
    String file = "examples/" + id + "/" + name + ".json";
    example.put("externalValue", "../" + file);
    examples.put(file, shown.orElse(sample));
  }
}
