package io.github.xportka.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodyParserTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"1e99999999999", "-1e-99999999999", "1E+2147483648", "1e12345", "01", "-", "NaN"})
  void refusesUnreadableNumber(String number) {
    for (String body :
        new String[] {number, "{\"note\": " + number + "}", "{\"orderId\": " + number + "}"}) {
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> parse(body))
          .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.NOT_JSON))
          .withMessageStartingWith("The body ")
          .withMessageNotContaining("99999999");
    }
  }

  @Test
  void readsLargestExponent() {
    assertThat(parse("{\"note\": 1e9999}").path("note").isNumber()).isTrue();
  }

  private static JsonNode parse(String body) {
    return RequestBodyParser.parse(
        new ReceivedRequest(
            Optional.empty(), "POST", "/", Map.of(), "", Map.of(), body.getBytes(UTF_8)));
  }
}
