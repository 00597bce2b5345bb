package io.github.xportka.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.EvidenceLevel;
import io.github.xportka.openapi.model.OpenApiDocument;
import org.junit.jupiter.api.Test;

class DocumentedPropertiesTest {
  private static final String PAGE = "https://doc.pandapon.com/api-1";
  private static final String TREE =
      "{allOf: [$ref: '#/components/schemas/Tree'], x-evidence: {level: upstream}}";
  private static final String INFERRED_PART =
      """
      {allOf: [$ref: '#/components/schemas/Part'],
       x-evidence: {level: inferred, inferred: [The property exists.]}}
      """
          .strip();

  @Test
  void propertyHasTheEvidenceOfTheBundle() throws Exception {
    assertThat(properties("{a: {type: string, x-evidence: {level: sister, page: '" + PAGE + "'}}}"))
        .extracting(DocumentedProperty::path, DocumentedProperty::evidence)
        .containsExactly(tuple("a", new Evidence(EvidenceLevel.SISTER, PAGE, null)));
  }

  @Test
  void referenceCanHaveWeakerEvidenceThanItsTarget() throws Exception {
    assertThat(properties("{part: " + INFERRED_PART + "}"))
        .extracting(
            DocumentedProperty::path, DocumentedProperty::type, DocumentedProperty::evidence)
        .containsExactly(
            tuple("part", "Part", new Evidence(EvidenceLevel.INFERRED, null, null)),
            tuple("part.b", "string", new Evidence(EvidenceLevel.SISTER, PAGE, null)));
  }

  @Test
  void listsPropertiesOfPartsAndElements() throws Exception {
    DocumentedProperties composed =
        of(
            """
            allOf:
              - $ref: '#/components/schemas/Part'
              - properties:
                  list:
                    type: array
                    items: {$ref: '#/components/schemas/Part'}
                    x-evidence: {level: upstream}
            """);

    assertThat(composed.list())
        .extracting(DocumentedProperty::path, DocumentedProperty::type)
        .containsExactly(
            tuple("b", "string"), tuple("list", "array of Part"), tuple("list[].b", "string"));
  }

  @Test
  void listsRecursiveSchemaOnce() throws Exception {
    assertThat(properties("{tree: " + TREE + "}"))
        .extracting(DocumentedProperty::path)
        .containsExactly("tree", "tree.children");
  }

  @Test
  void collectsConclusionsOfSchemasAndProperties() throws Exception {
    assertThat(of("properties: {tree: " + TREE + ", part: " + INFERRED_PART + "}").conclusions())
        .containsExactly("`Tree`: The shape is a tree.", "`part`: The property exists.");
  }

  @Test
  void marksRequiredProperties() throws Exception {
    String property = "{type: string, x-evidence: {level: inferred}}";

    assertThat(of("{required: [a], properties: {a: %1$s, b: %1$s}}".formatted(property)).list())
        .extracting(DocumentedProperty::isRequired)
        .containsExactly(true, false);
  }

  private static Iterable<DocumentedProperty> properties(String properties)
      throws JsonProcessingException {
    return of("properties: " + properties).list();
  }

  private static DocumentedProperties of(String schema) throws JsonProcessingException {
    JsonNode document =
        DocumentMapper.YAML.readTree(
            """
            paths:
              /path:
                post: {requestBody: {content: {application/json: {}}}}
            components:
              schemas:
                Part:
                  type: object
                  properties:
                    b:
                      type: string
                      x-evidence: {level: sister, page: https://doc.pandapon.com/api-1}
                Tree:
                  type: object
                  x-evidence: {level: upstream, inferred: [The shape is a tree.]}
                  properties:
                    children:
                      type: array
                      items: {$ref: '#/components/schemas/Tree'}
                      x-evidence: {level: upstream}
            """);
    ((ObjectNode) document.at("/paths/~1path/post/requestBody/content/application~1json"))
        .set("schema", DocumentMapper.YAML.readTree(schema));
    return DocumentedProperties.of(
        "Request", OpenApiDocument.of(document).operations().get(0).request().schema(), "");
  }
}
