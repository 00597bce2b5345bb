package io.github.xportka.contract;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A schema of the spec, as far as the generated code goes by it.
 *
 * @param name its name in the spec, or empty for one that has none
 * @param json the schema, no reference
 */
record ModelSchema(String name, JsonNode json) {
  private static final JsonNode SPEC = BundledSpec.read();
  private static final List<ModelSchema> NAMED = named();
  private static final Map<Kind, List<Member>> MEMBERS =
      records().stream()
          .flatMap(schema -> schema.members().stream())
          .collect(Collectors.groupingBy(Member::kind));

  /** What a value looks like on the wire and in Java. */
  enum Kind {
    TEXT,
    /** Text of a documented format, and another type than {@code String} in Java. */
    FORMATTED_TEXT,
    INT,
    LONG,
    DECIMAL,
    BOOLEAN,
    TEXT_VOCABULARY,
    NUMBER_VOCABULARY,
    RECORD,
    LIST,
    /** JSON of which nothing is said. */
    TREE
  }

  /**
   * A member of a record.
   *
   * @param record the record
   * @param name its name on the wire
   * @param schema its schema
   * @param isPersonal whether {@code toString} must hide it
   */
  record Member(ModelSchema record, String name, ModelSchema schema, boolean isPersonal) {
    Kind kind() {
      return schema.kind();
    }

    /** Whether a builder asks for it. */
    boolean isRequired() {
      return record.json.path("required").valueStream().anyMatch(n -> n.asText().equals(name));
    }

    @Override
    public String toString() {
      return record.name() + "." + name;
    }
  }

  /** Every schema of which the generator makes a record. */
  static List<ModelSchema> records() {
    return NAMED.stream().filter(schema -> schema.kind() == Kind.RECORD).toList();
  }

  /** Every schema of which the generator makes an open vocabulary. */
  static List<ModelSchema> vocabularies() {
    return NAMED.stream().filter(schema -> schema.json.has("x-open-enum")).toList();
  }

  /** The members of a kind, of all records: one at least. */
  static List<Member> members(Kind kind) {
    return requireNonNull(MEMBERS.get(kind), kind + " is the kind of no member.");
  }

  /** Every schema but the envelopes, of which the generator makes interfaces. */
  private static List<ModelSchema> named() {
    return SPEC.at("/components/schemas")
        .propertyStream()
        .filter(schema -> !schema.getValue().has("x-envelope"))
        .map(schema -> new ModelSchema(schema.getKey(), schema.getValue()))
        .toList();
  }

  Kind kind() {
    boolean isOpen = json.has("x-open-enum");
    return switch (json.path("type").asText()) {
      case "string" ->
          isOpen ? Kind.TEXT_VOCABULARY : json.has("format") ? Kind.FORMATTED_TEXT : Kind.TEXT;
      case "integer" -> isOpen ? Kind.NUMBER_VOCABULARY : integer();
      case "number" -> Kind.DECIMAL;
      case "boolean" -> Kind.BOOLEAN;
      case "array" -> Kind.LIST;
      default -> json.has("properties") || json.has("allOf") ? Kind.RECORD : Kind.TREE;
    };
  }

  private Kind integer() {
    return format().equals("int64") ? Kind.LONG : Kind.INT;
  }

  String format() {
    return json.path("format").asText();
  }

  /** What a list is a list of. */
  ModelSchema items() {
    return follow(json.path("items"));
  }

  /** The members in the spec's order, those of an envelope first. */
  List<Member> members() {
    return Stream.concat(
            json.path("allOf").valueStream().map(part -> follow(part).json), Stream.of(json))
        .flatMap(part -> part.path("properties").propertyStream())
        .map(
            property ->
                new Member(
                    this,
                    property.getKey(),
                    follow(property.getValue()),
                    property.getValue().path("x-personal").asBoolean()))
        .toList();
  }

  /** The class that the generator made of it. */
  Class<?> type() {
    try {
      return Class.forName("io.github.xportka.model." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("The spec's " + name + " is no class of the client.", e);
    }
  }

  private static ModelSchema follow(JsonNode schema) {
    JsonNode parts = schema.path("allOf");
    // A member that is a reference, and says how well it is known.
    boolean isWrapped = parts.size() == 1 && !schema.has("description");
    String reference = (isWrapped ? parts.get(0) : schema).path("$ref").asText();
    if (reference.isEmpty()) {
      return new ModelSchema("", schema);
    }
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    return new ModelSchema(name, SPEC.at("/components/schemas/" + name));
  }

  @Override
  public String toString() {
    return name;
  }
}
