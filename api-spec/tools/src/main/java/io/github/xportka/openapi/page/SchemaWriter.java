package io.github.xportka.openapi.page;

import static io.github.xportka.openapi.page.OpenQuestions.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.xportka.openapi.lint.PersonalNames;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Schema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the schemas of a transcribed body. Each object and each enum has a named schema. */
final class SchemaWriter {
  static final String PLACEHOLDER = "Not described yet.";
  private static final String NULLABLE = "nullable";

  private final TranscribedSchemas schemas;
  private final TranscribedBody body;
  private final PageSource source;

  /** References by the schema of the page. */
  private final Map<Node, String> references = new HashMap<>();

  SchemaWriter(TranscribedSchemas schemas, TranscribedBody body, PageSource source) {
    this.schemas = schemas;
    this.body = body;
    this.source = source;
  }

  /** Writes the schema of the body, and returns the reference to it. */
  String write() {
    PageValue value = body.everywhere(body.value());
    if (!body.isRequest()) {
      return writeResponse(value);
    }
    String name = schemas.addPart("Request", "Request");
    String reference = remember(value, name);
    writeType(schema(name), "Item", value);
    return reference;
  }

  private ObjectNode schema(String name) {
    return schemas.content().withObjectProperty(name);
  }

  private String remember(PageValue value, String name) {
    String reference = TranscribedSchemas.reference(name);
    references.put(value.schema().target().node(), reference);
    return reference;
  }

  /** Writes the schema of a response. Each response is in an envelope. */
  private String writeResponse(PageValue value) {
    String name = schemas.addPart("Response", "Envelope with the response");
    ObjectNode schema = schema(name);
    Map<String, PageValue> properties = value.properties();
    Optional<Schema> shared = schemas.envelope(value);
    shared.ifPresent(known -> properties.keySet().removeAll(known.properties().keySet()));
    String envelope =
        shared.map(known -> known.node().key()).orElseGet(() -> writeEnvelope(value, properties));
    String reference =
        shared.map(TranscribedSchemas::reference).orElse(TranscribedSchemas.reference(envelope));
    schema.putArray("x-envelope-interfaces").add(envelope);
    ArrayNode parts = schema.putArray("allOf");
    parts.addObject().put("$ref", reference);
    if (!properties.isEmpty()) {
      writeProperties(parts.addObject().put("type", "object"), value, properties);
    }
    if (!body.isObject()) {
      ask(schema, "What does the response contain? The page does not show an object.");
    }
    return TranscribedSchemas.reference(name);
  }

  /** Writes an envelope, and removes its properties from those of the response. */
  private String writeEnvelope(PageValue response, Map<String, PageValue> properties) {
    String name = schemas.addPart("Envelope", "Envelope of the response");
    ObjectNode envelope = schema(name).put("type", "object");
    ask(envelope, "Which envelope of the spec is it? None has exactly these properties.");
    ObjectNode roles = envelope.putObject("x-envelope");
    ObjectNode list = envelope.putObject("properties");
    for (String role : List.of("code", "message")) {
      String type = role.equals("code") ? "integer" : "string";
      Optional<String> known =
          Stream.of(role, "errorCode", "status", "msg", "errorMsg")
              .filter(its -> properties.getOrDefault(its, PageValue.NOTHING).type().equals(type))
              .findFirst();
      String property = known.orElse(properties.containsKey(role) ? "envelope" + role : role);
      roles.put(role, property);
      ObjectNode written = list.putObject(property);
      PageValue value = properties.remove(property);
      if (value != null) {
        writeProperty(written, property, value, false, response.isAlwaysShown(value));
      } else {
        writeInvented(written, role, type);
      }
    }
    return name;
  }

  /** Writes a property that the response of the page does not show. */
  private static void writeInvented(ObjectNode property, String role, String type) {
    property.put("type", type);
    boolean isInteger = type.equals("integer");
    if (isInteger) {
      property.put("format", "int32");
    }
    property.put(NULLABLE, true).put("description", PLACEHOLDER);
    property.set("example", isInteger ? IntNode.valueOf(0) : TextNode.valueOf("text"));
    property.put("x-example-origin", "invented");
    property
        .putObject(Evidence.KEY)
        .put(Evidence.LEVEL, EvidenceLevel.INFERRED.key())
        .putArray(Evidence.INFERRED)
        .add("The property. The page does not show it.");
    ask(property, "Which property has the " + role + " of a failure?");
  }

  private void writeObject(ObjectNode schema, PageValue value) {
    Map<String, PageValue> properties = value.properties();
    if (properties.isEmpty()) {
      ask(schema, "Which properties are there? The page does not show any.");
      return;
    }
    writeProperties(schema, value, properties);
    if (body.isRequest() && !value.statesRequired()) {
      ask(schema, "Which properties are required? The page does not say.");
    }
    ask(schema, "What does each property mean?");
  }

