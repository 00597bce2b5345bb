package io.github.xportka.openapi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {
  private static final String VENDOR = "https://doc-en-ka.xportcn.com/a";

  private static Operation operation(String evidence) {
    return Documents.parse("paths: {/a: {get: {operationId: a, x-evidence: {" + evidence + "}}}}")
        .operations()
        .get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          path     | a (seed, https://doc-en-ka.xportcn.com/a)
          request  | a (sister, https://doc.pandapon.com/b)
          response | a (upstream, no page)
          """)
  void findsPageOfEachPart(String part, String evidence) {
    Operation operation =
        operation(
            "path: seed, request: sister, response: upstream, page: '"
                + VENDOR
                + "', pages: {request: 'https://doc.pandapon.com/b'}");

    assertThat(Evidence.of(operation, part)).hasToString(evidence);
  }

  @Test
  void inheritsEvidenceUnlessStated() {
    Evidence inherited = new Evidence(EvidenceLevel.VENDOR, VENDOR, "a");
    Node root =
        Documents.parse(
                "{none: {}, same: {x-evidence: {level: vendor}}, other: {x-evidence: {level: seed}},"
                    + " own: {x-evidence: {level: sister, page: p, inferred: [A., B.]}}}")
            .root();

    assertThat(Evidence.of(root.at("none"), inherited)).isSameAs(inherited);
    assertThat(Evidence.of(root.at("same"), inherited))
        .hasToString("its own x-evidence (vendor, " + VENDOR + ")");
    assertThat(Evidence.of(root.at("other"), inherited).lacksPage()).isTrue();
    assertThat(Evidence.of(root.at("own"), inherited))
        .isEqualTo(new Evidence(EvidenceLevel.SISTER, "p", null));
    assertThat(Evidence.inferred(root.at("own"))).containsExactly("A.", "B.");
    assertThat(Evidence.inferred(root.at("none"))).isEmpty();
  }

  @Test
  void comparesLevels() {
    assertThat(EvidenceLevel.INFERRED.isWeakerThan(EvidenceLevel.SEED)).isTrue();
    assertThat(EvidenceLevel.SEED.isWeakerThan(EvidenceLevel.SEED)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "path: sure, The evidence level 'sure' is unknown.",
    "request: seed, The evidence level is missing."
  })
  void rejectsInvalidLevel(String evidence, String problem) {
    assertThatThrownBy(() -> Evidence.of(operation(evidence), "path"))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage(
            "openapi.yaml#/paths/~1a/get/x-evidence/path: "
                + problem
                + " Write one of observed, seed, vendor, sister, upstream, inferred.");
  }

  @ParameterizedTest
  @CsvSource({
    "SEED, https://doc-en-ka.xportcn.com/a, true",
    "VENDOR, https://doc-en-ka.xportcn.com, true",
    "SISTER, https://doc.pandapon.com/a, true",
    "SISTER, https://pandapon.com/a, true",
    "SISTER, https://notpandapon.com/a, false",
    "SISTER, http://doc.pandapon.com/a, false",
    "UPSTREAM, https://open.1688.com/a, true",
    "OBSERVED, https://doc.pandapon.com/a, false",
    "INFERRED, https://doc.pandapon.com/a, false"
  })
  void assignsPagesToDocumentation(EvidenceLevel level, String page, boolean expected) {
    assertThat(level.canBeOn(page)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "OBSERVED, false, false",
    "SEED, true, true",
    "VENDOR, true, true",
    "SISTER, false, true",
    "UPSTREAM, false, false",
    "INFERRED, false, false"
  })
  void statesMeaningOfLevel(EvidenceLevel level, boolean vendorPage, boolean needsPage) {
    assertThat(level.isVendorPage()).isEqualTo(vendorPage);
    assertThat(new Evidence(level, null, null).lacksPage()).isEqualTo(needsPage);
    assertThat(EvidenceLevel.of(level.key())).contains(level);
    assertThat(level.meaning()).isNotBlank();
  }
}
