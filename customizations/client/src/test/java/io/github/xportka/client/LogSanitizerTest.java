package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogSanitizerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"\n", "\r", "\u0000", "\u001b", "\u0085", "\u200b", "\u202e", "\u2028", "\u2029"})
  void replacesCharactersThatForgeLines(String character) {
    assertThat(LogSanitizer.line("a" + character + "b")).isEqualTo("a b");
  }

  @Test
  void replacesUnpairedSurrogate() {
    assertThat(LogSanitizer.line("a" + (char) 0xd800 + "b")).isEqualTo("a b");
  }

  @Test
  void keepsOtherText() {
    assertThat(LogSanitizer.line("订单 não 🎁 <b>")).isEqualTo("订单 não 🎁 <b>");
  }

  @Test
  void cutsLongText() {
    assertThat(LogSanitizer.line("🎁".repeat(300))).isEqualTo("🎁".repeat(300));
    assertThat(LogSanitizer.line("🎁".repeat(301))).isEqualTo("🎁".repeat(300) + "…");
  }
}
