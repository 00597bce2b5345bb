package io.github.xportka.client.micrometer;

import io.github.xportka.api.Operation;
import io.github.xportka.client.XportListener;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Listener that makes a Micrometer observation {@code xport.client.call} of each call.
 *
 * <p>Its tags have few values: {@code operation}, {@code outcome}, {@code status} and {@code code}.
 * An unknown path has the operation {@code other}.
 *
 * <pre>{@code
 * XportClient.builder().listener(new XportObservations(registry))
 * }</pre>
 */
public final class XportObservations implements XportListener {
  /** Name of the observation. */
  public static final String NAME = "xport.client.call";

  private static final String NONE = "none";

  private final ObservationRegistry registry;
  private final Map<Long, Observation> running = new ConcurrentHashMap<>();

  /**
   * Creates a listener for one client.
   *
   * @param registry the registry of observations
   */
  public XportObservations(ObservationRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void callStarted(CallStarted event) {
    String operation = Operation.byId(event.operation()).isPresent() ? event.operation() : "other";
    running.put(
        event.call(),
        Observation.createNotStarted(NAME, registry)
            .contextualName("xport " + operation)
            .lowCardinalityKeyValue("operation", operation)
            .start());
  }

  @Override
  public void attemptFinished(AttemptFinished event) {
    Observation observation = running.get(event.call());
    if (observation != null && event.attempt() > 1) {
      observation.event(Observation.Event.of("retry"));
    }
  }

  @Override
  public void callFinished(CallFinished event) {
    Observation observation = running.remove(event.call());
    if (observation == null) {
      return;
    }
    observation
        .lowCardinalityKeyValue("outcome", event.outcome().name().toLowerCase(Locale.ROOT))
        .lowCardinalityKeyValue(
            "status", event.status() == 0 ? NONE : Integer.toString(event.status()))
        .lowCardinalityKeyValue(
            "code",
            event.platformCode().isPresent()
                ? Integer.toString(event.platformCode().getAsInt())
                : NONE)
        .stop();
  }
}
