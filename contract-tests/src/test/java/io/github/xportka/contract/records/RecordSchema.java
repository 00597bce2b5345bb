package io.github.xportka.contract.records;

import static java.util.Objects.requireNonNull;

import io.github.xportka.contract.support.BundledSpec;
import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Schema of the spec, compared with its generated class. The model of the spec resolves references;
 * the generated classes, which do not use the model, are the other witness.
 *
 * @param definition the schema, which is not a reference
 */
record RecordSchema(Schema definition) {
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
   * Property of a record.
   *
   * @param record the record
   * @param definition the property in the spec
   */
  record RecordProperty(RecordSchema record, Property definition) {
    /** Returns the JSON name. */
    String name() {
      return definition.name();
    }

    RecordSchema schema() {
      return of(definition.schema());
    }

    Kind kind() {
      return schema().kind();
    }

    /** Returns whether {@code toString} must redact the property. */
    boolean isPersonal() {
      return definition.node().at("x-personal").isTrue();
    }

    /** Returns whether the builder requires the property. It ignores what other schemas require. */
    boolean isRequired() {
      Schema owner = record.definition();
      return Stream.concat(Stream.of(owner), owner.inlineParts().stream())
          .flatMap(schema -> schema.node().at("required").elements().stream())
          .anyMatch(required -> required.text().equals(name()));
    }

    @Override
    public String toString() {
      return record.name() + "." + name();
    }
  }

  /** Returns the schemas that become records. */
  static List<RecordSchema> records() {
    return NAMED.stream().filter(schema -> schema.kind() == Kind.RECORD).toList();
  }

  /** Returns the schemas that become open enums. */
  static List<RecordSchema> openEnums() {
    return NAMED.stream().filter(schema -> schema.definition.isOpenEnum()).toList();
  }

  /** Returns the properties of a kind, of all records, at least one. */
  static List<RecordProperty> properties(Kind kind) {
    return requireNonNull(
        PROPERTIES.get(kind), kind + " is not the kind of any property. Remove the kind.");
  }

  /** Returns all schemas except the envelopes, which become interfaces. */
  private static List<RecordSchema> named() {
    return BundledSpec.document().schemas().stream()
        .filter(schema -> !schema.node().has("x-envelope"))
        .map(RecordSchema::new)
        .toList();
  }

  private static RecordSchema of(Schema schema) {
    return new RecordSchema(schema.target());
  }

  /** Returns the name in the spec, empty for an anonymous schema. */
  String name() {
    return definition.name().orElse("");
  }

  Kind kind() {
    boolean isOpen = definition.isOpenEnum();
    return switch (definition.type()) {
      case "string" ->
          isOpen ? Kind.TEXT_ENUM : format().isEmpty() ? Kind.TEXT : Kind.FORMATTED_TEXT;
      case "integer" -> isOpen ? Kind.NUMBER_ENUM : integer();
      case "number" -> Kind.DECIMAL;
      case "boolean" -> Kind.BOOLEAN;
      case "array" -> Kind.LIST;
      default -> object();
    };
  }

  /** A value that is a string or an integer is text in Java. */
  private Kind object() {
    if (definition.isStringOrInteger()) {
      return Kind.TEXT;
    }
    return definition.properties().isEmpty() ? Kind.TREE : Kind.RECORD;
  }

  private Kind integer() {
    return format().equals("int64") ? Kind.LONG : Kind.INT;
  }

  String format() {
    return definition.format();
  }

  /** Returns the schema of a list's elements. */
  RecordSchema items() {
    return of(definition.items());
  }

  /** Returns the properties in the order of the spec, after those of an envelope. */
  List<RecordProperty> properties() {
    return definition.properties().values().stream()
        .map(property -> new RecordProperty(this, property))
        .toList();
  }

  /** Returns the generated class. */
  Class<?> type() {
    try {
      return Class.forName("io.github.xportka.model." + name());
    } catch (ClassNotFoundException e) {
      throw new AssertionError("The client has no class for the schema " + name() + ".", e);
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
