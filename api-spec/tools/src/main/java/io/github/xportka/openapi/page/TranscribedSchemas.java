package io.github.xportka.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.lint.PersonalNames;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Schema;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the schemas of a transcribed page. Each object and each enum has a named schema. */
final class TranscribedSchemas {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String PLACEHOLDER = "Not described yet.";
  private static final BodyShape NOT_SHOWN = new BodyShape();

  private final ObjectNode schemas = NODES.objectNode();
  private final PageSource source;
  private final String operation;
  private final Set<String> taken;
  private final SharedSchemas shared;
  private final IdentityHashMap<BodyShape, String> names = new IdentityHashMap<>();
  private boolean isRequest;
  private boolean hasExample;

  TranscribedSchemas(OpenApiDocument spec, String operationId, PageSource source) {
    this.source = source;
    this.operation = TranscribedNames.upperFirst(operationId);
    this.shared = new SharedSchemas(spec);
    this.taken =
        spec.schemas().stream()
            .map(schema -> schema.node().key())
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  ObjectNode schemas() {
    return schemas;
  }

  /** Adds the schema of a request, and returns its name. */
  String addRequest(BodyShape shape, boolean isShownByExample) {
    isRequest = true;
    hasExample = isShownByExample;
    String name = free(operation + "Request");
    names.put(shape, name);
    writeType(reserve(name, "Request of " + operation + "."), shape, "Item");
    return name;
  }

  /** Adds the schema of a response, and returns its name. Each response is in an envelope. */
  String addResponse(BodyShape shape, boolean isShownByExample) {
    isRequest = false;
    hasExample = isShownByExample;
    String name = free(operation + "Response");
    ObjectNode schema = reserve(name, "Envelope with the response of " + operation + ".");
    ArrayNode interfaces = schema.putArray("x-envelope-interfaces");
    ArrayNode parts = schema.putArray("allOf");
    Map<String, BodyShape> others = new LinkedHashMap<>(shape.properties);
    Optional<Schema> envelope = shared.envelope(shape);
    if (envelope.isPresent()) {
      interfaces.add(envelope.get().node().key());
      parts.addObject().put("$ref", shared.reference(envelope.get()));
      others.keySet().removeAll(envelope.get().properties().keySet());
    } else {
      String own = addEnvelope(others, shape.shown);
      interfaces.add(own);
      parts.addObject().put("$ref", "#/components/schemas/" + own);
    }
    if (!others.isEmpty()) {
      addProperties(parts.addObject().put("type", "object"), others, Set.of(), shape.shown);
    }
    if (!shape.isObject()) {
      OpenQuestions.add(
          schema, "What does the response contain? The page does not show an object.");
    }
    return name;
  }

  /** Adds an envelope, and removes its properties from the properties of the response. */
  private String addEnvelope(Map<String, BodyShape> properties, Set<String> shown) {
    String name = free(operation + "Envelope");
    ObjectNode envelope = reserve(name, "Envelope of the response of " + operation + ".");
    envelope.put("type", "object");
    OpenQuestions.add(
        envelope, "Which envelope of the spec is it? None has exactly these properties.");
    ObjectNode roles = envelope.putObject("x-envelope");
    ObjectNode list = envelope.putObject("properties");
    for (String role : List.of("code", "message")) {
      String type = role.equals("code") ? "integer" : "string";
      Optional<String> known =
          Stream.of(role, "errorCode", "status", "msg", "errorMsg")
              .filter(its -> properties.getOrDefault(its, NOT_SHOWN).type().equals(type))
              .findFirst();
      String property = known.orElse(properties.containsKey(role) ? "envelope" + role : role);
      roles.put(role, property);
      if (known.isPresent()) {
        BodyShape shape = Objects.requireNonNull(properties.remove(property));
        addProperty(list.putObject(property), property, shape, false, shown.contains(property));
      } else {
        addInvented(list.putObject(property), role, type);
      }
    }
    return name;
  }

  /** Adds a property that the response of the page does not show. */
  private static void addInvented(ObjectNode property, String role, String type) {
    property.put("type", type);
    if (type.equals("integer")) {
      property.put("format", "int32");
    }
    property.put("nullable", true).put("description", PLACEHOLDER);
    property.set("example", type.equals("integer") ? NODES.numberNode(0) : NODES.textNode("text"));
    property.put("x-example-origin", "invented");
    property
        .putObject("x-evidence")
        .put("level", EvidenceLevel.INFERRED.key())
        .putArray("inferred")
        .add("The property. The page does not show it.");
    OpenQuestions.add(property, "Which property has the " + role + " of a failure?");
  }

  private ObjectNode reserve(String name, String description) {
    ObjectNode schema = schemas.putObject(name);
    schema.put("description", description);
    return schema;
  }

  /** Names of this operation's own schemas are free when the page replaces an older file. */
  private String free(String wanted) {
    boolean isOwn = wanted.startsWith(operation);
    return TranscribedNames.unique(
        wanted, name -> schemas.has(name) || (!isOwn && taken.contains(name)));
  }

  private void writeObject(ObjectNode schema, BodyShape shape) {
    schema.put("type", "object");
    if (shape.properties.isEmpty()) {
      OpenQuestions.add(schema, "Which properties are there? The page does not show any.");
      return;
    }
    Set<String> required = isRequest ? shape.required : Set.of();
    addProperties(schema, shape.properties, required, shape.shown);
    if (isRequest && !shape.statesRequired) {
      OpenQuestions.add(schema, "Which properties are required? The page does not say.");
    }
    OpenQuestions.add(schema, "What does each property mean?");
  }

  private void addProperties(
      ObjectNode schema,
      Map<String, BodyShape> properties,
      Set<String> required,
      Set<String> shown) {
    if (!required.isEmpty()) {
      required.forEach(schema.putArray("required")::add);
    }
    ObjectNode list = schema.putObject("properties");
    properties.forEach(
        (name, shape) ->
            addProperty(
                list.putObject(name), name, shape, required.contains(name), shown.contains(name)));
  }

  private void addProperty(
      ObjectNode property, String name, BodyShape shape, boolean isRequired, boolean isShown) {
    write(property, name, shape, !isRequired || shape.isNullable, PLACEHOLDER);
    if (property.has("$ref")) {
      return;
    }
    if (PersonalNames.soundsPersonal(name) && !property.path("items").has("$ref")) {
      property.put("x-personal", true);
      OpenQuestions.add(property, "Is it data about a person? The name suggests it.");
    }
    if (hasExample && !isShown && source.level().isVendorPage()) {
      ObjectNode evidence = property.putObject("x-evidence").put("level", source.level().key());
      source.url().ifPresent(url -> evidence.put("page", url));
    }
  }

  /** Writes a reference, or the schema itself if it does not need a name. */
  private void write(
      ObjectNode schema, String name, BodyShape shape, boolean isNullable, String description) {
    Optional<String> reference = reference(name, shape);
    if (reference.isPresent()) {
      schema.put("$ref", reference.get());
      return;
    }
    writeType(schema, shape, name);
    if (isNullable) {
      schema.put("nullable", true);
    }
    schema.put("description", description);
  }

  /** Returns the reference to the named schema of an object or an enum. */
  private Optional<String> reference(String name, BodyShape shape) {
    boolean isEnum = !shape.enumValues.isEmpty() && !shape.type().isEmpty();
    if (!isEnum && (!shape.isObject() || shape.properties.isEmpty())) {
      return Optional.empty();
    }
    String known = names.get(shape);
    if (known != null) {
      return Optional.of("#/components/schemas/" + known);
    }
    Optional<Schema> existing = shared.find(name, shape);
    if (existing.isPresent()) {
      return existing.map(shared::reference);
    }
    String words = TranscribedNames.upperFirst(TranscribedNames.camelCase(name));
    String plain = words.matches("[A-Z].*") ? words : operation + "Item" + words;
    String own = free(taken.contains(plain) || schemas.has(plain) ? operation + plain : plain);
    names.put(shape, own);
    ObjectNode schema = reserve(own, PLACEHOLDER);
    if (isEnum) {
      writeEnum(schema, shape);
    } else {
      writeObject(schema, shape);
      if (shape.isNullable) {
        schema.put("nullable", true);
      }
    }
    return Optional.of("#/components/schemas/" + own);
  }

  private void writeEnum(ObjectNode schema, BodyShape shape) {
    schema.put("type", shape.type());
    writeIntegerFormat(schema, shape);
    schema.put("nullable", true);
    ArrayNode values = schema.putArray(Schema.OPEN_ENUM);
    ArrayNode constants = schema.putArray("x-enum-varnames");
    ArrayNode meanings = schema.putArray("x-enum-descriptions");
    Set<String> used = new LinkedHashSet<>();
    for (JsonNode value : shape.enumValues) {
      String constant =
          TranscribedNames.unique(TranscribedNames.constant(value.asText()), used::contains);
      used.add(constant);
      values.add(value);
      constants.add(constant);
      meanings.add(PLACEHOLDER);
    }
    schema.set("example", SampleValues.scalar(shape));
    OpenQuestions.add(schema, "What does each value mean, and what are good names?");
  }

  private void writeType(ObjectNode schema, BodyShape shape, String name) {
    String type = shape.type();
    if (shape.types.isEmpty()) {
      schema.put("type", "object");
      OpenQuestions.add(schema, "What type is it? The page does not show a value.");
      return;
    }
    if (type.isEmpty()) {
      OpenQuestions.add(
          schema, "What type is it? The page has " + String.join(" and ", shape.types) + ".");
      return;
    }
    schema.put("type", type);
    switch (type) {
      case "object" -> writeObject(schema, shape);
      case "array" -> {
        BodyShape items = shape.items == null ? new BodyShape() : shape.items;
        write(schema.putObject("items"), name, items, items.isNullable, "One element.");
      }
      default -> {
        writeIntegerFormat(schema, shape);
        if (!shape.defaultValue.isMissingNode()) {
          schema.set("default", shape.defaultValue);
        }
        writeExample(schema, shape);
      }
    }
  }

  /** A sample body shows a value of each property, so that only other values are examples. */
  private void writeExample(ObjectNode schema, BodyShape shape) {
    JsonNode example = SampleValues.scalar(shape);
    boolean isInBody = shape.values.contains(example);
    if (isInBody || hasExample) {
      schema.set("example", example);
    }
    if (!isInBody && hasExample) {
      boolean isOnPage = example.equals(shape.schemaExample);
      schema.put("x-example-origin", isOnPage ? "documented" : "invented");
    }
  }

  private static void writeIntegerFormat(ObjectNode schema, BodyShape shape) {
    if (shape.type().equals("integer")) {
      schema.put("format", shape.format.equals("int32") ? "int32" : "int64");
    }
  }

  /** Writes the schema of a parameter. */
  void writeParameter(ObjectNode schema, BodyShape shape) {
    boolean isPlain = List.of("string", "integer", "number", "boolean").contains(shape.type());
    schema.put("type", isPlain ? shape.type() : "string");
    writeIntegerFormat(schema, shape);
    if (!isPlain) {
      OpenQuestions.add(schema, "What type is it? The page does not state a simple type.");
    }
    if (!shape.enumValues.isEmpty()) {
      String values =
          shape.enumValues.stream().map(JsonNode::asText).collect(Collectors.joining(", "));
      OpenQuestions.add(
          schema, PageText.printable("What do the values mean? The page lists: " + values));
    }
  }
}
