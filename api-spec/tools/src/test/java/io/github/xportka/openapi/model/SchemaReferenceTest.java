package io.github.xportka.openapi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;

class SchemaReferenceTest {
  private final OpenApiDocument document = read();

  private static OpenApiDocument read() {
    try {
      return OpenApiDocument.of(
          DocumentMapper.YAML.readTree(
              """
              components:
                schemas:
                  Address: {type: object, nullable: true, properties: {city: {type: string}}}
                  Request: {required: [city], allOf: [{$ref: '#/components/schemas/Address'}]}
                  Order:
                    type: object
                    properties:
                      address: {x-personal: true, allOf: [{$ref: '#/components/schemas/Address'}]}
              """));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void treatsNamedSchemaWithOnePartAsSchemaOfItsOwn() {
    Schema request = document.schema("Request").orElseThrow();

    assertThat(request.isReference()).isFalse();
    assertThat(request.name()).contains("Request");
    assertThat(request.properties().values())
        .extracting(Property::name, Property::inheritedFrom, Property::isRequiredByOwner)
        .containsExactly(tuple("city", "Address", true));
  }

  @Test
  void statesNullableOnlyWhereItIsWritten() {
    Schema order = document.schema("Order").orElseThrow();
    Schema address = new Schema(order.ownProperties().get(0));

    assertThat(address.isReference()).isTrue();
    assertThat(address.isNullable()).isTrue();
    assertThat(address.statesNullable()).isFalse();
    assertThat(address.target().statesNullable()).isTrue();
  }
}
