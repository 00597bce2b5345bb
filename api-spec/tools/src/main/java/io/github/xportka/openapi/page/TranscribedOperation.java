package io.github.xportka.openapi.page;

import static io.github.xportka.openapi.page.OpenQuestions.ask;
import static io.github.xportka.openapi.page.OpenQuestions.askMeaning;
import static io.github.xportka.openapi.page.OpenQuestions.askMeaningOfValues;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Operation of a transcribed page, which is written with its schemas and examples. */
final class TranscribedOperation {
  private static final String DESCRIPTION = "description";

  private final DocumentationPage page;
  private final OpenApiDocument spec;
  private final PageSource source;
  private final String path;
  private final String id;
  private final Operation nearest;
  private final TranscribedSchemas schemas;
  private final TranscribedValue request;
  private final TranscribedValue response;
  private final SuccessValues successValues;
  private final ExampleWriter examples;

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
    this.nearest =
        spec.operations().stream()
            .max(Comparator.comparingInt(other -> commonLength(other.path(), path)))
            .orElseThrow(
                () ->
                    spec.root()
                        .at("paths")
                        .invalid(
                            "The spec does not have an operation with the tag and the signature for"
                                + " the draft.",
                            "Write the first operation by hand."));
    this.schemas = new TranscribedSchemas(spec, id);
    this.examples = new ExampleWriter(id);
    this.request = TranscribedValue.of(requestBody(), List.of());
    Body success = page.operation().response();
    this.successValues =
        SuccessValues.of(schemas.envelope(TranscribedValue.of(success, List.of()).properties()));
    this.response = TranscribedValue.of(success, furtherExamples());
  }

  /** Returns the length of the common beginning of two texts. */
  private static int commonLength(String left, String right) {
    int mismatch = Arrays.mismatch(left.toCharArray(), right.toCharArray());
    return mismatch < 0 ? left.length() : mismatch;
  }

  /** Returns the examples of further responses: those with the status 200, and failures. */
  private List<Node> furtherExamples() {
    List<Node> found = new ArrayList<>();
    for (Map.Entry<String, Node> further : page.operation().responses().entrySet()) {
      if (!further.getKey().equals("200")) {
        boolean isSuccessful = OpenApiPage.status(further.getKey()).equals("200");
        PageValue.of(Body.json(further.getValue())).examples().stream()
            .filter(value -> isSuccessful || successValues.isFailure(value.value()))
            .forEach(found::add);
      }
    }
    return found;
  }

  /** Other media types are transcribed like JSON, with a question. */
  private Body requestBody() {
    Body json = page.operation().request();
    List<Node> others = page.operation().requestBody().at("content").entries();
    return json.exists() || others.isEmpty() ? json : new Body(others.get(0));
  }

  PageTranscription transcribe() {
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    writeOperation(content.putObject("pathItem").putObject(page.operation().method().key()));
    content.putObject("components").set("schemas", schemas.content());
    String file = "pages/" + TranscribedNames.file(page.title(), id) + ".yaml";
    String mainLines =
        DocumentMapper.yaml(Map.of(path, Map.of(Node.REF, file + "#/pathItem"))).indent(2);
    Map<String, String> files = new LinkedHashMap<>();
    files.put(file, DocumentMapper.yaml(content));
    files.putAll(examples.files());
    return new PageTranscription(id, files, mainLines, OpenQuestions.count(content));
  }

  private void writeOperation(ObjectNode operation) {
    writeNames(operation);
    writeEvidence(operation);
    operation.put("x-retry", "unsafe");
    writeDeprecated(operation, page.operation().node());
    ask(operation, "Does the operation only read? Then write x-retry: safe.");
    writeSecurity(operation);
    writeParameters(operation);
    if (!request.types().isEmpty()) {
      writeRequest(operation.putObject("requestBody"));
    }
    writeResponse(operation.putObject("responses").putObject("200"));
    page.gaps().forEach(gap -> ask(operation, "%s", gap));
  }

  private void writeNames(ObjectNode operation) {
    String title = title();
    operation.put("operationId", id);
    if (!page.title().isBlank()) {
      operation.put(OperationMatcher.PAGE_TITLE, PageText.printable(page.title().strip()));
    }
    nearest.tags().forEach(operation.putArray("tags")::add);
    operation.put("summary", title);
    operation.put(DESCRIPTION, title + ".");
    ask(
        operation,
        "What does the operation do, and is %s a good id? The tag is the tag of %s.",
        id,
        nearest.id());
    askMeaning(operation, page.operation().node());
    ObjectNode documentation = operation.putObject("externalDocs").put(DESCRIPTION, title);
    source.url().ifPresent(url -> documentation.put("url", url));
    if (source.url().isEmpty()) {
      ask(documentation, "What is the address of the page? Write it also as page in x-evidence.");
    }
  }

  /** A summary becomes a string of generated Java, so some characters are not allowed. */
  private String title() {
    String title = page.title().replaceAll("[\"\\\\*\\p{C}\\p{Zl}\\p{Zp}]", " ").strip();
    return title.isEmpty() ? id : title.replaceFirst("\\.+$", "");
  }

  private void writeEvidence(ObjectNode operation) {
    boolean showsRequest =
        request.isShown() || !page.operation().parameters().isEmpty() || page.isComplete();
    EvidenceLevel ofRequest = showsRequest ? source.level() : EvidenceLevel.INFERRED;
    EvidenceLevel ofResponse = response.isShown() ? source.level() : EvidenceLevel.INFERRED;
    EvidenceLevel weakest =
        EvidenceLevel.weakest(Stream.of(source.level(), ofRequest, ofResponse)).orElseThrow();
    ObjectNode evidence =
        operation
            .putObject(Evidence.KEY)
            .put(Evidence.LEVEL, weakest.key())
            .put("path", source.level().key())
            .put("request", ofRequest.key())
            .put("response", ofResponse.key());
    source.url().ifPresent(url -> evidence.put(Evidence.PAGE, url));
    page.modified().ifPresent(modified -> evidence.put("modified", modified.text()));
    evidence.putArray(Evidence.INFERRED).add("The meaning of each property.");
  }

  private static void writeDeprecated(ObjectNode written, Node stated) {
    if (stated.at("deprecated").isTrue()) {
      written.put("deprecated", true);
    }
  }

  private void writeSecurity(ObjectNode operation) {
    operation.set("security", nearest.node().at("security").value());
    ask(operation, "How are requests signed? The draft has the scheme of %s.", nearest.id());
  }

  private void writeParameters(ObjectNode operation) {
    Set<String> signing =
        spec.operations().stream()
            .flatMap(other -> ParameterComparison.signingParameters(spec, other).stream())
            .collect(Collectors.toSet());
    page.operation().parameters().stream()
        .filter(one -> !signing.contains(ParameterComparison.key(one.in(), one.name())))
        .filter(one -> !ParameterComparison.isOrdinary(one))
        .forEach(one -> writeParameter(operation.withArray("parameters").addObject(), one));
  }

  private static void writeParameter(ObjectNode written, Parameter parameter) {
    written
        .put("name", parameter.name())
        .put("in", parameter.in())
        .put("required", parameter.isRequired())
        .put(DESCRIPTION, SchemaWriter.PLACEHOLDER);
    writeDeprecated(written, parameter.node());
    ObjectNode schema = written.putObject("schema");
    askMeaning(written, parameter.node(), parameter.schema().node());
    if (!parameter.node().has("required")) {
      ask(written, "Is the parameter required? The page does not say.");
    }
    TranscribedValue value = TranscribedValue.of(parameter);
    if (value.isScalar()) {
      SchemaWriter.writeType(schema, value);
    } else {
      schema.put("type", "string");
      ask(written, "What type is it? The page does not state a simple type.");
    }
    written.set("example", value.scalar());
    if (!value.enumValues().isEmpty()) {
      String list = value.enumValues().stream().map(JsonNode::asText).collect(joining(", "));
      ask(written, "What do the values mean? The page lists: %s", PageText.printable(list));
      askMeaningOfValues(written, parameter.schema());
    }
  }

  private void writeRequest(ObjectNode body) {
    body.put("required", true);
    if (!page.operation().request().exists()) {
      ask(body, "How is the request sent? The page does not have the type %s.", Body.JSON);
    }
    examples.writeRequest(writeBody(body, true, request), request);
  }

  private void writeResponse(ObjectNode success) {
    success.put(DESCRIPTION, "Response, or a failure.");
    for (String status : page.operation().responses().keySet()) {
      if (!OpenApiPage.status(status).equals("200")) {
        ask(success, "When does the platform send the status %s?", status);
      }
    }
    examples.writeResponse(writeBody(success, false, response), response, successValues);
  }

  /** Writes a body without its examples, and returns the empty list of its examples. */
  private ObjectNode writeBody(ObjectNode owner, boolean isRequest, TranscribedValue body) {
    ObjectNode media = owner.putObject("content").putObject(Body.JSON);
    String schema = new SchemaWriter(schemas, isRequest, source).write(body);
    media.putObject("schema").put(Node.REF, schema);
    return media.putObject("examples");
  }
}
