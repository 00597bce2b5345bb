package io.github.xportka.openapi;

import static io.github.xportka.openapi.SpecFolder.PAGE;
import static io.github.xportka.openapi.SpecFolder.SCHEMAS;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusedRuleTest {
  @TempDir Path folder;
  private SpecFolder spec;

  @BeforeEach
  void copyTheSpec() {
    spec = SpecFolder.copyOfTheSpec(folder);
  }

  @Test
  void pageThatTheMainFileDoesNotNameIsFound() {
    spec.write("pages/lost.yaml", "pathItem: {}")
        .lint()
        .finds("pages/lost.yaml", "", "no other file refers to this one.")
        .findsNothingElse();
  }

  @Test
  void schemaThatNothingRefersToIsFound() {
    spec.replace(
            PAGE,
            "    DomesticLogisticInfo:",
            "    Lost:\n      type: object\n      description: Lost.\n    DomesticLogisticInfo:")
        .lint()
        .finds(PAGE, SCHEMAS + "/Lost", "no operation and no message reaches it.")
        .findsNothingElse();
  }

  @Test
  void schemaThatOnlyRefersToItselfIsFound() {
    spec.replace(
            PAGE,
            "    DomesticLogisticInfo:",
            """
                Lost:
                  type: array
                  description: Lost.
                  items: {$ref: '#/components/schemas/Lost'}
                DomesticLogisticInfo:\
            """)
        .lint()
        .finds(PAGE, SCHEMAS + "/Lost", "no operation and no message reaches it.")
        .findsNothingElse();
  }

  @Test
  void schemaThatTheMainFileStatesForNobodyIsFound() {
    spec.replace(
            "openapi.yaml",
            "    OrderMessage:",
            "    Language: {$ref: shared/language.yaml#/components/schemas/Language}\n    OrderMessage:")
        .lint()
        .finds(
            "openapi.yaml",
            SCHEMAS + "/Language",
            "is neither a message's body nor named by x-comma-joined or x-json-text.")
        .findsNothingElse();
  }

  @Test
  void sharedFileThatNothingRefersToIsFound() {
    spec.write("shared/lost.yaml", "components: {}")
        .lint()
        .finds("shared/lost.yaml", "", "no other file refers to this one.")
        .findsNothingElse();
  }

  @Test
  void exampleThatNothingRefersToIsFound() {
    spec.write("examples/updateLogisticInfo/lost.json", "{}")
        .lint()
        .finds("examples/updateLogisticInfo/lost.json", "", "nothing refers to the example.")
        .findsNothingElse();
  }

  @Test
  void fileThatIsNoPartOfASpecIsFound() {
    spec.write("pages/update.yml", "pathItem: {}")
        .lint()
        .finds("pages/update.yml", "", "is no part of a spec. End its name in .yaml")
        .findsNothingElse();
  }

  @Test
  void tagThatNoOperationHasIsFound() {
    spec.replace("openapi.yaml", "tags:\n", "tags:\n  - {name: lost, description: Lost.}\n")
        .lint()
        .finds("openapi.yaml", "/tags/0", "no operation has the tag.")
        .findsNothingElse();
  }

  @Test
  void securitySchemeByWhichNothingIsSignedIsFound() {
    spec.replace(
            "openapi.yaml",
            "  securitySchemes:\n",
            """
              securitySchemes:
                lost: {$ref: shared/signing.yaml#/components/securitySchemes/querySignature}
            """)
        .lint()
        .finds("openapi.yaml", "/components/securitySchemes/lost", "no request is signed so.")
        .findsNothingElse();
  }
}
