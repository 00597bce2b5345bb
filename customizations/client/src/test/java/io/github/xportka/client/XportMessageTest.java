package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.xportka.model.OrderMessage;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XportMessageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"{\\\"orderId\\\":\\\"3305075341149134260\\\",\\\"totalAmount\\\":10000}\"",
        "{\"orderId\":\"3305075341149134260\",\"totalAmount\":10000}"
      })
  void readsBodyFromTextAndObject(String body) {
    XportMessage message =
        read(
            "{\"messageType\":\"ORDER_CREATE\",\"messageBody\":%s,\"messagePlatform\":1,\"timestamp\":\"1779263269913\"}"
                .formatted(body));

    assertThat(message.type()).isEqualTo("ORDER_CREATE");
    assertThat(message.pushed().timestamp()).isEqualTo(Instant.ofEpochMilli(1779263269913L));
    assertThat(message.body())
        .containsInstanceOf(OrderMessage.class)
        .get()
        .extracting(order -> ((OrderMessage) order).totalAmount())
        .isEqualTo(10000L);
  }

  @Test
  void readsTimeInSeconds() {
    assertThat(read("{\"messageType\":\"NEW\",\"timestamp\":\"1779263269\"}").pushed().timestamp())
        .isEqualTo(Instant.ofEpochSecond(1779263269L));
  }

  @Test
  void returnsWholeMessageOfUnknownType() {
    XportMessage message =
        read("{\"messageType\":\"NEW\",\"messageBody\":\"{\\\"a\\\":[1,2.0]}\",\"more\":true}");

    assertThat(message.type()).isEqualTo("NEW");
    assertThat(message.body()).isEmpty();
    assertThat(message.bodyJson()).hasToString("{\"a\":[1,2.0]}");
    assertThat(message.pushed().additionalProperties()).containsKey("more");
  }

  @Test
  void keepsBodyThatIsNotJsonAsText() {
    XportMessage message = read("{\"messageType\":\"NEW\",\"messageBody\":\"just text\"}");

    assertThat(message.bodyJson().textValue()).isEqualTo("just text");
  }

  @Test
  void returnsMissingBody() {
    assertThat(read("{\"messageType\":\"NEW\"}").bodyJson().isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"geheim\"|of type ORDER_CREATE has a body that is not an object",
        "[1]|of type ORDER_CREATE has a body that is not an object",
        "{\"totalAmount\":\"geheim\"}|has a body that does not match: property /totalAmount",
      })
  void rejectsBodyThatDoesNotMatchType(String body, String problem) {
    XportMessage message =
        read("{\"messageType\":\"ORDER_CREATE\",\"messageBody\":%s}".formatted(body));

    assertThatExceptionOfType(XportMessageException.class)
        .isThrownBy(message::body)
        .withMessageContaining(problem)
        .withMessageNotContaining("geheim");
    assertThat(message.bodyJson().isMissingNode()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "geheim|The message cannot be read as JSON: syntax error at line 1",
        "{\"messageType\":|The message cannot be read as JSON",
        "null|The message does not have a type.",
        "{}|The message does not have a type.",
        "{\"messageType\":null}|The message does not have a type.",
      })
  void rejectsJsonThatIsNotMessage(String json, String problem) {
    assertThatExceptionOfType(XportMessageException.class)
        .isThrownBy(() -> read(json))
        .withMessageStartingWith(problem)
        .withMessageNotContaining("geheim");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e99999999999", "-1e-99999999999", "1E+2147483648", "1e9999", "0.5"})
  void rejectsUnreadableNumberInBody(String number) {
    String body = "{\"totalAmount\":" + number + "}";
    for (String written : new String[] {body, '"' + body.replace("\"", "\\\"") + '"'}) {
      String json = "{\"messageType\":\"ORDER_PAY_SUCCESS\",\"messageBody\":" + written + "}";

      assertThatExceptionOfType(XportMessageException.class)
          .isThrownBy(() -> XportMessage.readUnverified(json.getBytes(UTF_8)).body())
          .withNoCause()
          .withMessageNotContaining("99999999");
    }
  }

  @Test
  void showsTypeOnlyInToString() {
    XportMessage message =
        read("{\"messageType\":\"NEW\\nDEBUG forged\",\"messageBody\":\"geheim\"}");

    assertThat(message).hasToString("XportMessage[NEW DEBUG forged]");
  }

  private static XportMessage read(String json) {
    return XportMessage.readUnverified(json.getBytes(UTF_8));
  }
}
