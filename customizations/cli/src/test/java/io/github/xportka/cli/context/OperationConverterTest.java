package io.github.xportka.cli.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.xportka.api.Operation;
import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

class OperationConverterTest {
  @Test
  void usesBestDocumentedOperationInExamples() {
    assertThat(OperationConverter.bestDocumented().evidence().level())
        .isEqualTo(
            Arrays.stream(Operation.values())
                .map(operation -> operation.evidence().level())
                .min(Comparator.naturalOrder())
                .orElseThrow());
  }

  @Test
  void suggestsSimilarIds() {
    assertThatThrownBy(() -> new OperationConverter().convert("createOrdr"))
        .hasMessageStartingWith("The operation 'createOrdr' is unknown. Similar: createOrder");
  }

  @Test
  void suggestsNothingForUnrelatedText() {
    assertThatThrownBy(() -> new OperationConverter().convert("nope"))
        .hasMessage("The operation 'nope' is unknown. See 'xport operations'.");
  }
}
