package io.github.xportka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NearestNamesTest {
  @Test
  void countsChangedCharacters() {
    assertThat(NearestNames.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(NearestNames.distance("", "abc")).isEqualTo(3);
    assertThat(NearestNames.distance("abc", "abc")).isZero();
  }

  @Test
  void prefersNamesThatContainText() {
    assertThat(Stream.of("pay", "orderDetail", "orderCreate").sorted(NearestNames.to("CREATE")))
        .startsWith("orderCreate");
    assertThat(Stream.of("pay", "orders", "product").sorted(NearestNames.to("ordrs")))
        .startsWith("orders");
  }
}
