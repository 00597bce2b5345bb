package io.github.xportka.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.api.RetryClass;
import io.github.xportka.cli.context.CommandException;
import io.github.xportka.cli.operation.DocumentedRequest;
import io.github.xportka.client.ResponseShape;
import io.github.xportka.client.RetryPolicy;
import io.github.xportka.client.XportApiException;
import io.github.xportka.client.XportClient;
import io.github.xportka.client.XportOutcomeException;
import io.github.xportka.client.XportResponseException;
import io.github.xportka.openapi.observation.ObservedRefusal;
import io.github.xportka.openapi.page.Sleeper;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sender of probes: only operations that read, at most one request a second, and at most 40
 * requests in all.
 */
final class ProbeCaller {
  /** The largest number of requests of one run. */
  static final int MOST_REQUESTS = 40;

  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final Sleeper sleeper;
  private final Consumer<String> progress;
  private int sent;

  ProbeCaller(Sleeper sleeper, Consumer<String> progress) {
    this.sleeper = sleeper;
    this.progress = progress;
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
   * @throws CommandException if the limit is reached or the thread is interrupted
   */
  void next(String what) {
    if (sent >= MOST_REQUESTS) {
      throw CommandException.failed("The limit of " + MOST_REQUESTS + " requests is reached.");
    }
    if (sent > 0) {
      try {
        sleeper.sleep(INTERVAL);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw CommandException.failed("Interrupted.");
      }
    }
    sent++;
    progress.accept("request " + sent + ": " + what);
  }

  /**
   * Calls an operation with its documented example.
   *
   * @param client the builder of the client; its retries are turned off
   * @param path another path than that of the client, or null
   * @return the response
   * @throws CommandException if the operation writes
   * @throws io.github.xportka.client.XportTransportException if no response arrives
   */
  ProbeResponse call(
      XportClient.Builder client, Operation operation, @Nullable String path, String what) {
    if (operation.retryClass() != RetryClass.SAFE) {
      throw CommandException.usage(operation.operationId() + " writes, so it is never a probe.");
    }
    JsonNode body = DocumentedRequest.example(operation);
    next(what);
    client.retryPolicy(RetryPolicy.none()).failOnOutcome(false).allowUnconfirmedOperations();
    if (path != null) {
      client.pathOverride(operation, path);
    }
    try (XportClient built = client.build()) {
      var response = built.withRawResponse(recorded -> recorded.raw().call(operation, body));
      return new ProbeResponse(
          ProbeResponse.Kind.SUCCESS, response.status(), null, null, shape(response.body()));
    } catch (XportApiException e) {
      return new ProbeResponse(
          ProbeResponse.Kind.REFUSAL,
          e.status(),
          e.code().isPresent() ? e.code().getAsInt() : null,
          e.apiMessage().map(ObservedRefusal::masked).orElse(null),
          shape(e.body()));
    } catch (XportOutcomeException e) {
      return new ProbeResponse(ProbeResponse.Kind.SUCCESS, e.status(), null, null, shape(e.body()));
    } catch (XportResponseException e) {
      return new ProbeResponse(ProbeResponse.Kind.OTHER, e.status(), null, null, null);
    }
  }

  private static @Nullable ResponseShape shape(byte[] body) {
    return ResponseShape.of(body).orElse(null);
  }
}
