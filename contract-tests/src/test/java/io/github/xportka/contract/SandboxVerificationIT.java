package io.github.xportka.contract;

import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import io.github.xportka.api.Operation;
import io.github.xportka.client.Credentials;
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
    PactInteraction interaction = written(context.getInteraction());
    Operation operation = Operation.byId(interaction.operationId()).orElseThrow();
    if (interaction.isGiven(REFUSES)) {
      sandbox.refuse(operation);
    }
    new Replay(credentials(interaction), sandbox.userId(), Clock.systemUTC())
        .sign(operation, request);

    context.verifyInteraction();
  }

  @State({
    "the order exists",
    "the package exists",
    "the preview exists",
    "the product is on sale",
    "the user has addresses",
    REFUSES,
    ConsumerContract.REFUSES_SIGNATURES
  })
  void asItStands() {}

  /** The sandbox's own, or a pair that its own check of signatures must refuse. */
  private Credentials credentials(PactInteraction interaction) {
    Credentials pair = sandbox.credentials();
    return interaction.isGiven(ConsumerContract.REFUSES_SIGNATURES)
        ? Credentials.of(pair.accessKey(), ConsumerContract.WRONG_SECRET)
        : pair;
  }

  private static PactInteraction written(Interaction interaction) {
    return PactFile.interactions().stream()
        .filter(written -> written.description().equals(interaction.getDescription()))
        .findFirst()
        .orElseThrow();
  }
}
