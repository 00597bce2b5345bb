package io.github.xportka.openapi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExampleValuesTest {
  private static final OpenApiDocument DOCUMENT =
      Documents.parse(
          """
          paths:
            /a:
              post:
                requestBody:
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Whole'}
                      examples:
                        a:
                          value:
                            id: 7
                            rest: {other: x}
                            list: [{name: a}, {name: null}, {}]
          components:
            schemas:
              Whole:
                allOf:
                  - $ref: '#/components/schemas/Key'
                  - properties:
                      list: {items: {properties: {name: {type: string}}}}
                      rest: {properties: {known: {}}, additionalProperties: {type: string}}
              Key: {properties: {id: {type: integer}}}
          """);

  private static void collect(ExampleValues values, Map<String, String> found) {
    if (!values.values().isEmpty()) {
      found.put(
          values.resolved().node().pointer(),
          values.values().stream().map(node -> node.value().toString()).toList().toString());
      values.children().forEach(child -> collect(child, found));
    }
  }

  @Test
  void pairsEachSchemaWithItsValues() {
    Body body = DOCUMENT.operations().get(0).request();
    Map<String, String> found = new TreeMap<>();

    collect(ExampleValues.of(body, body.examples().get(0)), found);

    String list = "/components/schemas/Whole/allOf/1/properties/list";
    String rest = "/components/schemas/Whole/allOf/1/properties/rest";
    assertThat(found)
        .containsEntry("/components/schemas/Key/properties/id", "[7]")
        .containsEntry(list + "/items", "[{\"name\":\"a\"}, {\"name\":null}, {}]")
        .containsEntry(list + "/items/properties/name", "[\"a\", null]")
        .containsEntry(rest + "/additionalProperties", "[\"x\"]")
        .doesNotContainKey(rest + "/properties/known");
  }

  @Test
  void distinguishesScalarsAndObjects() {
    Node root = Documents.parse("{object: {}, scalar: 1, none: null}").root();

    assertThat(values(root, "none").hasScalar()).isFalse();
    assertThat(values(root, "object").hasScalar()).isFalse();
    assertThat(values(root, "none", "scalar").hasScalar()).isTrue();
    assertThat(values(root, "none", "object").hasObject()).isTrue();
    assertThat(values(root, "scalar").hasObject()).isFalse();
  }

  private static ExampleValues values(Node root, String... keys) {
    return new ExampleValues(new Schema(root), List.of(keys).stream().map(root::at).toList());
  }
}
