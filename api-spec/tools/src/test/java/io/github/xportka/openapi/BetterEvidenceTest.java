package io.github.xportka.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.change.Change;
import io.github.xportka.openapi.change.Effect;
import io.github.xportka.openapi.change.SpecChanges;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bundle writes an envelope into an answer that is known less well, and refers to it from one
 * that is known as well. For a program it is the same answer.
 */
class BetterEvidenceTest {
  private static final String LIST = "pages/get-user-address-information.yaml";
  private static final String STORE = "pages/address-added-and-updated.yaml";
  private static final String ENVELOPE = "shared/address-envelope.yaml";
  private static final String IMPLEMENTS = "      x-implements: [AddressEnvelope]\n";

  @TempDir Path folder;
  private SpecFolder spec;

  @BeforeEach
  void startWithTheSpec() {
    spec = SpecFolder.copyOfTheSpec(folder);
  }

  @Test
  void anAnswerWhosePageIsFoundBreaksNothing() {
    ObjectNode was = spec.bundle();

    assertThat(since(was, this::findThePage))
        .isNotEmpty()
        .extracting(Change::effect)
        .containsOnly(Effect.EVIDENCE);
  }

  @Test
  void anAnswerWhosePageIsLostIsKnownLessWellAndNothingElse() {
    ObjectNode was = spec.bundle();

    assertThat(since(was, this::losePage))
        .isNotEmpty()
        .allMatch(
            change ->
                change.effect() == Effect.EVIDENCE || change.text().contains("is known less well"));
  }

  @Test
  void anAnswerThatIsFoundInAnotherEnvelopeBreaks() {
    ObjectNode was = spec.bundle();

    assertThat(
            since(
                was,
                () -> {
                  findThePage();
                  spec.replace(
                      LIST,
                      "address-envelope.yaml#/components/schemas/AddressEnvelope",
                      "ka-envelope.yaml#/components/schemas/KaEnvelope");
                }))
        .filteredOn(change -> change.effect() == Effect.BREAKING)
        .extracting(Change::text)
        .containsExactly(
            "has x-envelope `{\"code\":\"code\",\"message\":\"msg\",\"requestId\":\"requestId\"}`,"
                + " it was `{\"code\":\"code\",\"message\":\"msg\"}`");
  }

  @Test
  void anAnswerThatIsFoundInAnEnvelopeOfTheSameMembersButAnotherNameBreaks() {
    String envelope = spec.read(ENVELOPE);
    spec.write("shared/other.yaml", envelope.replace("AddressEnvelope", "OtherEnvelope"));
    ObjectNode was = spec.bundle();

    assertThat(
            since(
                was,
                () -> {
                  findThePage();
                  spec.replace(
                      LIST,
                      "address-envelope.yaml#/components/schemas/AddressEnvelope",
                      "other.yaml#/components/schemas/OtherEnvelope");
                  spec.replace(LIST, "[AddressEnvelope]", "[OtherEnvelope]");
                }))
        .filteredOn(change -> change.effect() == Effect.BREAKING)
        .extracting(Change::text)
        .containsExactly("lost `AddressEnvelope` of x-implements");
  }

  @Test
  void anAnswerThatIsFoundInNoEnvelopeBreaks() {
    ObjectNode was = spec.bundle();

    assertThat(
            since(
                was,
                () -> {
                  findThePage();
                  spec.replace(
                      LIST,
                      "        - $ref: '../shared/address-envelope.yaml#/components/schemas/AddressEnvelope'\n",
                      "");
                }))
        .extracting(Change::text)
        .contains("lost x-envelope `{\"code\":\"code\",\"message\":\"msg\"}`");
  }

  private List<Change> since(ObjectNode was, Runnable edit) {
    edit.run();
    return SpecChanges.between(was, spec.bundle());
  }

  private void findThePage() {
    String page = spec.read(LIST);
    int schema = page.indexOf("GetUserAddressResponse:\n");
    int evidence = page.indexOf("      x-evidence:", schema);
    spec.write(
        LIST,
        page.substring(0, evidence)
            + "      x-evidence: {level: sister, page: https://doc-en.pandapon.com/api-263477669}\n"
            + page.substring(page.indexOf(IMPLEMENTS, schema)));
  }

  private void losePage() {
    spec.replace(STORE, IMPLEMENTS, "      x-evidence: {level: inferred}\n" + IMPLEMENTS);
  }
}
