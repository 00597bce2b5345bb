package io.github.xportka.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.EvidenceLevel;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MembersTest {
  private static final String PAGE = "https://doc.pandapon.com/api-1";
  private static final String TREE =
      "{allOf: [$ref: '#/components/schemas/Tree'], x-evidence: {level: upstream}}";
  private static final String INFERRED_PART =
      """
      {allOf: [$ref: '#/components/schemas/Part'],
       x-evidence: {level: inferred, inferred: [That it is there.]}}
      """
          .strip();

  @Test
  void aMemberIsKnownAsWellAsTheBundleSays() throws Exception {
    assertThat(
            below("{a: {type: string, x-evidence: {level: sister, page: '" + PAGE + "'}}}").list())
        .extracting(Member::path, Member::evidence)
        .containsExactly(tuple("a", new Evidence(EvidenceLevel.SISTER, PAGE)));
  }

  @Test
  void aMemberThatHoldsASchemaMayBeKnownLessThanThatOne() throws Exception {
    assertThat(below("{part: " + INFERRED_PART + "}").list())
        .extracting(Member::path, Member::type, Member::evidence)
        .containsExactly(
            tuple("part", "Part", new Evidence(EvidenceLevel.INFERRED, null)),
            tuple("part.b", "string", new Evidence(EvidenceLevel.SISTER, PAGE)));
  }

  @Test
  void aMemberOfWhichNothingIsSaidIsRefused() {
    assertThatThrownBy(() -> below("{a: {type: string}}"))
        .isInstanceOf(SiteException.class)
        .hasMessageContaining("a: there is no x-evidence.");
  }

  @Test
  void elementsOfListsAndPartsOfAWholeAreFound() throws Exception {
    assertThat(
            Members.of(
                    document(),
                    operation(
                        """
                        allOf:
                          - $ref: '#/components/schemas/Part'
                          - properties:
                              list:
                                type: array
                                items: {$ref: '#/components/schemas/Part'}
                                x-evidence: {level: upstream}
                        """),
                    "request")
                .list())
        .extracting(Member::path, Member::type)
        .containsExactly(
            tuple("b", "string"), tuple("list", "array of Part"), tuple("list[].b", "string"));
  }

  @Test
  void aTreeEndsWhereItBeginsAgain() throws Exception {
    assertThat(below("{tree: " + TREE + "}").list())
        .extracting(Member::path)
        .containsExactly("tree", "tree.children");
  }

  @Test
  void whatIsInferredIsToldWithTheSchemaAndWithTheMember() throws Exception {
    assertThat(below("{tree: " + TREE + ", part: " + INFERRED_PART + "}").inferred())
        .containsExactly("`Tree`: That it is one.", "`part`: That it is there.");
  }

  @Test
  void whatARequestMustHaveIsMarked() throws Exception {
    String member = "{type: string, x-evidence: {level: inferred}}";

    assertThat(
            Members.of(
                    document(),
                    operation("{required: [a], properties: {a: %1$s, b: %1$s}}".formatted(member)),
                    "request")
                .list())
        .extracting(Member::required)
        .containsExactly(true, false);
  }

  private static Members below(String properties) throws IOException {
    return Members.of(document(), operation("properties: " + properties), "request");
  }

  private static Bundle document() throws IOException {
    return Bundle.of(
        (ObjectNode)
            Bundle.YAML.readTree(
                """
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
                      x-evidence: {level: upstream, inferred: [That it is one.]}
                      properties:
                        children:
                          type: array
                          items: {$ref: '#/components/schemas/Tree'}
                          x-evidence: {level: upstream}
                """));
  }

  private static Operation operation(String schema) throws IOException {
    JsonNode operation = Bundle.YAML.readTree("requestBody: {content: {application/json: {}}}");
    ((ObjectNode) operation.at("/requestBody/content/application~1json"))
        .set("schema", Bundle.YAML.readTree(schema));
    return new Operation("/path", "post", (ObjectNode) operation);
  }
}
