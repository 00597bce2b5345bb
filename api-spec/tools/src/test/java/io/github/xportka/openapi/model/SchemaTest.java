package io.github.xportka.openapi.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
  private final OpenApiDocument document =
      Documents.ofSchemas(
          """
          Parcel:
            type: object
            description: Parcel.
            required: [weight]
            properties:
              weight: {type: integer, format: int32, description: Weight.}
              status: {$ref: '#/components/schemas/Status'}
              annotated: {allOf: [$ref: '#/components/schemas/Status'], description: Own.}
              labels: {type: array, items: {type: string}}
              sizes: {type: object, additionalProperties: {$ref: '#/components/schemas/Parcel'}}
              anything: {}
          Status: {type: string, nullable: true, description: Status., x-extensible-enum: [SENT, LOST]}
          Closed: {type: string, enum: [A]}
          Identifier: {oneOf: [{type: string, nullable: true}, {type: integer, format: int64}]}
          Renamed: {description: Renamed., allOf: [$ref: '#/components/schemas/Parcel']}
          Stricter: {required: [labels], allOf: [$ref: '#/components/schemas/Parcel']}
          Composed:
            required: [code]
            allOf:
              - $ref: '#/components/schemas/Renamed'
              - type: object
                required: [extra]
                properties: {extra: {type: string}, weight: {type: number}}
            properties: {code: {type: integer}}
          """);

  private Schema schema(String name) {
    return document.schema(name).orElseThrow();
  }

  private Schema property(String name) {
    return property(schema("Parcel"), name);
  }

  private static Schema property(Schema owner, String name) {
    return requireNonNull(owner.properties().get(name)).schema();
  }

  @ParameterizedTest
  @CsvSource({
    "weight, false, '', integer, int32, Weight., false",
    "status, true, Status, string, '', Status., true",
    "annotated, true, Status, string, '', Own., true",
    "labels, false, '', array, '', '', false",
    "sizes, false, '', object, '', '', false",
    "anything, false, '', '', '', '', false"
  })
  void resolvesEachFormOfProperty(
      String name,
      boolean reference,
      String target,
      String type,
      String format,
      String description,
      boolean nullable) {
    Schema schema = property(name);

    assertThat(schema.isReference()).isEqualTo(reference);
    assertThat(schema.name().orElse("")).isEqualTo(target);
    assertThat(schema.type()).isEqualTo(type);
    assertThat(schema.format()).isEqualTo(format);
    assertThat(schema.description()).isEqualTo(description);
    assertThat(schema.isNullable()).isEqualTo(nullable);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"$ref: '#/components/schemas/A'", "allOf: [$ref: '#/components/schemas/A']"})
  void isNullableByOwnStatementBesideReference(String reference) {
    OpenApiDocument nullable =
        Documents.ofSchemas(
            "A: {type: string}\nB: {properties: {a: {nullable: true, " + reference + "}}}");
    Schema property = property(nullable.schema("B").orElseThrow(), "a");

    assertThat(property.isNullable()).isTrue();
    assertThat(property.target().isNullable()).isFalse();
  }

  @Test
  void statesNullableOnlyWhereItIsWritten() {
    assertThat(property("annotated").statesNullable()).isFalse();
    assertThat(property("annotated").target().statesNullable()).isTrue();
  }

  @Test
  void distinguishesOpenAndClosedEnums() {
    assertThat(property("status").enumValues()).hasToString("[\"SENT\", \"LOST\"]");
    assertThat(property("status").isOpenEnum()).isTrue();
    assertThat(schema("Closed").enumValues()).hasToString("[\"A\"]");
    assertThat(schema("Closed").isOpenEnum()).isFalse();
    assertThat(property("weight").enumValues()).isEmpty();
  }

  @Test
  void joinsTypesOfAlternatives() {
    assertThat(schema("Identifier").types()).containsExactly("string", "integer");
    assertThat(schema("Identifier").type()).isEqualTo("string or integer");
    assertThat(schema("Identifier").isStringOrInteger()).isTrue();
    assertThat(schema("Identifier").isNullable()).isTrue();
    assertThat(schema("Identifier").written()).containsExactly(schema("Identifier"));
    assertThat(property("anything").types()).isEmpty();
    assertThat(property("anything").isStringOrInteger()).isFalse();
  }

  @Test
  void keepsNameOfSchemaWithOneReferencedPart() {
    assertThat(schema("Renamed").isReference()).isFalse();
    assertThat(schema("Renamed").name()).contains("Renamed");
    assertThat(schema("Renamed").type()).isEqualTo("object");
    assertThat(schema("Renamed").properties()).containsKey("weight");
  }

  @Test
  void requiresPropertyOfReferencedPart() {
    assertThat(schema("Stricter").isReference()).isFalse();
    assertThat(schema("Stricter").name()).contains("Stricter");
    assertThat(schema("Stricter").properties().values())
        .extracting(Property::name, Property::isRequired)
        .contains(tuple("labels", true), tuple("status", false));
  }

  @Test
  void mergesPropertiesOfParts() {
    assertThat(schema("Composed").properties())
        .containsOnlyKeys(
            "weight", "status", "annotated", "labels", "sizes", "anything", "extra", "code");
    assertThat(schema("Composed").properties().values())
        .extracting(Property::name, Property::isRequired)
        .contains(
            tuple("status", false),
            tuple("weight", true),
            tuple("extra", true),
            tuple("code", true));
    assertThat(property(schema("Composed"), "weight").type()).isEqualTo("number");
  }

  @Test
  void separatesOwnPropertiesFromInheritedOnes() {
    assertThat(schema("Composed").ownProperties())
        .extracting(Node::key)
        .containsExactly("code", "extra", "weight");
    assertThat(schema("Composed").inlineParts()).hasSize(1);
    assertThat(schema("Composed").parts()).hasSize(2);
  }

  @Test
  void findsSchemasOfElementsAndAdditionalProperties() {
    assertThat(property("labels").items().type()).isEqualTo("string");
    assertThat(property("weight").items().exists()).isFalse();
    assertThat(property("sizes").additionalProperties()).map(Schema::type).contains("object");
    assertThat(property("labels").additionalProperties()).isEmpty();
  }

  @Test
  void followsReferencesOnlyToReachableSchemas() {
    Schema labels = property("labels");

    assertThat(schema("Parcel").written())
        .contains(labels.items(), property("annotated"))
        .doesNotContain(schema("Status"), property("status"));
    assertThat(schema("Composed").reachable())
        .contains(schema("Parcel"), schema("Status"), labels.items())
        .doesNotContain(schema("Closed"));
    assertThat(new Schema(schema("Status").node().at("items")).reachable()).isEmpty();
  }

  @Test
  void acceptsSchemaThatRefersToItself() {
    assertThat(property("sizes").additionalProperties().orElseThrow().target())
        .isEqualTo(schema("Parcel"));
    assertThat(schema("Parcel").reachable()).contains(schema("Parcel"));
  }

  @Test
  void rejectsSchemaThatIsPartOfItself() {
    Schema schema =
        Documents.ofSchemas("A: {allOf: [allOf: [$ref: '#/components/schemas/A']]}")
            .schema("A")
            .orElseThrow();

    assertThatThrownBy(schema::properties)
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("The schema is a part of itself.");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void rejectsSchemaWithTooManyParts(int references) {
    StringBuilder schemas = new StringBuilder();
    for (int i = 0; i < 501; i++) {
      String reference = "{$ref: '#/components/schemas/S" + (i + 1) + "'}, ";
      schemas.append("S%d: {allOf: [%s]}\n".formatted(i, reference.repeat(references)));
    }
    Schema schema = Documents.ofSchemas(schemas + "S501: {}").schema("S0").orElseThrow();

    assertThatThrownBy(schema::properties)
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("The schema has more than 500 parts.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A: {$ref: '#/components/schemas/A'}\nB: {}",
        "A: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/A'}",
      })
  void rejectsReferencesThatFormCycle(String schemas) {
    Schema cycle = new Schema(Documents.ofSchemas(schemas).root().at("components", "schemas", "A"));

    assertThatThrownBy(cycle::target)
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("The reference forms a cycle.");
    assertThatThrownBy(() -> cycle.node().resolve()).hasMessageContaining("forms a cycle.");
  }
}
