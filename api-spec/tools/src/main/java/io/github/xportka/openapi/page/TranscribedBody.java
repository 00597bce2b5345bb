package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
import java.util.Optional;

/**
 * Request or response of a transcribed page.
 *
 * @param isRequest whether the body is a request
 * @param schema the schema of the page, completed with what the example shows
 * @param pageExample the example of the page, if it has one
 * @param hasOtherExamples whether the page has examples that the transcription leaves out
 */
record TranscribedBody(
    boolean isRequest, Schema schema, Optional<JsonNode> pageExample, boolean hasOtherExamples) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  static TranscribedBody of(Body body, boolean isRequest) {
    Schema schema = copy(body.schema());
    Optional<JsonNode> example =
        body.examples().stream()
            .map(shown -> shown.node().at("value").value())
            .filter(value -> canBeBody(value, isRequest))
            .findFirst();
    example.ifPresent(value -> SchemaCompletion.complete(schema, value));
    return new TranscribedBody(isRequest, schema, example, body.examples().size() > 1);
  }

  /** Requests are objects or arrays. Responses are objects, because each is in an envelope. */
  private static boolean canBeBody(JsonNode value, boolean isRequest) {
    return value.isObject() || (isRequest && value.isArray());
  }

  /** Copies a schema, which can be missing, and the named schemas that it refers to. */
  private static Schema copy(Schema schema) {
    ObjectNode document = NODES.objectNode();
    document.set("body", schema.exists() ? schema.node().value().deepCopy() : NODES.objectNode());
    copyNamed(schema, document.putObject("components").putObject("schemas"));
    return new Schema(OpenApiDocument.of(document).root().at("body"));
  }

  private static void copyNamed(Schema schema, ObjectNode copies) {
    if (!schema.node().isReference()) {
      schema.subschemas().forEach(below -> copyNamed(below, copies));
      return;
    }
    Node named = schema.node().target();
    if (!copies.has(named.key())) {
      copies.set(named.key(), named.value().deepCopy());
      copyNamed(new Schema(named), copies);
    }
  }

  /** Tells whether the page states the type of the body, or shows an example. */
  boolean isStated() {
    return !schema.types().isEmpty();
  }

  /** Tells whether the page shows an object with properties, or another value. */
  boolean isShown() {
    return isStated() && !(schema.type().equals("object") && schema.properties().isEmpty());
  }

  /** Returns an invented body of the right form. */
  JsonNode sample() {
    JsonNode sample = new SampleValues().sample(schema);
    return canBeBody(sample, isRequest) ? sample : NODES.objectNode();
  }
}
