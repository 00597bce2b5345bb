package io.github.xportka.sandbox.state;

import static io.github.xportka.sandbox.state.SimulationFixture.documentedRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.api.Operation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A fresh simulation responds to each documented request in the form of the documented response.
 */
class DocumentedRequestTest {
  private final SimulationFixture fresh = new SimulationFixture();

  @ParameterizedTest
  @EnumSource(Operation.class)
  void respondsInFormOfExample(Operation operation) {
    JsonNode response = fresh.send(operation, documentedRequest(operation));

    assertThat(differences(example(operation), response, "")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Operation.class,
      names = {
        "ALIBABA_PRODUCT_CATEGORY",
        "ALIBABA_PRODUCT_DETAIL",
        "ALIBABA_PRODUCT_POOL_LIST",
        "GET_ORDER_DETAIL",
        "LIST_ORDERS",
        "GET_USER_ADDRESS"
      })
  void respondsWithValuesOfExample(Operation operation) throws JsonProcessingException {
    String response = fresh.send(operation, documentedRequest(operation)).path("data").toString();

    assertThat(StateJson.MAPPER.readTree(response)).isEqualTo(example(operation).path("data"));
  }

  @Test
  void previewsOrderWithAmountsOfPage() {
    JsonNode preview =
        fresh
            .send(Operation.PREVIEW_ORDER, documentedRequest(Operation.PREVIEW_ORDER))
            .at("/data/0");

    assertThat(preview.path("sumPaymentNoCarriage").asInt()).isEqualTo(5800);
    assertThat(preview.path("sumCarriage").asInt()).isEqualTo(600);
    assertThat(preview.path("sumPayment").asInt()).isEqualTo(6400);
    assertThat(preview.path("sumTotalPayment").asInt()).isEqualTo(6561);
  }

  @Test
  void bookingContinuesFromPreview() throws Exception {
    JsonNode preview =
        fresh.send(
            Operation.ORDER_RENDER_FREIGHT, documentedRequest(Operation.ORDER_RENDER_FREIGHT));
    ObjectNode booking = documentedRequest(Operation.ORDER_BOOKING_FREIGHT).deepCopy();

    booking.set("renderId", preview.at("/data/renderId"));

    assertThat(fresh.send(Operation.ORDER_BOOKING_FREIGHT, booking).path("success").asBoolean())
        .isTrue();
    assertThat(fresh.refusal(Operation.ORDER_BOOKING_FREIGHT, booking.toString()))
        .contains("has been booked already");
  }

  private static JsonNode example(Operation operation) {
    return DocumentedExamples.response(operation);
  }

  /** Compares property names and JSON types. Null is allowed in the place of each type. */
  private static List<String> differences(JsonNode expected, JsonNode actual, String at) {
    List<String> differences = new ArrayList<>();
    if (expected.isNull() || actual.isNull()) {
      return differences;
    }
    if (expected.getNodeType() != actual.getNodeType()) {
      differences.add(at + " is " + actual.getNodeType() + ", not " + expected.getNodeType());
    } else if (expected.isObject()) {
      expected
          .properties()
          .forEach(
              property -> {
                String name = at + "/" + property.getKey();
                JsonNode value = actual.get(property.getKey());
                if (value == null) {
                  differences.add(name + " is missing");
                } else {
                  differences.addAll(differences(property.getValue(), value, name));
                }
              });
    } else if (expected.isArray() && !expected.isEmpty()) {
      if (actual.isEmpty()) {
        differences.add(at + " is empty");
      }
      actual.forEach(
          element -> differences.addAll(differences(expected.get(0), element, at + "/0")));
    }
    return differences;
  }
}
