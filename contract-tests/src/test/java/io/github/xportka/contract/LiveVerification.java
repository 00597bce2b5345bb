package io.github.xportka.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Envelope;
import io.github.xportka.api.EnvelopeShape;
import io.github.xportka.api.Operation;
import io.github.xportka.api.RetryClass;
import io.github.xportka.client.JsonEnvelope;
import io.github.xportka.client.RawResponse;
import io.github.xportka.client.UnconfirmedOperationException;
import io.github.xportka.client.XportApiException;
import io.github.xportka.client.XportClient;
import io.github.xportka.client.XportException;
import io.github.xportka.client.XportJson;
import java.io.IOException;
import java.util.List;

/**
 * Replays the pact's requests against a platform: the operation and its body, signed anew. Only
 * what reads is sent: pact and spec have to say so both, and mean the same path.
 *
 * <p>The platform's states cannot be arranged: where it refuses what the pact has it answer, or
 * answers what the pact has it refuse, nothing is learnt of the answer's form, and nothing is
 * claimed.
 */
final class LiveVerification implements AutoCloseable {
  private final AnswerComparison comparison = AnswerComparison.withThePact();
  private final LiveData data;
  private final boolean sendsWrongSignatures;
  private final XportClient client;
  private final XportClient clientWithWrongSecret;

  LiveVerification(LivePlatform platform) {
    this.data = platform.data();
    this.sendsWrongSignatures = platform.maySendWrongSignatures();
    this.client = platform.client();
    this.clientWithWrongSecret = platform.clientWithWrongSecret();
  }

  /** The interactions that change nothing on the platform. */
  static List<PactInteraction> readOnly() {
    return PactFile.interactions().stream().filter(LiveVerification::isReadOnly).toList();
  }

  private static boolean isReadOnly(PactInteraction interaction) {
    Operation operation = Operation.byId(interaction.operationId()).orElseThrow();
    return interaction.reads()
        && operation.retryClass() == RetryClass.SAFE
        && operation.method().equals(interaction.method())
        && operation.path().equals(interaction.path());
  }

  LiveOutcome verify(PactInteraction interaction) {
    if (!isReadOnly(interaction)) {
      throw new IllegalArgumentException(interaction + " writes: it is not sent.");
    }
    boolean refusesSignatures = interaction.isGiven(ConsumerContract.REFUSES_SIGNATURES);
    if (refusesSignatures && !sendsWrongSignatures) {
      return LiveOutcome.notCompared(
          "It would send a wrong signature under the account's key, which a platform may hold"
              + " against it: -D"
              + LivePlatform.WRONG_SIGNATURES
              + "=true sends it.");
    }
    try {
      RawResponse<JsonEnvelope> answer =
          send(refusesSignatures ? clientWithWrongSecret : client, interaction);
      return answered(interaction, answer.status(), answer.value().json());
    } catch (XportApiException refused) {
      return refused(interaction, refused);
    } catch (UnconfirmedOperationException unsent) {
      return LiveOutcome.notCompared(String.valueOf(unsent.getMessage()));
    } catch (XportException noAnswer) {
      return LiveOutcome.differs(String.valueOf(noAnswer.getMessage()));
    }
  }

  private RawResponse<JsonEnvelope> send(XportClient sender, PactInteraction interaction) {
    Operation operation = Operation.byId(interaction.operationId()).orElseThrow();
    JsonNode request = data.request(interaction);
    return sender.withRawResponse(
        recorded -> recorded.raw().call(operation, request.isMissingNode() ? null : request));
  }

  private LiveOutcome answered(PactInteraction interaction, int status, JsonNode answer) {
    if (reliesOnRefusal(interaction)) {
      return interaction.isGiven(ConsumerContract.REFUSES_SIGNATURES)
          ? LiveOutcome.differs("The platform took a signature that was made with a wrong secret.")
          : LiveOutcome.notCompared(
              "The platform answers this request, and cannot be told to refuse.");
    }
    return LiveOutcome.compared(comparison.faults(interaction, status, answer));
  }

  private LiveOutcome refused(PactInteraction interaction, XportApiException refused) {
    if (!reliesOnRefusal(interaction)) {
      return LiveOutcome.notCompared(
          "The platform refuses this request, "
              + (refused.code().isPresent()
                  ? "code " + refused.code().getAsInt()
                  : "without a code")
              + ": if it names what the account does not have, name other data, see "
              + LivePlatform.DATA
              + ".");
    }
    try {
      JsonNode answer = XportJson.reader(JsonNode.class).readTree(refused.body());
      return LiveOutcome.compared(comparison.faults(interaction, refused.status(), answer));
    } catch (IOException e) {
      throw new IllegalStateException("The client has read it as JSON.", e);
    }
  }

  private static boolean reliesOnRefusal(PactInteraction interaction) {
    return EnvelopeShape.read(interaction.responseBody()).filter(Envelope::isSuccess).isEmpty();
  }

  @Override
  public void close() {
    client.close();
    clientWithWrongSecret.close();
  }
}
