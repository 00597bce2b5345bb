package io.github.xportka.cli.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.api.Operation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
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
  void countsChangedCharacters() {
    assertThat(OperationConverter.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(OperationConverter.distance("", "abc")).isEqualTo(3);
    assertThat(OperationConverter.distance("abc", "abc")).isZero();
  }

  @Test
  void prefersIdsThatContainText() {
    Stream<String> ids = Stream.of("pay", "orderDetail", "orderCreate", "orders", "product");

    assertThat(OperationConverter.nearest("CREATE", ids)).startsWith("orderCreate").hasSize(3);
    assertThat(OperationConverter.nearest("ordrs", Stream.of("pay", "orders", "product")))
        .startsWith("orders");
  }
}
