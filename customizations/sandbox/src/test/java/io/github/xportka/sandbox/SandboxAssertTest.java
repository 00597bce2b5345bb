package io.github.xportka.sandbox;

import static io.github.xportka.sandbox.SandboxAssertions.assertThat;
import static io.github.xportka.sandbox.SandboxFixtures.documentedRequest;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.client.XportClient;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(XportSandboxExtension.class)
class SandboxAssertTest {
  private static final Operation OPERATION = Operation.UPDATE_LOGISTIC_INFO;

  @BeforeEach
  void call(XportClient client) {
    client.warehouseLogistics().updateLogisticInfo(documentedRequest());
  }

  @Test
  void acceptsReceivedRequest(XportSandbox sandbox) {
    JsonNode body = Objects.requireNonNull(SandboxFixtures.requestExample(OPERATION));

    assertThat(sandbox)
        .received(OPERATION)
        .once()
        .withBody(documentedRequest())
        .withBody(body)
        .withBody(body.toString());
    assertThat(sandbox).received(Operation.PAY_ORDER).never();
  }

  @Test
  void listsReceivedRequestsOfWrongNumber(XportSandbox sandbox) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThat(sandbox).received(Operation.PAY_ORDER).once())
        .withMessage(
            "Expected 1 requests of payOrder, but the sandbox received 0. All received requests:"
                + System.lineSeparator()
                + "  updateLogisticInfo");
  }

  @Test
  void showsBothBodies(XportSandbox sandbox) {
    UpdateLogisticInfoRequest other = UpdateLogisticInfoRequest.builder().orderId("other").build();

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThat(sandbox).received(OPERATION).withBody(other))
        .withMessageContaining("The body of updateLogisticInfo differs.")
        .withMessageContaining("\"orderId\" : \"other\"")
        .withMessageContaining("SF1234521212678");
  }

  @Test
  void namesBodyThatIsNotJson(XportSandbox sandbox) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(sandbox).received(OPERATION).withBody("{"))
        .withMessage("The expected body is not valid JSON.");
    sandbox.reset();
    TestRequest.unsigned(sandbox, OPERATION).body("{").send();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(sandbox).received(OPERATION).withBody("{}"))
        .withMessage("The received body is not valid JSON.");
  }

  @Test
  void reportsMissingRequestOfBody(XportSandbox sandbox) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThat(sandbox).received(Operation.PAY_ORDER).withBody("{}"))
        .withMessageStartingWith("Expected a request of payOrder, but the sandbox received none.");
  }
}
