package io.github.xportka.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.Example;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Schema;
import java.util.Map;

/**
 * Spec for the interactive reference. Descriptions begin with the evidence, signing parameters are
 * ordinary parameters with the values of the worked example, and each operation has a Java sample.
 * The introduction is for readers of the site, not for those of the spec's files.
 */
final class ReferenceDocument {
  private static final String DESCRIPTION = "description";
  private static final String SUMMARY = "summary";

  private final OpenApiDocument spec;
  private final Templates templates;

  private ReferenceDocument(OpenApiDocument spec, Templates templates) {
    this.spec = spec;
    this.templates = templates;
  }

  /** Transforms a copy of the bundle. */
  static ObjectNode of(OpenApiDocument bundle, Templates templates) {
    ObjectNode copy = object(bundle.root()).deepCopy();
    new ReferenceDocument(OpenApiDocument.of(copy), templates).transform(bundle);
    return copy;
  }

  private void transform(OpenApiDocument bundle) {
    // Samples and signatures need the security schemes, and the examples as they are sent.
    OperationView.operations(bundle).forEach(this::addSample);
    for (Operation operation : spec.operationsAndMessages()) {
      describeOperation(operation);
      operation.bodies().forEach(ReferenceDocument::markExamples);
      object(operation.node()).remove("security");
    }
    describe(spec.root().at("info"), "reference/introduction.md", Map.of());
    for (Node tag : spec.root().at("tags").elements()) {
      object(tag).put("x-displayName", DisplayNames.title(tag.at("name").text()));
    }
    object(spec.root().at("components")).remove("securitySchemes");
    spec.schemas().forEach(ReferenceDocument::describeReferences);
    spec.writtenSchemas().forEach(schema -> describeSchema(schema.node()));
  }

  private void addSample(OperationView view) {
    ObjectNode target = object(spec.operation(view.operation().id()).orElseThrow().node());
    target
        .putArray("x-codeSamples")
        .addObject()
        .put("lang", "java")
        .put("label", "Java")
        .put("source", JavaSample.of(view.generated(), view.documentedRequest(), templates));
    SignedExample signed = SignedExample.of(view);
    ArrayNode parameters = target.withArray("parameters");
    SigningView.parameters(view.spec(), signed.scheme())
        .forEach(parameter -> writeParameter(parameter, signed, parameters.addObject()));
  }

  private static void writeParameter(
      SigningView.Parameter parameter, SignedExample signed, ObjectNode target) {
    String name = parameter.scheme().parameterName();
    target
        .put("name", name)
        .put("in", parameter.scheme().in())
        .put("required", true)
        .put(DESCRIPTION, EvidenceLabel.of(parameter.evidence()) + " " + parameter.description());
    target.putObject("schema").put("type", "string");
    // The reference combines examples of parameters and body that have the same name.
    target
        .putObject("examples")
        .putObject(OperationView.DOCUMENTED)
        .put("value", signed.value(name, parameter.isInQuery()));
  }

  private void describeOperation(Operation operation) {
    describe(
        operation.node(),
        "reference/operation.md",
        Map.of("operation", new OperationView(spec, operation)));
  }

  /** Marks examples that are ours, and examples whose large numbers are shown as text. */
  private static void markExamples(Body body) {
    for (Example example : body.examples()) {
      String level = example.node().at(Evidence.KEY, "level").text();
      if (!level.isEmpty()) {
        addToSummary(example, level);
      }
      JsonNode value = example.value().value();
      if (LargeNumbers.areIn(value)) {
        object(example.node()).set("value", LargeNumbers.asText(value));
        addToSummary(example, "numbers of 17 digits and more as text");
      }
    }
  }

  private static void addToSummary(Example example, String remark) {
    String summary = example.node().value().path(SUMMARY).asText();
    object(example.node()).put(SUMMARY, summary + " (" + remark + ")");
  }

  private void describeSchema(Node schema) {
    ObjectNode written = object(schema);
    if (written.has(DESCRIPTION)) {
      describe(
          schema,
          "reference/schema.md",
          Map.of(
              "evidence", spec.evidence().of(schema),
              "description", written.get(DESCRIPTION).asText().strip(),
              "isPersonal", schema.at("x-personal").isTrue(),
              "conclusions", Evidence.inferred(schema)));
    }
    if (written.has("example")) {
      written.set("example", LargeNumbers.asText(written.get("example")));
    }
  }

  private void describe(Node node, String template, Map<String, ?> values) {
    object(node).put(DESCRIPTION, templates.fill(template, values).strip());
  }

  /** Copies the description of the target to a property that is a reference. */
  private static void describeReferences(Schema schema) {
    for (Node property : schema.ownProperties()) {
      Schema reference = new Schema(property);
      if (reference.isReference()) {
        object(property).put(DESCRIPTION, reference.description());
      }
    }
  }

  /** Returns the content of a node of the copy, which this class may change. */
  private static ObjectNode object(Node node) {
    return (ObjectNode) node.value();
  }
}
