package io.github.xportka.openapi.page;

import static io.github.xportka.openapi.page.OpenQuestions.ask;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Example;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Parameter;
import java.util.Arrays;
import java.util.Comparator;
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
  private static final Set<String> SCALARS = Set.of("string", "integer", "number", "boolean");

  private final DocumentationPage page;
  private final OpenApiDocument spec;
  private final PageSource source;
  private final String path;
  private final String id;
  private final TranscribedSchemas schemas;
  private final Map<String, JsonNode> examples = new LinkedHashMap<>();
  private final TranscribedBody request;
  private final TranscribedBody response;

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
    this.schemas = new TranscribedSchemas(spec, id);
    this.request = new TranscribedBody(requestBody(), true);
    this.response = new TranscribedBody(page.operation().response(), false);
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
    ask(operation, "Does the operation only read? Then write x-retry: safe.");
    writeSecurity(operation);
    writeParameters(operation);
    writeRequest(operation);
    writeResponse(operation);
    page.gaps().forEach(gap -> ask(operation, gap));
    root.putObject("components").set("schemas", schemas.content());
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
    ask(
        operation,
        "What does the operation do, and is %s a good id? The tag is the tag of %s."
            .formatted(id, nearest.id()));
    ObjectNode documentation = operation.putObject("externalDocs").put(DESCRIPTION, title);
    if (source.url().isPresent()) {
      documentation.put("url", source.url().get());
    } else {
      ask(
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
      ask(
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
    Set<String> signing =
        spec.operations().stream()
            .flatMap(other -> ParameterComparison.signingParameters(spec, other).stream())
            .collect(Collectors.toSet());
    for (Parameter parameter : page.operation().parameters()) {
      String key = ParameterComparison.key(parameter.in(), parameter.name());
      if (!signing.contains(key) && !ParameterComparison.isOrdinary(parameter)) {
        writeParameter(operation.withArray("parameters").addObject(), parameter);
      }
    }
  }

  private static void writeParameter(ObjectNode written, Parameter parameter) {
    PageValue value = new PageValue(parameter.schema(), List.of());
    written.put("name", parameter.name()).put("in", parameter.in());
    written.put("required", parameter.isRequired() || parameter.in().equals("path"));
    written.put(DESCRIPTION, SchemaWriter.PLACEHOLDER);
    ObjectNode schema = written.putObject("schema");
    SchemaWriter.writeScalarType(schema, value);
    written.set("example", SampleValues.scalar(value));
    ask(written, "What does the parameter mean?");
    if (!parameter.node().has("required")) {
      ask(written, "Is the parameter required? The page does not say.");
    }
    if (!SCALARS.contains(value.type())) {
      schema.put("type", "string");
      ask(written, "What type is it? The page does not state a simple type.");
    }
    if (!value.enumValues().isEmpty()) {
      String values = value.enumValues().stream().map(JsonNode::asText).collect(joining(", "));
      ask(written, PageText.printable("What do the values mean? The page lists: " + values));
    }
  }

  private void writeRequest(ObjectNode operation) {
    if (!request.isStated()) {
      return;
    }
    ObjectNode body = operation.putObject("requestBody").put("required", true);
    if (!page.operation().request().exists()) {
      ask(body, "How is the request sent? The page does not have the type " + Body.JSON + ".");
    }
    writeBody(body, "request", request);
  }

  private void writeResponse(ObjectNode operation) {
    ObjectNode responses = operation.putObject("responses");
    ObjectNode success = responses.putObject("200").put(DESCRIPTION, "Response, or a failure.");
    for (String status : page.operation().responses().keySet()) {
      if (!OpenApiPage.status(status).equals("200")) {
        ask(success, "When does the platform send the status " + status + "?");
      }
    }
    ObjectNode refused = writeBody(success, "response", response).putObject("refused");
    refused.put("summary", "Refused request, not from a page");
    ask(refused, "What does a failure look like? The example is not a failure.");
    writeExample(refused, "refused", response.sample(), true);
  }

  /** Writes a body with its example, and returns the list of its examples. */
  private ObjectNode writeBody(ObjectNode owner, String part, TranscribedBody body) {
    String schema = new SchemaWriter(schemas, body, source).write();
    ObjectNode media = owner.putObject("content").putObject(Body.JSON);
    media.putObject("schema").put("$ref", schema);
    ObjectNode list = media.putObject("examples");
    if (body.hasOtherExamples()) {
      ask(owner, "Which properties do the other examples of the page show?");
    }
    ObjectNode documented = list.putObject("documented").put("summary", summary(body));
    boolean isInvented = !body.hasExample() || body.isCompleted();
    writeExample(documented, part, body.example(), isInvented);
    return list;
  }

  private static String summary(TranscribedBody body) {
    if (!body.hasExample()) {
      return "Sample, not from a page";
    }
    return body.isCompleted()
        ? "Example of the page, completed with invented values"
        : "Example of the page";
  }

  private void writeExample(ObjectNode example, String name, JsonNode value, boolean isInvented) {
    if (isInvented) {
      example.putObject(Evidence.KEY).put(Evidence.LEVEL, EvidenceLevel.INFERRED.key());
    }
    String file = "examples/" + id + "/" + name + ".json";
    example.put(Example.EXTERNAL_VALUE, "../" + file);
    examples.put(file, value);
  }
}
