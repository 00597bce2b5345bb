package io.github.xportka.sandbox.state;

import static io.github.xportka.sandbox.state.SimulationFixture.documentedRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.sandbox.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponsesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          PAY_ORDER | {"requestId":"7","code":-2001,"msg":"No."}
          ADD_OR_UPDATE_ADDRESS | {"code":-2001,"msg":"No."}
          ORDER_BOOKING_FREIGHT | {"errorCode":-2001,"errorMsg":"No.","success":false}
          """)
  void writesFailureInEnvelopeOfOperation(Operation operation, String envelope) {
    assertThat(Responses.failure(operation, Refusal.NOT_FOUND.because("No."), "7"))
        .hasToString(envelope);
  }

  @Test
  void returnsExampleOfUnknownOperation() {
    JsonNode request = documentedRequest(Operation.LIST_ORDERS);

    JsonNode response = Responses.documented(Operation.LIST_ORDERS, request, "7");

    assertThat(response.path("requestId").asText()).isEqualTo("7");
    assertThat(response.path("data"))
        .isEqualTo(DocumentedExamples.response(Operation.LIST_ORDERS).path("data"));
  }

  @Test
  void returnsEmptyPageAfterPageOfExample() throws JsonProcessingException {
    JsonNode request = StateJson.MAPPER.readTree("{\"page\": 2, \"pageSize\": 20}");

    JsonNode page = Responses.documented(Operation.LIST_ORDERS, request, "7").path("data");

    assertThat(page.path("currentPage").asInt()).isEqualTo(2);
    assertThat(page.path("data")).isEmpty();
  }
}
