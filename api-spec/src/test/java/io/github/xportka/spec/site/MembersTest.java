package io.github.xportka.spec.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class MembersTest {
  private static final String VENDOR_PAGE = "https://doc-en-ka.xportcn.com/api-1";
  private static final String SISTER_PAGE = "https://doc.pandapon.com/api-1";
  private static final Evidence OPERATION = new Evidence(Level.SISTER, SISTER_PAGE);

  @Test
  void aMemberThatSaysNothingIsKnownAsWellAsItsSurroundings() throws Exception {
    assertThat(below("properties: {a: {type: string}}").list())
        .extracting(Member::path, Member::evidence)
        .containsExactly(tuple("a", OPERATION));
  }

  @Test
  void aMembersOwnWordComesFirst() throws Exception {
    assertThat(below("properties: {a: {type: string, x-evidence: {level: inferred}}}").list())
        .extracting(Member::evidence)
        .containsExactly(new Evidence(Level.INFERRED, null));
  }

  @Test
  void aMemberThatHoldsASchemaIsKnownAsWellAsThatOne() throws Exception {
    assertThat(below("properties: {part: {$ref: '#/components/schemas/Part'}}").list())
        .extracting(Member::path, Member::type, Member::evidence)
        .containsExactly(
            tuple("part", "Part", new Evidence(Level.VENDOR, VENDOR_PAGE)),
            tuple("part.b", "string", new Evidence(Level.VENDOR, VENDOR_PAGE)));
  }

  @Test
  void aPageIsOneThatTheLevelCanBeOn() throws Exception {
    assertThat(
            below(
                    """
                    properties:
                      same: {type: string, x-evidence: {level: sister}}
                      better: {type: string, x-evidence: {level: vendor}}
                      weaker: {type: string, x-evidence: {level: upstream}}
                    """)
                .list())
        .extracting(Member::evidence)
        .containsExactly(
            OPERATION,
            new Evidence(Level.VENDOR, "https://doc-en-ka.xportcn.com/api-2"),
            new Evidence(Level.UPSTREAM, null));
  }

  @Test
  void elementsOfListsAndPartsOfAWholeAreFound() throws Exception {
    assertThat(
            below(
                    """
                    allOf:
                      - $ref: '#/components/schemas/Part'
                      - properties:
                          list: {type: array, items: {$ref: '#/components/schemas/Part'}}
                    """)
                .list())
        .extracting(Member::path, Member::type)
        .containsExactly(
            tuple("b", "string"), tuple("list", "array of Part"), tuple("list[].b", "string"));
  }

  @Test
  void aTreeEndsWhereItBeginsAgain() throws Exception {
    assertThat(below("properties: {tree: {$ref: '#/components/schemas/Tree'}}").list())
        .extracting(Member::path)
        .containsExactly("tree", "tree.children");
  }

  @Test
  void whatIsInferredIsToldWithTheSchema() throws Exception {
    assertThat(below("properties: {tree: {$ref: '#/components/schemas/Tree'}}").inferred())
        .containsExactly("`Tree`: That it is one.");
  }

  @Test
  void whatARequestMustHaveIsMarked() throws Exception {
    assertThat(below("{required: [a], properties: {a: {type: string}, b: {type: string}}}").list())
        .extracting(Member::required)
        .containsExactly(true, false);
  }

  private static Members below(String schema) throws Exception {
    JsonNode document =
        Bundle.YAML.readTree(
            """
            components:
              schemas:
                Part:
                  type: object
                  x-evidence: {level: vendor, page: https://doc-en-ka.xportcn.com/api-1}
                  properties: {b: {type: string}}
                Tree:
                  type: object
                  x-evidence: {level: upstream, inferred: [That it is one.]}
                  properties: {children: {type: array, items: {$ref: '#/components/schemas/Tree'}}}
            """);
    JsonNode operation =
        Bundle.YAML.readTree(
            """
            x-evidence: {request: sister, page: https://doc.pandapon.com/api-1}
            externalDocs: {url: https://doc-en-ka.xportcn.com/api-2}
            requestBody: {content: {application/json: {}}}
            """);
    ((ObjectNode) operation.at("/requestBody/content/application~1json"))
        .set("schema", Bundle.YAML.readTree(schema));
    return Members.of(
        Bundle.of((ObjectNode) document),
        new Operation("/path", "post", (ObjectNode) operation),
        "request");
  }
}
