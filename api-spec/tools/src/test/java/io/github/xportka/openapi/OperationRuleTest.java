package io.github.xportka.openapi;

import static io.github.xportka.openapi.SpecFolder.OPERATION;
import static io.github.xportka.openapi.SpecFolder.PAGE;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationRuleTest {
  @TempDir Path folder;
  private SpecFolder spec;

  @BeforeEach
  void copyTheSpec() {
    spec = SpecFolder.copyOfTheSpec(folder);
  }

  @Test
  void operationHasASummary() {
    spec.replace(PAGE, "    summary: Update", "    title: Update")
        .lint()
        .finds(PAGE, OPERATION + "/summary", "is missing. Say in a few words")
        .findsNothingElse();
  }

  @Test
  void summaryHasNoFullStop() {
    spec.replace(PAGE, "logistics information\n", "logistics information.\n")
        .lint()
        .finds(PAGE, OPERATION + "/summary", "ends in a full stop.")
        .findsNothingElse();
  }

  @Test
  void operationHasADescription() {
    spec.replace(PAGE, "    description: |", "    note: |")
        .lint()
        .finds(PAGE, OPERATION + "/description", "is missing. Say what it does")
        .findsNothingElse();
  }

  @Test
  void operationHasOneTag() {
    spec.replace(PAGE, "[warehouse-logistics]", "[warehouse-logistics, other]")
        .lint()
        .finds(PAGE, OPERATION + "/tags", "exactly one tag, but here are 2.")
        .findsNothingElse();
  }

  @Test
  void tagIsDeclared() {
    spec.replace(PAGE, "[warehouse-logistics]", "[other]")
        .lint()
        .finds(PAGE, OPERATION + "/tags/0", "the tag 'other' is not declared.")
        .findsNothingElse();
  }

  @Test
  void operationNamesItsPage() {
    spec.replace(PAGE, "      url: https", "      link: https")
        .lint()
        .finds(
            PAGE, OPERATION + "/externalDocs/url", "Give the https address of the vendor's page.")
        .findsNothingElse();
  }

  @Test
  void pageIsNamedByItsHttpsAddress() {
    spec.replace(PAGE, "      url: https", "      url: http")
        .lint()
        .finds(PAGE, OPERATION + "/externalDocs/url", "is not an https address.")
        .findsNothingElse();
  }

  @Test
  void operationHasARetryClass() {
    spec.replace(PAGE, "x-retry: unsafe", "x-retry: maybe")
        .lint()
        .finds(PAGE, OPERATION + "/x-retry", "is neither safe nor unsafe.")
        .findsNothingElse();
  }

  @Test
  void bodyThatThereIsIsRequired() {
    spec.replace(PAGE, "      required: true\n", "")
        .lint()
        .finds(PAGE, OPERATION + "/requestBody/required", "the method that is generated always")
        .findsNothingElse();
  }

  @Test
  void operationNamesOneSecurityScheme() {
    spec.replace(
            PAGE,
            "      - querySignature: []",
            "      - querySignature: []\n        headerSignature: []")
        .lint()
        .finds(PAGE, OPERATION + "/security", "exactly one security scheme, but here are 2.")
        .findsNothingElse();
  }

  @Test
  void operationHasOneSecurityRequirement() {
    spec.replace(PAGE, "      - querySignature: []", "      - querySignature: []\n      - {}")
        .lint()
        .finds(PAGE, OPERATION + "/security", "exactly one security scheme")
        .findsNothingElse();
  }

  @Test
  void securitySchemeIsDeclared() {
    spec.replace(PAGE, "querySignature", "other")
        .lint()
        .finds(PAGE, OPERATION + "/security/0/other", "'other' is not declared.")
        .findsNothingElse();
  }

  @Test
  void answerIsDescribed() {
    spec.replace(PAGE, "description: The parcels are recorded", "note: The parcels are recorded")
        .lint()
        .finds(
            PAGE,
            OPERATION + "/responses/200/description",
            "is missing. Say what the answer means.")
        .findsNothingElse();
  }

  @Test
  void tagIsDescribed() {
    spec.replace("openapi.yaml", "    description: Forwarding", "    note: Forwarding")
        .lint()
        .finds("openapi.yaml", "/tags/1/description", "is missing. Say what this part")
        .findsNothingElse();
  }

  @Test
  void everyAnswerIsDescribed() {
    spec.replace(
            PAGE, "    responses:\n", "    responses:\n      '500': {x-note: Nobody is there.}\n")
        .lint()
        .finds(PAGE, OPERATION + "/responses/500/description", "Say what the answer means.")
        .findsNothingElse();
  }

  @Test
  void parameterIsDescribedAndShownWithAValue() {
    spec.replace(
            PAGE,
            "    requestBody:\n",
            "    parameters: [{name: lang, in: query, schema: {type: string}}]\n    requestBody:\n")
        .lint()
        .finds(PAGE, OPERATION + "/parameters/0/description", "Say what the parameter carries.")
        .finds(PAGE, OPERATION + "/parameters/0/example", "Give a value of the parameter.")
        .findsNothingElse();
  }
}
