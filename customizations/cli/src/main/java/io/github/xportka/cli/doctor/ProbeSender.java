package io.github.xportka.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.api.RetryClass;
import io.github.xportka.cli.context.CallerCredentials;
import io.github.xportka.cli.context.CommandContext;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.cli.operation.DocumentedRequest;
import io.github.xportka.client.Credentials;
import io.github.xportka.client.ResponseShape;
import io.github.xportka.client.RetryPolicy;
import io.github.xportka.client.XportApiException;
import io.github.xportka.client.XportClient;
import io.github.xportka.client.XportResponseException;
import io.github.xportka.openapi.observation.ObservedShape;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sender of probes: only operations that read, each probe once, at most one request a second, and
 * at most 40 requests in all.
 */
final class ProbeSender {
  /** The largest number of requests of one run. */
  static final int MOST_REQUESTS = 40;

  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final CommandContext context;
  private final String baseUrl;
  private final CallerCredentials caller;
  private final Map<Probe, ProbeResponse> responses = new HashMap<>();
  private int sent;

  /** Signals that no further request can be sent. What was recorded stays valid. */
  static final class StopException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    private StopException(String message, String remedy) {
      super(message);
      this.remedy = remedy;
    }

    String remedy() {
      return remedy;
    }
  }

  ProbeSender(CommandContext context, String baseUrl, CallerCredentials caller) {
    this.context = context;
    this.baseUrl = baseUrl;
    this.caller = caller;
  }

  String baseUrl() {
    return baseUrl;
  }

  int sent() {
    return sent;
  }

  int left() {
    return MOST_REQUESTS - sent;
  }

  /**
   * Waits for the turn of the next request and counts it.
   *
   * @throws StopException if the limit is reached
   * @throws CommandException if the thread is interrupted
   */
  void next(String what) {
    if (left() == 0) {
      throw new StopException(
          "The limit of " + MOST_REQUESTS + " requests is reached.",
          "Probe again, and give the settings found with --settings, which saves requests.");
    }
    if (sent > 0) {
      try {
        context.sleeper().sleep(INTERVAL);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw CommandException.failed("Interrupted.");
      }
    }
    sent++;
    context.showProgress("Request " + sent + ": " + what);
  }

  /**
   * Sends a probe, or returns the response if the same probe was sent before.
   *
   * @throws StopException if the limit is reached, or if the platform asks for fewer requests or
   *     has locked the caller
   * @throws CommandException if the operation writes
   * @throws io.github.xportka.client.XportTransportException if no response arrives
   */
  ProbeResponse send(Probe probe) {
    ProbeResponse known = responses.get(probe);
    if (known != null) {
      return known;
    }
    ProbeResponse response = call(probe);
    if (response.asksToStop()) {
      throw new StopException(
          "The platform asks for fewer requests: " + response.describe() + ".",
          "Wait, and ask the vendor before you probe again.");
    }
    responses.put(probe, response);
    return response;
  }

  private ProbeResponse call(Probe probe) {
    Operation operation = probe.operation();
    if (operation.retryClass() != RetryClass.SAFE) {
      throw CommandException.usage(operation.operationId() + " writes, so it is never a probe.");
    }
    JsonNode body = DocumentedRequest.example(operation);
    next(operation.operationId() + " at " + probe.path());
    try (XportClient client = client(probe)) {
      var response = client.withRawResponse(recorded -> recorded.raw().call(operation, body));
      return new ProbeResponse(
          ProbeResponse.Kind.SUCCESS,
          shape(operation, response.status(), null, response.body()),
          null);
    } catch (XportApiException e) {
      Integer code = e.code().isPresent() ? e.code().getAsInt() : null;
      return new ProbeResponse(
          ProbeResponse.Kind.REFUSAL,
          shape(operation, e.status(), code, e.body()),
          e.apiMessage().orElse(null));
    } catch (XportResponseException e) {
      return new ProbeResponse(
          ProbeResponse.Kind.OTHER, shape(operation, e.status(), null, new byte[0]), null);
    }
  }

  private XportClient client(Probe probe) {
    Credentials credentials =
        probe.isForged()
            ? Credentials.of(caller.accessKey(), "wrong-on-purpose")
            : caller.toCredentials();
    XportClient.Builder client =
        context
            .settings()
            .client()
            .baseUrl(baseUrl)
            .credentials(() -> credentials)
            .userId(caller.userId())
            .clock(context.clock())
            .pathOverride(probe.operation(), probe.path())
            .retryPolicy(RetryPolicy.none())
            .failOnOutcome(false)
            .allowUnconfirmedOperations();
    probe.signing().applyTo(client);
    return client.build();
  }

  private static ObservedShape shape(
      Operation operation, int status, @Nullable Integer code, byte[] body) {
    ResponseShape shape = ResponseShape.of(body).orElse(null);
    return new ObservedShape(
        operation.operationId(),
        status,
        code,
        1,
        shape == null ? "" : shape.sha256(),
        shape == null ? Map.of() : shape.types());
  }
}
