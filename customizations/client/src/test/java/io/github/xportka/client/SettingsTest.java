package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.xportka.api.Operation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @AutoClose private final RecordingServer server = new RecordingServer();

  @Test
  void appliesSigningSettings() {
    ReceivedRequest received =
        server.requestOf(
            client ->
                client.configure(
                    Map.of(
                        "xport.signing.timestamp-unit", "milliseconds",
                        "xport.signing.query.formula", "{timestamp}",
                        "xport.signing.query.digest", "SHA-1",
                        "xport.signing.query.case", "lower",
                        "xport.signing.header.formula", "{timestamp}",
                        "xport.signing.header.digest", "md5",
                        "xport.signing.header.case", " lower ")));

    assertThat(received.requestLine())
        .contains("?timestamp=1700000000000&sign=0d0709bff1755282b1cae6d2ce40ea749305ac69 ");
    assertThat(received.header("timestamp")).isEqualTo("1700000000000");
    assertThat(received.header("signature")).isEqualTo("faa48af05e71e97fade8497f01a2bddf");
  }

  @Test
  void appliesBaseUrlSetting() {
    Map<String, String> settings = Map.of("xport.base-url", server.url() + "/mirror");

    assertThat(server.requestOf(client -> client.configure(settings)).requestLine())
        .startsWith("POST /mirror/open/pp/");
  }

  @Test
  void appliesResponseLimitSetting() {
    try (XportClient client =
        server.client().configure(Map.of("xport.max-response-bytes", "10")).build()) {
      assertThatExceptionOfType(XportDecodingException.class)
          .isThrownBy(() -> TestCalls.update(client))
          .withMessageContaining("larger than 10 bytes");
    }
  }

  @Test
  void appliesReadTimeoutSetting() {
    server.respondWith(ResponseScript.silence());
    try (XportClient client =
        server.client().configure(Map.of("xport.read-timeout", "PT0.1S")).build()) {
      assertThatExceptionOfType(XportTransportException.class)
          .isThrownBy(() -> TestCalls.update(client));
    }
  }

  @Test
  void prefersSuccessCodesOfOneEnvelope() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("xport.success-codes.LogisticsEnvelope", "0");
    settings.put("xport.success-codes", "200");
    server.respondWith("{\"errorCode\":0}");

    try (XportClient client = server.client().configure(settings).build()) {
      assertThat(TestCalls.update(client).errorCode()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"10s", "10000ms", "PT10S", " 10s "})
  void acceptsDuration(String duration) {
    assertThatCode(() -> server.client().configure(Map.of("xport.read-timeout", duration)))
        .doesNotThrowAnyException();
  }

  @Test
  void ignoresKeysWithOtherPrefix() {
    Map<String, String> settings = Map.of("server.port", "8080", "xportal.read-timeout", "soon");

    assertThatCode(() -> server.client().configure(settings)).doesNotThrowAnyException();
  }

  @Test
  void listsKnownKeysForUnknownKey() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.client().configure(Map.of("xport.zzzzzzzzzzzz", "PT1S")))
        .withMessageStartingWith("Unknown setting 'xport.zzzzzzzzzzzz'. Known: xport.")
        .withMessageContaining("xport.base-url, xport.call-timeout, xport.connect-timeout")
        .withMessageContaining("xport.signing.query.digest");
  }

  @ParameterizedTest
  @CsvSource({
    "xport.read-time-out, xport.read-timeout",
    "Xport.base-url, xport.base-url",
    "XPORT.BASE-URL, xport.base-url"
  })
  void suggestsNearestKeyForUnknownKey(String key, String nearest) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.client().configure(Map.of(key, "5s")))
        .withMessageStartingWith(
            "Unknown setting '%s'. Did you mean '%s'? Known: xport.", key, nearest);
  }

  @ParameterizedTest
  @CsvSource({
    "xport.access-key, credentials(…)",
    "xport.access-secret, credentials(…)",
    "xport.user-id, userId(…)"
  })
  void namesMethodForCredentials(String key, String method) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.client().configure(Map.of(key, "value")))
        .withMessage(
            "'%s' is not a setting. Pass the value, from a secret store, to %s of the builder.",
            key, method);
  }

  @Test
  void usesLastValueOfSetting() {
    String key = "xport.allow-unconfirmed-operations";
    try (XportClient client =
        server.client().configure(Map.of(key, "true")).configure(Map.of(key, "false")).build()) {
      assertThatExceptionOfType(UnconfirmedOperationException.class)
          .isThrownBy(() -> client.raw().call(Operation.LIST_ORDERS, null));
    }
  }

  @Test
  void rejectsSettingWithoutValue() {
    Map<String, String> settings = new HashMap<>();
    settings.put("xport.base-url", null);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.client().configure(settings))
        .withMessage("The setting 'xport.base-url' has no value.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xport.connect-timeout|5h|'5h' is not a duration. Write 500ms, 5s, 2m or PT5S.",
        "xport.max-response-bytes|32MB|'32MB' is not a whole number up to 2147483647.",
        "xport.allow-unconfirmed-operations|yes|'yes' is neither true nor false."
      },
      quoteCharacter = '"')
  void explainsExpectedValueOfSetting(String key, String value, String expected) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.client().configure(Map.of(key, value)))
        .withMessage("The setting '" + key + "': " + expected);
  }

  @ParameterizedTest
  @CsvSource({
    "xport.base-url, http://example.com",
    "xport.connect-timeout, 5 seconds",
    "xport.connect-timeout, PT0S",
    "xport.read-timeout, PT2H",
    "xport.max-response-bytes, many",
    "xport.max-response-bytes, 0",
    "xport.signing.timestamp-unit, minutes",
    "xport.signing.query.formula, {salt}",
    "xport.signing.query.formula, abc",
    "xport.signing.query.digest, CRC32",
    "xport.signing.header.case, title"
  })
  void namesKeyOfInvalidValue(String key, String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.client().configure(Map.of(key, value)))
        .withMessageStartingWith("The setting '" + key + "': ");
  }
}
