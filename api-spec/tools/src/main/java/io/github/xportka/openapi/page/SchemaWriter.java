package io.github.xportka.openapi.page;

import static io.github.xportka.openapi.page.OpenQuestions.ask;
import static io.github.xportka.openapi.page.OpenQuestions.askMeaning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.lint.PersonalNames;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the schemas of a transcribed body. Each object and each enum has a named schema. */
final class SchemaWriter {
  static final String PLACEHOLDER = "Not described yet.";
  private static final String DESCRIPTION = "description";
  private static final String NULLABLE = "nullable";
  private static final Set<String> SCALARS = Set.of("string", "integer", "number", "boolean");

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
    return body.isRequest()
        ? writeNamed(schemas.addPart("Request", "Request"), "Item", body.schema())
        : writeResponse();
  }

  /** Writes the schema of a response. Each response is in an envelope. */
  private String writeResponse() {
    String name = schemas.addPart("Response", "Envelope with the response");
    ObjectNode response = schemas.get(name);
    Map<String, Property> properties = new LinkedHashMap<>(body.schema().properties());
    Optional<Schema> known = schemas.envelope(body.schema());
    known.ifPresent(its -> properties.keySet().removeAll(its.properties().keySet()));
    String envelope =
        known.map(TranscribedSchemas::reference).orElseGet(() -> writeEnvelope(properties));
    response.putArray("x-envelope-interfaces").add(TranscribedSchemas.name(envelope));
    known
        .flatMap(chosen -> schemas.similarEnvelope(body.schema(), chosen))
        .map(other -> other.node().key())
        .ifPresent(
            other -> ask(response, "Is %s the envelope? It has more of the properties.", other));
    ArrayNode parts = response.putArray(Schema.ALL_OF);
    parts.addObject().put(Node.REF, envelope);
    if (!properties.isEmpty()) {
      writeProperties(parts.addObject().put("type", "object"), properties.values());
    }
    if (body.schema().properties().isEmpty()) {
      ask(
          response,
          "What does the response contain? The page does not show an object with properties.");
    }
    return TranscribedSchemas.reference(name);
  }

  /** Writes an envelope, and moves the properties code and message of the response into it. */
  private String writeEnvelope(Map<String, Property> properties) {
    String name = schemas.addPart("Envelope", "Envelope of the response");
    ObjectNode envelope = schemas.get(name).put("type", "object");
    ask(envelope, "Which envelope of the spec is it? None in shared/ has only these properties.");
    ask(envelope, "Which properties have the code and the message of a failure?");
    ObjectNode roles = envelope.putObject("x-envelope");
    ObjectNode list = envelope.putObject(Schema.PROPERTIES);
    for (String role : List.of("code", "message")) {
      roles.put(role, role);
      ObjectNode written = list.putObject(role);
      Property property = properties.remove(role);
      if (property != null) {
        writeProperty(written, property);
      } else {
        written.put(DESCRIPTION, PLACEHOLDER);
        writeEvidence(written, EvidenceLevel.INFERRED)
            .putArray(Evidence.INFERRED)
            .add("The property. The page does not show it.");
      }
    }
    return TranscribedSchemas.reference(name);
  }

  /** Writes a named schema, and returns the reference to it. */
  private String writeNamed(String name, String property, Schema value) {
    String reference = TranscribedSchemas.reference(name);
    references.put(value.target().node(), reference);
    writeSchema(schemas.get(name), property, value);
    askMeaning(schemas.get(name), value.node(), value.target().node());
    return reference;
  }

  /**
   * Writes a schema.
   *
   * @param property the name of the property that has the schema
   */
  private void writeSchema(ObjectNode schema, String property, Schema value) {
    String type = value.type();
    if (isScalar(value)) {
      writeScalar(schema, value);
    } else if (type.equals("object")) {
      writeObject(schema, value);
    } else if (type.equals("array")) {
      ObjectNode items = schema.put("type", type).putObject("items");
      writeReferenceOrSchema(items, property, value.items());
    } else if (type.isEmpty()) {
      schema.put("type", "object");
      ask(schema, "What type is it? The page does not show a value.");
    } else {
      ask(schema, "What type is it? The page has %s.", String.join(" and ", value.types()));
    }
    if (value.isNullable()) {
      schema.put(NULLABLE, true);
    }
  }

  private void writeObject(ObjectNode schema, Schema value) {
    schema.put("type", "object");
    Map<String, Property> properties = value.properties();
    if (properties.isEmpty()) {
      ask(schema, "Which properties are there? The page does not show any.");
      return;
    }
    writeProperties(schema, properties.values());
    if (body.isRequest() && !statesRequired(value)) {
      ask(schema, "Which properties are required? The page does not say.");
    }
  }

  private static boolean statesRequired(Schema schema) {
    return schema.target().node().has("required")
        || schema.parts().stream().anyMatch(SchemaWriter::statesRequired);
  }

  private void writeProperties(ObjectNode schema, Collection<Property> properties) {
    List<String> required =
        properties.stream().filter(this::isRequired).map(Property::name).toList();
    if (!required.isEmpty()) {
      required.forEach(schema.putArray("required")::add);
    }
    ObjectNode list = schema.putObject(Schema.PROPERTIES);
    properties.forEach(property -> writeProperty(list.putObject(property.name()), property));
  }

  /** A property that the example does not have cannot be required. */
  private boolean isRequired(Property property) {
    return body.isRequest() && property.isRequired() && !isLeftOut(property);
  }

  private static boolean isLeftOut(Property property) {
    return property.node().has(SchemaCompletion.LEFT_OUT);
  }

  private void writeProperty(ObjectNode written, Property property) {
    writeReferenceOrSchema(written, property.name(), property.schema());
    boolean isReference = written.has(Node.REF);
    if (!isReference && !isRequired(property)) {
      written.put(NULLABLE, true);
    } else if (!body.isRequest()) {
      schemas.find(written.path(Node.REF).asText()).ifPresent(its -> its.put(NULLABLE, true));
    }
    boolean isOrHoldsReference = isReference || written.path("items").has(Node.REF);
    if (PersonalNames.soundsPersonal(property.name()) && !isOrHoldsReference) {
      written.put("x-personal", true);
      ask(written, "Is it data about a person? The name suggests it.");
    }
    if (isLeftOut(property) && source.level().isVendorPage()) {
      ObjectNode evidence = writeEvidence(written, source.level());
      source.url().ifPresent(url -> evidence.put(Evidence.PAGE, url));
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
  private void writeReferenceOrSchema(ObjectNode written, String property, Schema value) {
    boolean isObject = value.type().equals("object") && !value.properties().isEmpty();
    if (isObject || isEnum(value)) {
      written.put(Node.REF, reference(property, value));
    } else {
      writeSchema(written, property, value);
      written.put(DESCRIPTION, PLACEHOLDER);
      askMeaning(written, value.node(), value.target().node());
    }
  }

  private String reference(String property, Schema value) {
    String known = references.get(value.target().node());
    if (known != null) {
      return known;
    }
    return schemas
        .shared(property, value)
        .map(TranscribedSchemas::reference)
        .orElseGet(() -> writeNamed(schemas.addProperty(property), property, value));
  }

  private void writeScalar(ObjectNode schema, Schema value) {
    writeScalarType(schema, value);
    if (isEnum(value)) {
      writeEnum(schema, value);
    } else {
      writeExample(schema, value);
    }
  }

  private static boolean isEnum(Schema value) {
    return isScalar(value) && !value.enumValues().isEmpty();
  }

  private static void writeEnum(ObjectNode schema, Schema value) {
    Set<JsonNode> values = new LinkedHashSet<>(value.enumValues());
    values.remove(NullNode.getInstance());
    Set<String> constants = new LinkedHashSet<>();
    for (JsonNode listed : values) {
      String constant = TranscribedNames.constant(listed.asText());
      constants.add(TranscribedNames.unique(constant, constants::contains));
    }
    schema.put(NULLABLE, true);
    values.forEach(schema.putArray(Schema.OPEN_ENUM)::add);
    constants.forEach(schema.putArray("x-enum-varnames")::add);
    ArrayNode meanings = schema.putArray("x-enum-descriptions");
    values.forEach(listed -> meanings.add(PLACEHOLDER));
    schema.set("example", SampleValues.scalar(value));
    ask(schema, "What does each value mean, and what are good names?");
  }

  /** A body without an example of the page has a sample, which shows a value for each schema. */
  private void writeExample(ObjectNode schema, Schema value) {
    Node stated = value.target().node();
    JsonNode example = SampleValues.scalar(value);
    boolean isShown = example.equals(stated.at(SchemaCompletion.SHOWN).value());
    boolean isStated = example.equals(stated.at("example").value());
    if (isStated || body.pageExample().isPresent()) {
      schema.set("example", example);
      if (!isShown) {
        schema.put("x-example-origin", isStated ? "documented" : "invented");
      }
    }
    if (!isShown && !isStated && stated.has("pattern")) {
      ask(schema, "Which value matches the pattern? The invented value may not match.");
    }
  }

  /** Tells whether a schema has one type, and its values are texts, numbers or booleans. */
  static boolean isScalar(Schema schema) {
    return SCALARS.contains(schema.type());
  }

  /** Writes the type, and the constraints that {@link SchemaComparison} compares. */
  static void writeScalarType(ObjectNode schema, Schema value) {
    schema.put("type", value.type());
    if (value.type().equals("integer")) {
      schema.put("format", value.format().equals("int32") ? "int32" : "int64");
    }
    Node stated = value.target().node();
    SchemaComparison.CONSTRAINTS.stream()
        .filter(stated::has)
        .forEach(keyword -> schema.set(keyword, stated.at(keyword).value()));
  }
}
