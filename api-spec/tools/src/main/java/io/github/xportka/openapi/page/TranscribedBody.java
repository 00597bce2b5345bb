package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.xportka.openapi.model.Body;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Request or response of a transcribed page, with an example that shows each object and enum. */
final class TranscribedBody {
  private final boolean isRequest;
  private final PageValue stated;
  private final PageValue completed;
  private final boolean hasOtherExamples;

  /** Examples by schema: a schema that is used at several places has the examples of all. */
  private final Map<Node, List<Node>> examples = new HashMap<>();

  /** The same without invented values. */
  private final Map<Node, List<Node>> shownExamples = new HashMap<>();

  TranscribedBody(Body body, boolean isRequest) {
    this.isRequest = isRequest;
    Optional<JsonNode> shown =
        body.examples().stream()
            .map(example -> example.node().at("value").value())
            .filter(this::canBeBody)
            .findFirst();
    this.hasOtherExamples = body.examples().size() > 1;
    this.stated = value(body, shown);
    this.completed = value(body, shown.or(() -> Optional.of(sample())));
    new SampleValues().complete(completed);
    collect(stated, shownExamples);
    collect(completed, examples);
  }

  /** Requests are objects or arrays. Responses are objects, because each is in an envelope. */
  private boolean canBeBody(JsonNode value) {
    return value.isObject() || (isRequest && value.isArray());
  }

  private static PageValue value(Body body, Optional<JsonNode> example) {
    return new PageValue(
        body.schema(),
        example.map(value -> OpenApiDocument.of(value.deepCopy()).root()).stream().toList());
  }

  private static void collect(PageValue value, Map<Node, List<Node>> bySchema) {
    if (value.examples().isEmpty()) {
      return;
    }
    if (value.schema().exists()) {
      Node schema = value.schema().target().node();
      bySchema.computeIfAbsent(schema, node -> new ArrayList<>()).addAll(value.examples());
    }
    value.properties().values().forEach(property -> collect(property, bySchema));
    collect(value.elements(), bySchema);
  }

  boolean isRequest() {
    return isRequest;
  }

  /** Tells whether the page states the type of the body, or shows an example. */
  boolean isStated() {
    return !stated.types().isEmpty();
  }

  /** Tells whether the page shows an object with properties, or another value. */
  boolean isShown() {
    return isStated() && !(stated.isObject() && stated.properties().isEmpty());
  }

  /** Tells whether the page shows an object. */
  boolean isObject() {
    return stated.isObject();
  }

  /** Tells whether the example is the example of the page. */
  boolean hasExample() {
    return !stated.examples().isEmpty();
  }

  /** Tells whether the example is the example of the page with invented values. */
  boolean isCompleted() {
    return hasExample() && !example().equals(stated.examples().get(0).value());
  }

  /** Tells whether the example of the page shows a text, number or boolean for a value. */
  boolean shows(PageValue value, JsonNode scalar) {
    Node schema = value.schema().target().node();
    List<Node> shown = // only examples of pages have properties without a schema
        value.schema().exists() ? shownExamples.getOrDefault(schema, List.of()) : value.examples();
    return shown.stream().anyMatch(example -> example.value().equals(scalar));
  }

  /** Tells whether the page has examples that the transcription leaves out. */
  boolean hasOtherExamples() {
    return hasOtherExamples;
  }

  JsonNode example() {
    return completed.examples().get(0).value();
  }

  /** Returns a body without values of the page's example. */
  JsonNode sample() {
    JsonNode sample = new SampleValues().sample(stated);
    return canBeBody(sample) ? sample : JsonNodeFactory.instance.objectNode();
  }

  PageValue value() {
    return completed;
  }

  /** Returns a value with the examples of all places that have its schema. */
  PageValue everywhere(PageValue value) {
    Node schema = value.schema().target().node();
    return new PageValue(value.schema(), examples.getOrDefault(schema, value.examples()));
  }
}
