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
import io.github.xportka.openapi.model.SecurityScheme;
import java.util.List;
import java.util.Map;

/**
 * Spec for the interactive reference. Descriptions begin with the evidence, signing parameters are
 * ordinary parameters with the values of the worked example, and each operation has a Java sample.
 */
final class ReferenceDocument {
  private static final String DESCRIPTION = "description";
  private static final String SUMMARY = "summary";

  private final OpenApiDocument spec;
  private final JavaNames names;

  private ReferenceDocument(OpenApiDocument spec, JavaNames names) {
    this.spec = spec;
    this.names = names;
  }

  /** Transforms a copy of the bundle. */
  static ObjectNode of(OpenApiDocument bundle, JavaNames names) {
    ObjectNode copy = object(bundle.root()).deepCopy();
    new ReferenceDocument(OpenApiDocument.of(copy), names).transform(bundle);
    return copy;
  }

  private void transform(OpenApiDocument bundle) {
    // Samples and signatures need the security schemes, and the examples as they are sent.
    bundle.operations().forEach(operation -> addSample(bundle, operation));
    for (Operation operation : spec.operations()) {
      describe(operation, "path", "request", "response");
      operation.bodies().forEach(ReferenceDocument::markExamples);
    }
    for (Operation message : spec.messages()) {
      describe(message, "request");
      message.bodies().forEach(ReferenceDocument::markExamples);
      object(message.node()).remove("security");
    }
    for (Node tag : spec.root().at("tags").elements()) {
      object(tag).put("x-displayName", DisplayNames.title(tag.at("name").text()));
    }
    object(spec.root().at("components")).remove("securitySchemes");
    List<Schema> schemas = spec.schemas();
    schemas.forEach(this::describeReferences);
    schemas.forEach(schema -> describe(schema.node(), spec.evidence().of(schema.node())));
  }

  private void addSample(OpenApiDocument bundle, Operation operation) {
    ObjectNode target = object(spec.operation(operation.id()).orElseThrow().node());
    target
        .putArray("x-codeSamples")
        .addObject()
        .put("lang", "java")
        .put("label", "Java")
        .put("source", JavaSample.of(operation, names));
    String scheme = SigningSection.schemeOf(bundle, operation);
    SignedExample signed =
        SignedExample.of(
            SignedExample.scheme(scheme),
            operation.path(),
            JavaSample.documentedRequest(operation).toString());
    ArrayNode parameters = target.withArray("parameters");
    for (SecurityScheme parameter : SigningSection.parameters(bundle, scheme)) {
      Map<String, String> values =
          parameter.in().equals("query") ? signed.query() : signed.headers();
      ObjectNode added =
          parameters
              .addObject()
              .put("name", parameter.parameterName())
              .put("in", parameter.in())
              .put("required", true)
              .put(DESCRIPTION, SigningSection.describe(parameter));
      added.putObject("schema").put("type", "string");
      // The reference combines examples of parameters and body that have the same name.
      added
          .putObject("examples")
          .putObject(JavaSample.DOCUMENTED)
          .put("value", values.get(parameter.parameterName()));
    }
    target.remove("security");
  }

  private static void describe(Operation operation, String... parts) {
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      text.append(part)
          .append(' ')
          .append(SiteLinks.badge(Evidence.of(operation, part)))
          .append(" · ");
    }
    text.append(SiteLinks.toProperties(operation, "every property"));
    String retry = operation.node().at("x-retry").text();
    if (!retry.isEmpty()) {
      text.append(" · retry `").append(retry).append('`');
    }
    text.append("\n\nPage: ").append(SiteLinks.toPage(operation));
    text.append("\n\n").append(operation.description().strip());
    appendConclusions(text, operation.node());
    object(operation.node()).put(DESCRIPTION, text.toString());
  }

  private static void appendConclusions(StringBuilder text, Node node) {
    List<String> sentences = Evidence.inferred(node);
    if (!sentences.isEmpty()) {
      text.append("\n\n").append(new MarkdownText().conclusions(sentences).toString().strip());
    }
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

  private static void describe(Node schema, Evidence evidence) {
    ObjectNode written = object(schema);
    if (written.has(DESCRIPTION)) {
      StringBuilder text = new StringBuilder(SiteLinks.badge(evidence));
      text.append(' ').append(written.get(DESCRIPTION).asText().strip());
      if (schema.at("x-personal").isTrue()) {
        text.append(" *Personal data.*");
      }
      appendConclusions(text, schema);
      written.put(DESCRIPTION, text.toString());
    }
    if (written.has("example")) {
      written.set("example", LargeNumbers.asText(written.get("example")));
    }
    for (Schema subschema : new Schema(schema).subschemas()) {
      if (!subschema.node().isReference()) {
        describe(subschema.node(), Evidence.of(subschema.node(), evidence));
      }
    }
  }

  /** Copies the description of the target to a property that is a reference. */
  private void describeReferences(Schema schema) {
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
