package io.github.xportka.openapi.page;

import static io.github.xportka.openapi.page.OpenQuestions.ask;
import static io.github.xportka.openapi.page.OpenQuestions.askMeaning;
import static io.github.xportka.openapi.page.OpenQuestions.askMeaningOfValues;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.lint.PersonalNames;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writer of the schemas of a transcribed body. Each object and each enum has a named schema. */
final class SchemaWriter {
  static final String PLACEHOLDER = "Not described yet.";
  private static final String DESCRIPTION = "description";
  private static final String NULLABLE = "nullable";
  private static final String DEPRECATED = "deprecated";

  private final TranscribedSchemas schemas;
  private final boolean isRequest;
  private final PageSource source;

  /** References by the schema of the page. */
  private final Map<Node, String> references = new HashMap<>();

  SchemaWriter(TranscribedSchemas schemas, boolean isRequest, PageSource source) {
    this.schemas = schemas;
    this.isRequest = isRequest;
    this.source = source;
  }

  /** Writes the schema of the body, and returns the reference to it. */
  String write(TranscribedValue body) {
    return isRequest
        ? writeNamed(schemas.addPart("Request", "Request"), "Item", body)
        : writeResponse(body);
  }

  /** Writes the schema of a response. Each response is in an envelope. */
  private String writeResponse(TranscribedValue body) {
    String name = schemas.addPart("Response", "Envelope with the response");
    ObjectNode response = schemas.get(name);
    Map<String, TranscribedProperty> properties = body.properties();
    if (properties.isEmpty()) {
      ask(
          response,
          "What does the response contain? The page does not show an object with properties.");
    }
    String envelope = envelope(properties);
    ask(response, "Is %s the right envelope?", TranscribedSchemas.name(envelope));
    response.putArray("x-envelope-interfaces").add(TranscribedSchemas.name(envelope));
    ArrayNode parts = response.putArray(Schema.ALL_OF);
    parts.addObject().put(Node.REF, envelope);
    if (!properties.isEmpty()) {
      writeProperties(parts.addObject().put("type", "object"), properties.values());
    }
    return TranscribedSchemas.reference(name);
  }

  /** Returns the reference to the envelope, and removes its properties from the response. */
  private String envelope(Map<String, TranscribedProperty> properties) {
    Optional<Schema> shared = schemas.envelope(properties);
    shared.ifPresent(its -> properties.keySet().removeAll(its.properties().keySet()));
    return shared.map(TranscribedSchemas::reference).orElseGet(() -> writeEnvelope(properties));
  }

  /** Writes an envelope, and moves the properties code and message of the response into it. */
  private String writeEnvelope(Map<String, TranscribedProperty> properties) {
    String name = schemas.addPart("Envelope", "Envelope of the response");
    ObjectNode envelope = schemas.get(name).put("type", "object");
    ask(envelope, "Which properties have the code and the message of a failure?");
    ObjectNode roles = envelope.putObject("x-envelope");
    ObjectNode list = envelope.putObject(Schema.PROPERTIES);
    for (String role : List.of("code", "message")) {
      roles.put(role, role);
      TranscribedProperty property = properties.remove(role);
      if (property != null) {
        writeProperty(list.putObject(role), property);
      } else {
        writeEvidence(list.putObject(role).put(DESCRIPTION, PLACEHOLDER), EvidenceLevel.INFERRED)
            .putArray(Evidence.INFERRED)
            .add("The property. The page does not show it.");
      }
    }
    return TranscribedSchemas.reference(name);
  }

  /** Writes a named schema, and returns the reference to it. */
  private String writeNamed(String name, String property, TranscribedValue value) {
    String reference = TranscribedSchemas.reference(name);
    references.put(value.schema().target().node(), reference);
    writeSchema(schemas.get(name), property, value);
    askMeaning(schemas.get(name), value.schema().node(), value.schema().target().node());
    return reference;
  }

  /**
   * Writes a schema.
   *
   * @param property the name of the property that has the schema
   */
  private void writeSchema(ObjectNode schema, String property, TranscribedValue value) {
    String type = value.type();
    switch (type) {
      case "string", "integer", "number", "boolean" -> writeScalar(schema, value);
      case "object" -> writeObject(schema, value);
      case "array" ->
          writeReferenceOrSchema(
              schema.put("type", type).putObject("items"), property, value.elements());
      case "" -> {
        schema.put("type", "object");
        ask(schema, "What type is it? The page does not show a value.");
      }
      default -> ask(schema, "What type is it? The page has %s.", type);
    }
    if (value.isNullable() || (!isRequest && (type.equals("object") || value.isEnum()))) {
      schema.put(NULLABLE, true); // The data of a refused request is usually null.
    }
    if (value.stated(DEPRECATED).asBoolean()) {
      schema.put(DEPRECATED, true);
    }
  }

  private void writeObject(ObjectNode schema, TranscribedValue value) {
    schema.put("type", "object");
    Map<String, TranscribedProperty> properties = value.properties();
    Optional<Schema> ofMap = value.schema().additionalProperties();
    ofMap.ifPresent(
        values ->
            ask(
                schema,
                "Which names do the properties have? The page describes a map with values of the type %s.",
                values.type().isEmpty() ? "object or any other" : values.type()));
    if (properties.isEmpty()) {
      if (ofMap.isEmpty()) {
        ask(schema, "Which properties are there? The page does not show any.");
      }
      return;
    }
    writeProperties(schema, properties.values());
    if (isRequest && value.schema().properties().isEmpty()) {
      ask(schema, "Which properties are required? The page does not say.");
    }
  }

