package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNamesTest {
  @Test
  void countsChangedCharacters() {
    assertThat(NearestNames.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(NearestNames.distance("", "abc")).isEqualTo(3);
    assertThat(NearestNames.distance("abc", "abc")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "createOrdr, createOrder",
    "PAY, payOrder",
    "order, createOrder;payOrder",
    "nope, ''",
    "xyz, ''"
  })
  void findsNearNamesOnly(String wanted, String near) {
    assertThat(String.join(";", NearestNames.near(wanted, List.of("createOrder", "payOrder"))))
        .isEqualTo(near);
  }

  @Test
  void prefersNamesThatContainText() {
    assertThat(NearestNames.near("CREATE", List.of("creat", "orderCreate")))
        .containsExactly("orderCreate", "creat");
    assertThat(NearestNames.near("ordrs", List.of("order", "orders")))
        .containsExactly("orders", "order");
  }
}
