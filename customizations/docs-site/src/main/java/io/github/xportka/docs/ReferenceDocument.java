package io.github.xportka.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * The spec as the interactive reference shows it: what is known how well stands in the
 * descriptions, what signing adds to a request stands among the parameters, and each operation has
 * a sample of the Java client.
 */
final class ReferenceDocument {
  private static final String DOCUMENTED = "documented";

  private final Bundle bundle;
  private final JavaNames names;
  private final Map<String, SigningScheme> schemes;

  private ReferenceDocument(Bundle bundle, JavaNames names) {
    this.bundle = bundle;
    this.names = names;
    this.schemes = bundle.signingSchemes();
  }

  static ObjectNode of(Bundle bundle, JavaNames names) {
    Bundle copy = Bundle.of(bundle.document().deepCopy());
    new ReferenceDocument(copy, names).write();
    return copy.document();
  }

  private void write() {
    // Samples first: they look at the document as it was.
    for (Operation operation : bundle.operations()) {
      addJavaSample(operation);
      addSignature(operation);
      describe(operation, "path", "request", "response");
      markExamples(operation);
    }
    for (Operation message : bundle.messages()) {
      describe(message, "request");
      markExamples(message);
    }
    for (JsonNode tag : bundle.document().path("tags")) {
      ((ObjectNode) tag).put("x-displayName", Words.title(tag.path("name").asText()));
    }
    JsonNode components = bundle.document().path("components");
    ((ObjectNode) components).remove("securitySchemes");
    components.path("schemas").forEach(this::describeReferences);
    for (Map.Entry<String, JsonNode> schema : components.path("schemas").properties()) {
      Evidence evidence = Evidence.of(schema.getValue(), "components/schemas/" + schema.getKey());
      describe((ObjectNode) schema.getValue(), evidence);
    }
  }

  private void addJavaSample(Operation operation) {
    operation
        .node()
        .putArray("x-codeSamples")
        .addObject()
        .put("lang", "java")
        .put("label", "Java")
        .put("source", JavaSample.of(bundle, names, operation));
  }

  private void addSignature(Operation operation) {
    SigningScheme scheme = schemes.get(operation.signingScheme());
    if (scheme == null) {
      throw new SiteException(
          operation.id(), "its security scheme is not declared.", "Declare it in openapi.yaml.");
    }
    SignedRequest signed =
        SignedRequest.of(
            scheme,
            operation.path(),
            operation.request().path("examples").path(DOCUMENTED).path("value").toString());
    ArrayNode parameters = operation.node().withArray("parameters");
    for (SigningScheme.Parameter parameter : scheme.allParameters()) {
      Map<String, String> values =
          parameter.in().equals("query") ? signed.query() : signed.headers();
      ObjectNode added =
          parameters
              .addObject()
              .put("name", parameter.name())
              .put("in", parameter.in())
              .put("required", true)
              .put("description", parameter.evidence().badge() + " " + parameter.description());
      added.putObject("schema").put("type", "string");
      // Of the same name as the body's example: a sample is made of the two together.
      added.putObject("examples").putObject(DOCUMENTED).put("value", values.get(parameter.name()));
    }
    operation.node().remove("security");
  }

  private static void describe(Operation operation, String... parts) {
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      text.append(part).append(' ').append(operation.evidence(part).badge()).append(" · ");
    }
    text.append("[every member](members.html#").append(Words.anchor(operation.id())).append(")");
    if (operation.node().has("x-retry")) {
      text.append(" · retry `").append(operation.node().get("x-retry").asText()).append('`');
    }
    text.append("\n\nPage: ").append(operation.pageLink());
    text.append("\n\n").append(operation.description().strip());
    appendInferred(text, Evidence.inferred(operation.node()));
    operation.node().put("description", text.toString());
  }

  private static void appendInferred(StringBuilder text, List<String> sentences) {
    if (!sentences.isEmpty()) {
      text.append("\n\nInferred, since no page says it:\n");
      sentences.forEach(sentence -> text.append("\n- ").append(sentence));
    }
  }

  /**
   * An example that is not what it seems says so in its name: ours, or one with numbers as text.
   */
  private static void markExamples(Operation operation) {
    for (JsonNode body : List.of(operation.request(), operation.response())) {
      for (JsonNode example : body.path("examples")) {
        JsonNode evidence = example.path("x-evidence").path("level");
        if (evidence.isTextual()) {
          addToSummary(example, evidence.asText());
        }
        if (LargeNumbers.areIn(example.path("value"))) {
          ((ObjectNode) example).set("value", LargeNumbers.asText(example.get("value")));
          addToSummary(example, "numbers of 17 digits and more as text");
        }
      }
    }
  }

  private static void addToSummary(JsonNode example, String remark) {
    ((ObjectNode) example).put("summary", example.path("summary").asText() + " (" + remark + ")");
  }

  private void describe(ObjectNode schema, Evidence evidence) {
    if (schema.has("description")) {
      StringBuilder text = new StringBuilder(evidence.badge());
      text.append(' ').append(schema.get("description").asText().strip());
      if (schema.path("x-personal").asBoolean()) {
        text.append(" *Personal data.*");
      }
      appendInferred(text, Evidence.inferred(schema));
      schema.put("description", text.toString());
    }
    if (schema.has("example")) {
      schema.set("example", LargeNumbers.asText(schema.get("example")));
    }
    for (JsonNode part : schema.path("allOf")) {
      describeInline(part, evidence);
    }
    for (JsonNode property : schema.path("properties")) {
      describeInline(property, evidence);
    }
    describeInline(schema.path("items"), evidence);
  }

  /** A member that is a reference is described where it leads to, but may be known less. */
  private void describeReferences(JsonNode schema) {
    for (JsonNode property : schema.path("properties")) {
      if (Bundle.schemaName(property).isPresent()) {
        String description = bundle.schema(property).path("description").asText();
        ((ObjectNode) property).put("description", description);
      }
    }
    schema.path("allOf").forEach(this::describeReferences);
  }

  private void describeInline(JsonNode part, Evidence surroundings) {
    if (part instanceof ObjectNode schema && !schema.has("$ref")) {
      describe(schema, Evidence.of(schema, surroundings));
    }
  }
}
