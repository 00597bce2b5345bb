package io.github.xportka.contract.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.api.RetryClass;
import io.github.xportka.client.JsonEnvelope;
import io.github.xportka.client.RawResponse;
import io.github.xportka.client.ResponseShape;
import io.github.xportka.client.UnconfirmedOperationException;
import io.github.xportka.client.XportApiException;
import io.github.xportka.client.XportClient;
import io.github.xportka.client.XportException;
import io.github.xportka.contract.support.BundledSpec;
import io.github.xportka.contract.support.JsonTrees;
import io.github.xportka.contract.support.PactInteraction;
import io.github.xportka.contract.support.ResponseDifferences;
import io.github.xportka.contract.support.WrittenPacts;
import io.github.xportka.openapi.observation.ObservationRecorder;
import io.github.xportka.openapi.observation.Observations;
import io.github.xportka.openapi.observation.ObservedShape;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Verification of a platform with the operations and bodies of the pact. The client sends them, so
 * that its settings and its safeguards apply. Only operations that read are called: pact and spec
 * must both say so, for the same path.
 *
 * <p>The provider states of a platform cannot be set. A refusal in place of a success, or a success
 * in place of a refusal, is therefore not compared.
 */
final class LiveVerification implements AutoCloseable {
  private final LiveData data;
  private final boolean sendsWrongSignatures;
  private final XportClient client;
  private final XportClient clientWithWrongSecret;
  private final Map<String, String> paths;
  private final ObservationRecorder recorder;

  LiveVerification(LivePlatform platform) {
    this.data = platform.data();
    this.sendsWrongSignatures = platform.maySendWrongSignatures();
    this.client = platform.client();
    this.clientWithWrongSecret = platform.clientWithWrongSecret();
    this.paths = platform.paths();
    this.recorder =
        new ObservationRecorder(
            BundledSpec.document(), LocalDate.now(ZoneOffset.UTC), platform.baseUrl());
  }

  /** Returns the interactions that change nothing on the platform. */
  static List<PactInteraction> readOnly() {
    return WrittenPacts.interactions().stream().filter(LiveVerification::isReadOnly).toList();
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
      throw new IllegalArgumentException(
          interaction + " writes, and is not sent. Verify interactions that read.");
    }
    boolean refusesSignatures = interaction.isGiven(PactInteraction.REFUSES_SIGNATURES);
    if (refusesSignatures && !sendsWrongSignatures) {
      return LiveOutcome.notCompared(
          "The request has a wrong signature for the account's key, which the platform may treat as"
              + " an attack. To send it, add -D"
              + LivePlatform.WRONG_SIGNATURES
              + "=true.");
    }
    try {
      RawResponse<JsonEnvelope> response =
          send(refusesSignatures ? clientWithWrongSecret : client, interaction);
      record(interaction, response.status(), null, response.body());
      return succeeded(interaction, response.status(), response.value().json());
    } catch (XportApiException refusal) {
      record(interaction, refusal.status(), refusal, refusal.body());
      return refused(interaction, refusal);
    } catch (UnconfirmedOperationException e) {
      return LiveOutcome.notCompared(String.valueOf(e.getMessage()));
    } catch (XportException e) {
      return LiveOutcome.differs(String.valueOf(e.getMessage()));
    }
  }

  /** Records what the response settles, without its values. */
  private void record(
      PactInteraction interaction, int status, @Nullable XportApiException refusal, byte[] body) {
    Operation operation = Operation.byId(interaction.operationId()).orElseThrow();
    ResponseShape shape = ResponseShape.of(body).orElseThrow();
    OptionalInt code = refusal == null ? OptionalInt.empty() : refusal.code();
    ObservedShape exchange =
        new ObservedShape(
            operation.operationId(),
            status,
            code.isPresent() ? code.getAsInt() : null,
            1,
            shape.sha256(),
            shape.types());
    if (refusal != null) {
      recorder.refusal(exchange, interaction.description());
    } else {
      recorder.path(exchange, paths.getOrDefault(operation.operationId(), operation.path()), true);
    }
  }

  /** Returns what the exchanges have settled so far. */
  Observations observations() {
    return recorder.observations();
  }

  private RawResponse<JsonEnvelope> send(XportClient sender, PactInteraction interaction) {
    Operation operation = Operation.byId(interaction.operationId()).orElseThrow();
    JsonNode request = data.request(interaction);
    return sender.withRawResponse(
        recorded -> recorded.raw().call(operation, request.isMissingNode() ? null : request));
  }

  private LiveOutcome succeeded(PactInteraction interaction, int status, JsonNode response) {
    if (!interaction.succeeds()) {
      return interaction.isGiven(PactInteraction.REFUSES_SIGNATURES)
          ? LiveOutcome.differs(
              "The platform accepted a signature that was computed with a wrong secret.")
          : LiveOutcome.notCompared(
              "The platform accepts this request, so that its refusal cannot be compared.");
    }
    return LiveOutcome.compared(ResponseDifferences.between(interaction, status, response));
  }

  private LiveOutcome refused(PactInteraction interaction, XportApiException refusal) {
    if (interaction.succeeds()) {
      return LiveOutcome.notCompared(
          "The platform refuses this request, "
              + (refusal.code().isPresent()
                  ? "code " + refusal.code().getAsInt()
                  : "without a code")
              + ". If the account does not have the data, set other data with "
              + LivePlatform.DATA
              + ".");
    }
    return LiveOutcome.compared(
        ResponseDifferences.between(interaction, refusal.status(), JsonTrees.read(refusal.body())));
  }

  @Override
  public void close() {
    client.close();
    clientWithWrongSecret.close();
  }
}
