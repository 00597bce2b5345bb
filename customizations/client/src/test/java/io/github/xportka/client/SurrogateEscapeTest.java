package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurrogateEscapeTest {
  private static final String BACKSLASH = "\\";

  private static boolean occursIn(String json) {
    return SurrogateEscape.occursIn(json.getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"uD800", "udfff", "uDe00\"}", BACKSLASH + BACKSLASH + "uD83D"})
  void findsEscapeAtAnyPosition(String escape) {
    for (int before = 0; before < 20; before++) {
      assertThat(occursIn("货".repeat(before) + "x".repeat(before) + BACKSLASH + escape)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ud", "u00d8", "uD7FF", "nuD800", "\\uD800", "\"D800", "uE000"})
  void ignoresOtherEscapes(String escape) {
    for (int before = 0; before < 20; before++) {
      assertThat(occursIn("x".repeat(before) + BACKSLASH + escape)).isFalse();
    }
  }
}
