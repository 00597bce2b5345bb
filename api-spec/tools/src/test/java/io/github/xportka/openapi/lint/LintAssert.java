package io.github.xportka.openapi.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.openapi.DocumentFolder;
import io.github.xportka.openapi.model.Violation;
import java.util.ArrayList;
import java.util.List;

/** Assertions on the violations of a document. */
final class LintAssert {
  private final List<Violation> others;

  private LintAssert(List<Violation> violations) {
    this.others = new ArrayList<>(violations);
  }

  static LintAssert lint(DocumentFolder folder) {
    return new LintAssert(Linter.check(folder.document()));
  }

  /** Asserts that a violation at a place has the words in its problem or remedy. */
  LintAssert finds(String place, String words) {
    assertThat(others)
        .anySatisfy(
            violation -> {
              assertThat(place(violation)).isEqualTo(place);
              assertThat(violation.toString()).contains(words);
            });
    others.removeIf(violation -> place(violation).equals(place));
    return this;
  }

  private static String place(Violation violation) {
    return violation.position().file() + "#" + violation.position().pointer();
  }

  void findsNothingElse() {
    assertThat(others).isEmpty();
  }
}