  private void writeProperties(ObjectNode schema, Collection<TranscribedProperty> properties) {
    properties.stream()
        .filter(this::isRequired)
        .forEach(property -> schema.withArray("required").add(property.name()));
    ObjectNode list = schema.putObject(Schema.PROPERTIES);
    properties.forEach(property -> writeProperty(list.putObject(property.name()), property));
  }

  /** Responses do not require a property: the client accepts incomplete responses. */
  private boolean isRequired(TranscribedProperty property) {
    return isRequest && property.isRequired();
  }

  private void writeProperty(ObjectNode written, TranscribedProperty property) {
    writeReferenceOrSchema(written, property.name(), property.value());
    if (!isRequired(property)) {
      allowNull(written, property.value());
    }
    Schema schema = new Schema(OpenApiDocument.of(written).root());
    if (PersonalNames.needsStatement(property.name(), schema)) {
      written.put("x-personal", true);
      ask(written, "Is it data about a person? The name suggests it.");
    }
    if (property.isLeftOut() && source.level().isVendorPage()) {
      writeEvidence(written, source.level());
    }
  }

  /** Allows null for an optional property. An enum allows null in its own schema. */
  private void allowNull(ObjectNode property, TranscribedValue value) {
    String reference = property.path(Node.REF).asText();
    if (reference.isEmpty()) {
      property.put(NULLABLE, true);
    } else if (value.isEnum() && reference.startsWith("#")) { // not a shared enum
      schemas.get(TranscribedSchemas.name(reference)).put(NULLABLE, true);
    }
  }

  /** Writes the evidence of a property that the example of the page does not show. */
  private static ObjectNode writeEvidence(ObjectNode property, EvidenceLevel level) {
    if (property.has(Node.REF)) { // OpenAPI 3.0 ignores everything beside a reference.
      property.putArray(Schema.ALL_OF).addObject().set(Node.REF, property.remove(Node.REF));
      property.put(DESCRIPTION, PLACEHOLDER);
    }
    return property.putObject(Evidence.KEY).put(Evidence.LEVEL, level.key());
  }

  /** Objects with properties and enums have named schemas. */
  private void writeReferenceOrSchema(ObjectNode written, String property, TranscribedValue value) {
    boolean isObject = value.type().equals("object") && !value.properties().isEmpty();
    if (isObject || value.isEnum()) {
      written.put(Node.REF, reference(property, value));
    } else {
      writeSchema(written, property, value);
      written.put(DESCRIPTION, PLACEHOLDER);
      askMeaning(written, value.schema().node(), value.schema().target().node());
    }
  }

  private String reference(String property, TranscribedValue value) {
    Schema schema = value.schema();
    String known = schema.exists() ? references.get(schema.target().node()) : null;
    if (known != null) {
      return known;
    }
    return schemas
        .shared(property, value)
        .map(TranscribedSchemas::reference)
        .orElseGet(() -> writeNamed(schemas.addProperty(property), property, value));
  }

  private static void writeScalar(ObjectNode schema, TranscribedValue value) {
    writeType(schema, value);
    JsonNode example = value.scalar();
    schema.set("example", example);
    if (!value.enumValues().isEmpty()) {
      writeEnum(schema, value);
    } else if (value.examples().noneMatch(example::equals)) {
      writeOrigin(schema, value.statedValues().anyMatch(example::equals));
    }
  }

  private static void writeEnum(ObjectNode schema, TranscribedValue value) {
    Set<JsonNode> values = value.enumValues();
    Set<String> constants = new LinkedHashSet<>();
    for (JsonNode one : values) {
      String constant = TranscribedNames.constant(one.asText());
      constants.add(TranscribedNames.unique(constant, constants::contains));
    }
    values.forEach(schema.putArray(Schema.OPEN_ENUM)::add);
    constants.forEach(schema.putArray("x-enum-varnames")::add);
    ArrayNode meanings = schema.putArray("x-enum-descriptions");
    values.forEach(one -> meanings.add(PLACEHOLDER));
    ask(schema, "What does each value mean, and what are good names?");
    askMeaningOfValues(schema, value.schema());
  }

  /** Writes the origin of an example that the examples of the body do not show. */
  private static void writeOrigin(ObjectNode schema, boolean isStated) {
    schema.put("x-example-origin", isStated ? "documented" : "invented");
    if (!isStated && SchemaComparison.CONSTRAINTS.stream().anyMatch(schema::has)) {
      ask(schema, "Which value fits the pattern, the length and the bounds? The example may not.");
    }
  }

  /** Writes the type, and the constraints that {@link SchemaComparison} compares. */
  static void writeType(ObjectNode schema, TranscribedValue value) {
    schema.put("type", value.type());
    if (value.type().equals("integer")) {
      schema.put("format", value.schema().format().equals("int32") ? "int32" : "int64");
    }
    String format = value.schema().format();
    if (!format.isEmpty() && !SchemaComparison.INTEGERS.contains(format)) {
      ask(
          schema,
          "What do the values look like? The page states the format %s, which the draft does not have.",
          PageText.quoted(format));
    }
    for (String keyword : SchemaComparison.CONSTRAINTS) {
      JsonNode stated = value.stated(keyword);
      if (!stated.isMissingNode()) {
        schema.set(keyword, stated);
      }
    }
  }
}
