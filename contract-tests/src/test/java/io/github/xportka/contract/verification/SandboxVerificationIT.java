package io.github.xportka.contract.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.xportka.api.Operation;
import io.github.xportka.contract.support.PactInteraction;
import io.github.xportka.contract.support.SignedReplay;
import io.github.xportka.contract.support.WrittenPacts;
import io.github.xportka.sandbox.XportSandbox;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sandbox responds to every interaction as the pact says. */
class SandboxVerificationIT {
  private static final String REMEDY =
      """
      The sandbox does not respond to '%s' as the pact says. Correct the consumer test, or the \
      sandbox. A refusal needs a provider state in which the sandbox refuses the request: \
      given("{operationId} is refused", Map.of("operationId", "%s")), \
      or another one of PlatformSimulation.providerStates()\
      """;

  @AutoClose private static final XportSandbox SANDBOX = XportSandbox.start();

  @BeforeEach
  void reset() {
    SANDBOX.reset();
  }

  static List<PactInteraction> interactions() {
    return WrittenPacts.interactions();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("interactions")
  void respondsAsPactSays(PactInteraction interaction) {
    interaction.states().forEach(SANDBOX::enterProviderState);

    assertThat(new SignedReplay(SANDBOX).differences(interaction))
        .as(REMEDY, interaction.description(), interaction.operationId())
        .isEmpty();
  }

  @Test
  void reportsStatusAndPlacesOfDifferences() {
    SANDBOX.respondInvalid(
        Operation.PAY_ORDER,
        new ObjectMapper().createObjectNode().put("code", 200).put("data", "TEST"));

    assertThat(new SignedReplay(SANDBOX).differences(payment()))
        .containsExactly("$.data is of the type string, not object.");

    SANDBOX.respond(Operation.PAY_ORDER, 500, new byte[0]);

    assertThat(new SignedReplay(SANDBOX).differences(payment()))
        .contains("The status is 500, not 200.");
  }

  private static PactInteraction payment() {
    return WrittenPacts.interaction("the payment of an order");
  }
}
