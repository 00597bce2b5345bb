package io.github.xportka.openapi;

import static io.github.xportka.openapi.SpecFolder.PAGE;
import static io.github.xportka.openapi.SpecFolder.SCHEMAS;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataRuleTest {
  @TempDir Path folder;
  private SpecFolder spec;

  @BeforeEach
  void copyTheSpec() {
    spec = SpecFolder.copyOfTheSpec(folder);
  }

  private void addMember(String member) {
    spec.replace(
        PAGE,
        "        tmallOrderId:\n",
        member.indent(8)
            + "          x-evidence: {level: inferred, inferred: [It is ours.]}\n        tmallOrderId:\n");
  }

  @Test
  void memberThatSoundsPersonalSaysWhetherItIs() {
    addMember(
        """
        receiverName:
          type: string
          description: Who gets it.
          example: Test
        """);

    spec.lint()
        .finds(
            PAGE,
            SCHEMAS + "/UpdateLogisticInfoRequest/properties/receiverName/x-personal",
            "the name 'receiverName' sounds like personal data.")
        .findsNothingElse();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void eitherAnswerWillDo(boolean personal) {
    addMember(
        """
        name:
          type: string
          description: A name.
          example: Test
          x-personal: %s
        """
            .formatted(personal));

    spec.lint().findsNothingElse();
  }

  @Test
  void referenceToWhatHasMembersOfItsOwnNeedsNoAnswer() {
    addMember(
        """
        receivers:
          type: array
          description: Who gets it.
          items: {$ref: '#/components/schemas/DomesticLogisticInfo'}
        """);

    spec.lint().findsNothingElse();
  }
}
