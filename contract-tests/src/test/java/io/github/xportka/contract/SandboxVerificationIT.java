package io.github.xportka.contract;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import io.github.xportka.api.Operation;
import io.github.xportka.sandbox.XportSandbox;
import java.time.Clock;
import org.apache.hc.core5.http.HttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sandbox answers as the pact says: what the client relies on, the stand-in gives. */
@Provider(ConsumerContract.PROVIDER)
@PactFolder("target/pacts")
class SandboxVerificationIT {
  private static final String REFUSES = "the platform refuses";

  private final XportSandbox sandbox = XportSandbox.start();

  @BeforeEach
  void target(PactVerificationContext context) {
    context.setTarget(new HttpTestTarget("127.0.0.1", sandbox.port()));
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @TestTemplate
  @ExtendWith(PactVerificationInvocationContextProvider.class)
  void answersAsThePactSays(PactVerificationContext context, HttpRequest request) {
    Interaction interaction = context.getInteraction();
    Operation operation = operation(interaction);
    if (interaction.getProviderStates().stream().anyMatch(s -> REFUSES.equals(s.getName()))) {
      sandbox.refuse(operation);
    }
    new Replay(sandbox.credentials(), sandbox.userId(), Clock.systemUTC()).sign(operation, request);

    context.verifyInteraction();
  }

  @State({"the order exists", REFUSES})
  void asItStands() {}

  private static Operation operation(Interaction interaction) {
    String id =
        PactFile.interactions().stream()
            .filter(written -> written.description().equals(interaction.getDescription()))
            .findFirst()
            .orElseThrow()
            .operationId();
    return Operation.byId(id).orElseThrow();
  }
}
