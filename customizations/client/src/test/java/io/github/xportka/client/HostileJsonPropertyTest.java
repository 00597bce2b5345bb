package io.github.xportka.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.xportka.model.OrderPreview;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No reader lets a runtime exception of the JSON library escape. */
class HostileJsonPropertyTest {

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> value =
        Arbitraries.of(
            "1e99999999999",
            "-1e-99999999999",
            "1e2147483648",
            "1E+9999",
            "9".repeat(1001),
            "0." + "1".repeat(1001),
            "NaN",
            "01",
            "-",
            "\"\\ud800\"",
            "\"\\u12\"",
            "\"" + "a".repeat(3000) + "\"",
            "[".repeat(1100),
            "{\"a\":".repeat(1100),
            "null",
            "true",
            "{}",
            "[]",
            "\u0000",
            "17");
    Arbitrary<String> name =
        Arbitraries.of(
            "code",
            "errorCode",
            "success",
            "msg",
            "data",
            "sumPayment",
            "messageType",
            "x",
            "messageBody",
            "currentTime",
            "requestId",
            "");
    Arbitrary<String> object =
        Arbitraries.maps(name, value)
            .ofMaxSize(4)
            .map(
                properties ->
                    properties.entrySet().stream()
                        .map(property -> "\"" + property.getKey() + "\":" + property.getValue())
                        .collect(joining(",", "{", "}")));
    return Arbitraries.oneOf(object, value, object.map(json -> "{\"data\":" + json + "}"));
  }

  @Property(tries = 500)
  void readersThrowCheckedExceptionsOnly(@ForAll("hostile") String json) {
    for (Class<?> type : new Class<?>[] {JsonNode.class, OrderPreview.class}) {
      try {
        Object read = XportJson.reader(type).readValue(json);
        assertThat(read == null || type.isInstance(read)).isTrue();
      } catch (JsonProcessingException e) {
        assertThat(JsonErrorDescription.of(e)).isNotBlank();
      }
    }
    ClientFuzzTest.assertReadOrReported(json.getBytes(UTF_8));
  }

  /** A number with a huge exponent takes minutes to write out. */
  @Example
  void limitsExponent() throws JsonProcessingException {
    ObjectReader reader = XportJson.reader(JsonNode.class);

    assertThat(reader.<JsonNode>readValue("1e9999").isNumber()).isTrue();
    for (String number : List.of("1e10000", "1e-10000", "-1.5e999999999")) {
      assertThat(catchThrowable(() -> reader.readValue(number)))
          .isInstanceOf(JsonProcessingException.class);
    }
  }

  @Property(tries = 500)
  void callsThrowClientExceptionsOnly(@ForAll("hostile") String json) {
    ClientFuzzTest.assertJudgedAlike(json.getBytes(UTF_8));
  }
}