  private void writeProperties(
      ObjectNode schema, PageValue owner, Map<String, PageValue> properties) {
    Set<String> required = body.isRequest() ? owner.required() : Set.of();
    if (!required.isEmpty()) {
      required.forEach(schema.putArray("required")::add);
    }
    ObjectNode list = schema.putObject("properties");
    properties.forEach(
        (name, value) ->
            writeProperty(
                list.putObject(name),
                name,
                value,
                required.contains(name),
                owner.isAlwaysShown(value)));
  }

  private void writeProperty(
      ObjectNode property, String name, PageValue value, boolean isRequired, boolean isShown) {
    writeValue(property, name, value, !isRequired, PLACEHOLDER);
    if (property.has("$ref")) {
      return;
    }
    if (PersonalNames.soundsPersonal(name) && !property.path("items").has("$ref")) {
      property.put("x-personal", true);
      ask(property, "Is it data about a person? The name suggests it.");
    }
    if (body.hasExample() && !isShown && source.level().isVendorPage()) {
      ObjectNode evidence = property.putObject(Evidence.KEY);
      evidence.put(Evidence.LEVEL, source.level().key());
      source.url().ifPresent(url -> evidence.put(Evidence.PAGE, url));
    }
  }

  /** Writes a reference, or the schema itself if it does not need a name. */
  private void writeValue(
      ObjectNode schema, String name, PageValue at, boolean isOptional, String description) {
    PageValue value = body.everywhere(at);
    Optional<String> reference = reference(name, value);
    if (reference.isPresent()) {
      schema.put("$ref", reference.get());
      return;
    }
    writeType(schema, name, value);
    if (isOptional || value.isNullable()) {
      schema.put(NULLABLE, true);
    }
    schema.put("description", description);
  }

  /** Returns the reference to the named schema of an object or an enum. */
  private Optional<String> reference(String name, PageValue value) {
    boolean isEnum = !value.enumValues().isEmpty() && !value.type().isEmpty();
    if (!isEnum && (!value.isObject() || value.properties().isEmpty())) {
      return Optional.empty();
    }
    String known = references.get(value.schema().target().node());
    if (value.schema().exists() && known != null) {
      return Optional.of(known);
    }
    Optional<Schema> shared = schemas.shared(name, value);
    if (shared.isPresent()) {
      return shared.map(TranscribedSchemas::reference);
    }
    String own = schemas.addProperty(name, PLACEHOLDER);
    String reference = remember(value, own);
    if (isEnum) {
      writeEnum(schema(own), value);
    } else {
      writeObject(schema(own).put("type", "object"), value);
      if (value.isNullable()) {
        schema(own).put(NULLABLE, true);
      }
    }
    return Optional.of(reference);
  }

  private static void writeEnum(ObjectNode schema, PageValue value) {
    writeScalarType(schema, value);
    schema.put(NULLABLE, true);
    ArrayNode values = schema.putArray(Schema.OPEN_ENUM);
    ArrayNode constants = schema.putArray("x-enum-varnames");
    ArrayNode meanings = schema.putArray("x-enum-descriptions");
    Set<String> used = new HashSet<>();
    for (JsonNode listed : value.enumValues()) {
      String constant = TranscribedNames.constant(listed.asText());
      String unique = TranscribedNames.unique(constant, used::contains);
      used.add(unique);
      values.add(listed);
      constants.add(unique);
      meanings.add(PLACEHOLDER);
    }
    schema.set("example", SampleValues.scalar(value));
    ask(schema, "What does each value mean, and what are good names?");
  }

  private void writeType(ObjectNode schema, String name, PageValue value) {
    String type = value.type();
    if (value.types().isEmpty()) {
      schema.put("type", "object");
      ask(schema, "What type is it? The page does not show a value.");
      return;
    }
    switch (type) {
      case "" ->
          ask(schema, "What type is it? The page has " + String.join(" and ", value.types()) + ".");
      case "object" -> writeObject(schema.put("type", type), value);
      case "array" ->
          writeValue(
              schema.put("type", type).putObject("items"),
              name,
              value.elements(),
              false,
              "One element.");
      default -> {
        writeScalarType(schema, value);
        JsonNode byDefault = value.schema().target().node().at("default").value();
        if (!byDefault.isMissingNode()) {
          schema.set("default", byDefault);
        }
        writeExample(schema, value);
      }
    }
  }

  static void writeScalarType(ObjectNode schema, PageValue value) {
    schema.put("type", value.type());
    if (value.type().equals("integer")) {
      schema.put("format", value.schema().format().equals("int32") ? "int32" : "int64");
    }
  }

  /**
   * A sample of the body shows a value of each property, so that only a page has examples. The lint
   * does not take values from a completed example, so that each value states its origin.
   */
  private void writeExample(ObjectNode schema, PageValue value) {
    if (!body.hasExample()) {
      return;
    }
    JsonNode example = SampleValues.scalar(value);
    schema.set("example", example);
    boolean isShown = body.shows(value, example);
    if (!isShown || body.isCompleted()) {
      boolean isOnPage =
          isShown || example.equals(value.schema().target().node().at("example").value());
      schema.put("x-example-origin", isOnPage ? "documented" : "invented");
    }
  }
}
