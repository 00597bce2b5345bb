package io.github.xportka.contract.records;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.contract.support.BundledSpec;
import io.github.xportka.openapi.model.Schema;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Schema of the spec, as the generator uses it.
 *
 * @param name the name in the spec, empty for an anonymous schema
 * @param json the schema, which is not a reference
 */
record RecordSchema(String name, JsonNode json) {
  private static final JsonNode SPEC = BundledSpec.read();
  private static final List<RecordSchema> NAMED = named();
  private static final Map<Kind, List<RecordProperty>> PROPERTIES =
      records().stream()
          .flatMap(schema -> schema.properties().stream())
          .collect(Collectors.groupingBy(RecordProperty::kind));

  /** Kinds of values, which differ in JSON or in Java. */
  enum Kind {
    TEXT,
    /** Text of a documented format, with another type than {@code String} in Java. */
    FORMATTED_TEXT,
    INT,
    LONG,
    DECIMAL,
    BOOLEAN,
    TEXT_ENUM,
    NUMBER_ENUM,
    RECORD,
    LIST,
    /** JSON that the spec does not describe. */
    TREE
  }

  /**
   * RecordProperty of a record.
   *
   * @param record the record
   * @param name the JSON name
   * @param schema the schema
   * @param isPersonal whether {@code toString} must redact the property
   */
  record RecordProperty(RecordSchema record, String name, RecordSchema schema, boolean isPersonal) {
    Kind kind() {
      return schema.kind();
    }

    /** Returns whether the builder requires the property. */
    boolean isRequired() {
      return record.json.path("required").valueStream().anyMatch(n -> n.asText().equals(name));
    }

    @Override
    public String toString() {
      return record.name() + "." + name;
    }
  }

  /** Returns the schemas that become records. */
  static List<RecordSchema> records() {
    return NAMED.stream().filter(schema -> schema.kind() == Kind.RECORD).toList();
  }

  /** Returns the schemas that become open enums. */
  static List<RecordSchema> openEnums() {
    return NAMED.stream().filter(schema -> schema.json.has(Schema.OPEN_ENUM)).toList();
  }

  /** Returns the properties of a kind, of all records, at least one. */
  static List<RecordProperty> properties(Kind kind) {
    return requireNonNull(
        PROPERTIES.get(kind), kind + " is not the kind of any property. Remove the kind.");
  }

  /** Returns all schemas except the envelopes, which become interfaces. */
  private static List<RecordSchema> named() {
    return SPEC.at("/components/schemas")
        .propertyStream()
        .filter(schema -> !schema.getValue().has("x-envelope"))
        .map(schema -> new RecordSchema(schema.getKey(), schema.getValue()))
        .toList();
  }

  Kind kind() {
    boolean isOpen = json.has(Schema.OPEN_ENUM);
    return switch (json.path("type").asText()) {
      case "string" ->
          isOpen ? Kind.TEXT_ENUM : json.has("format") ? Kind.FORMATTED_TEXT : Kind.TEXT;
      case "integer" -> isOpen ? Kind.NUMBER_ENUM : integer();
      case "number" -> Kind.DECIMAL;
      case "boolean" -> Kind.BOOLEAN;
      case "array" -> Kind.LIST;
      default -> json.has("properties") || json.has("allOf") ? Kind.RECORD : textOrTree();
    };
  }

  /** A value that is a string or an integer is text in Java. */
  private Kind textOrTree() {
    return json.has("oneOf") ? Kind.TEXT : Kind.TREE;
  }

  private Kind integer() {
    return format().equals("int64") ? Kind.LONG : Kind.INT;
  }

  String format() {
    return json.path("format").asText();
  }

  /** Returns the schema of a list's elements. */
  RecordSchema items() {
    return follow(json.path("items"));
  }

  /** Returns the properties in the order of the spec, after those of an envelope. */
  List<RecordProperty> properties() {
    return Stream.concat(
            json.path("allOf").valueStream().map(part -> follow(part).json), Stream.of(json))
        .flatMap(part -> part.path("properties").propertyStream())
        .map(
            property ->
                new RecordProperty(
                    this,
                    property.getKey(),
                    follow(property.getValue()),
                    property.getValue().path("x-personal").asBoolean()))
        .toList();
  }

  /** Returns the generated class. */
  Class<?> type() {
    try {
      return Class.forName("io.github.xportka.model." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("The client has no class for the schema " + name + ".", e);
    }
  }

  private static RecordSchema follow(JsonNode schema) {
    JsonNode parts = schema.path("allOf");
    // A reference with evidence of its own is an allOf with this reference alone.
    boolean isWrapped = parts.size() == 1 && !schema.has("description");
    String reference = (isWrapped ? parts.get(0) : schema).path("$ref").asText();
    if (reference.isEmpty()) {
      return new RecordSchema("", schema);
    }
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    return new RecordSchema(name, SPEC.at("/components/schemas/" + name));
  }

  @Override
  public String toString() {
    return name;
  }
}
