package io.github.xportka.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Asserts on what the lint finds. */
final class LintAssert {
  private final List<Finding> others;

  LintAssert(List<Finding> findings) {
    this.others = new ArrayList<>(findings);
  }

  /** One of the findings is at that place, and has those words in its problem or remedy. */
  LintAssert finds(String file, String pointer, String words) {
    assertThat(others)
        .anySatisfy(
            finding -> {
              assertThat(finding.file()).isEqualTo(file);
              assertThat(finding.pointer()).isEqualTo(pointer);
              assertThat(finding.toString()).contains(words);
            });
    others.removeIf(finding -> finding.file().equals(file) && finding.pointer().equals(pointer));
    return this;
  }

  void findsNothingElse() {
    assertThat(others).isEmpty();
  }
}
