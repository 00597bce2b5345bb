package io.github.xportka.sandbox.state;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.api.RetryClass;
import io.github.xportka.model.PushedMessage;
import io.github.xportka.sandbox.RefusedException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Simulation of the platform's state, without HTTP and without signing.
 *
 * <pre>{@code
 * PlatformSimulation simulation = PlatformSimulation.create();
 * SimulatedResponse response = simulation.handle(Operation.PAY_ORDER, body);
 * }</pre>
 *
 * <p>A fresh simulation knows the ids of the documented examples. Orders, packages and previews are
 * limited to the newest 1000 each, and addresses to 200. An operation that the simulation does not
 * know receives its documented example.
 *
 * <p>Thread-safe: requests are handled one after another.
 */
public final class PlatformSimulation {
  private static final int MAX_FILE_BYTES = 128 * 1024 * 1024;

  private final MessageOutbox outbox;
  private final ChinaTime time;
  private final long firstIdentifier;
  private final @Nullable Path file;
  private Supplier<ProductCatalogue> catalogue;
  private SimulationState state;
  private OrderEvents events;
  private RequestRoutes routes;
  private long requestCount;
  private boolean isStateOfPact;

  private PlatformSimulation(SimulationSettings settings) {
    time = new ChinaTime(settings.clock());
    outbox = new MessageOutbox(time);
    firstIdentifier =
        Objects.requireNonNullElseGet(settings.firstIdentifier(), settings.clock()::millis);
    ProductCatalogue given = settings.catalogue();
    catalogue = given == null ? ProductCatalogue::standard : () -> given;
    file = settings.file();
    use(
        file != null && Files.exists(file)
            ? StateJson.readFile(file, "state file", MAX_FILE_BYTES, SimulationState::read)
            : fresh());
    try {
      save(); // reports a folder that is not writable before the first request
    } catch (UncheckedIOException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** Replaces the state, and the handlers that change it. */
  private void use(SimulationState newState) {
    state = newState;
    events = new OrderEvents(state, outbox, time);
    Products products = new Products(state, catalogue);
    routes =
        new RequestRoutes(
            new Orders(state, new OrderPricing(products), events, outbox, time),
            products,
            new OverseasFreight(state, time),
            new Packages(state),
            new Addresses(state));
  }

  private SimulationState fresh() {
    SimulationState fresh = SimulationState.empty(firstIdentifier);
    DocumentedState.putAll(fresh);
    return fresh;
  }

  /**
   * Creates a simulation with default settings.
   *
   * @return the fresh simulation
   */
  public static PlatformSimulation create() {
    return create(new SimulationSettings(Clock.systemUTC(), null, null, null));
  }

  /**
   * Creates a simulation with own settings.
   *
   * @param settings the settings
   * @return the simulation
   * @throws IllegalArgumentException if the state file does not contain a snapshot, or cannot be
   *     written
   */
  public static PlatformSimulation create(SimulationSettings settings) {
    return new PlatformSimulation(settings);
  }

  /**
   * Handles a request. A request that the state does not allow receives a failure envelope and
   * changes nothing.
   *
   * @param operation the operation
   * @param body the request body, which matches the spec; a missing node without a body
   * @return the response and the messages to push
   * @throws UncheckedIOException if the state file cannot be written
   */
  public synchronized SimulatedResponse handle(Operation operation, JsonNode body) {
    isStateOfPact = false;
    String requestId = nextRequestId();
    try {
      state.requireUnrestricted(Restriction.SIGNATURES_REFUSED);
      state.requireUnrestricted(Restriction.OPERATION_REFUSED, operation.operationId());
      boolean isChange = operation.retryClass() != RetryClass.SAFE;
      if (isChange) {
        RequestChecks.requireStorable(body);
      }
      JsonNode response =
          routes
              .handle(operation, body)
              .map(data -> Responses.success(operation, data, requestId))
              .orElseGet(() -> Responses.documented(operation, body, requestId));
      List<PushedMessage> messages = outbox.take();
      if (isChange) {
        save();
      }
      return new SimulatedResponse(response, messages);
    } catch (RefusedException e) {
      return new SimulatedResponse(Responses.failure(operation, e, requestId), List.of());
    }
  }

  private String nextRequestId() {
    requestCount++;
    return "%016x%016x".formatted(firstIdentifier, requestCount);
  }

  /**
   * Writes the envelope of a failure that the caller found, for example a wrong signature.
   *
   * @param operation the operation
   * @param refusal the failure
   * @return the envelope
   */
  public synchronized JsonNode failure(Operation operation, RefusedException refusal) {
    return Responses.failure(operation, refusal, nextRequestId());
  }

  /**
   * Applies an event that does not come from a request, for example a shipment by the seller.
   *
   * @param event the event
   * @param orderId the id of the order
   * @param detail the detail that the event describes, or an empty text for a default
   * @return the messages to push; empty if no message is documented for the event
   * @throws RefusedException if the order does not exist or does not allow the event
   * @throws UncheckedIOException if the state file cannot be written
   */
  public synchronized List<PushedMessage> trigger(OrderEvent event, String orderId, String detail) {
    events.apply(event, orderId, detail);
    List<PushedMessage> messages = outbox.take();
    save();
    return messages;
  }

  /** Returns to the fresh state. The catalogue stays. */
  public synchronized void reset() {
    clear();
    save();
  }

  private void clear() {
    requestCount = 0;
    use(fresh());
  }

  /**
   * Returns a copy of the state. It contains personal data of requests, but not the catalogue.
   *
   * @return the JSON, which {@link #restore} accepts
   */
  public synchronized JsonNode snapshot() {
    return StateJson.tree(state);
  }

  /**
   * Replaces the state.
   *
   * @param snapshot the JSON of {@link #snapshot}
   * @throws IllegalArgumentException if the JSON is not a snapshot; the state stays
   */
  public synchronized void restore(JsonNode snapshot) {
    use(SimulationState.read(snapshot));
    save();
  }

  /**
   * Replaces the catalogue and returns to the fresh state.
   *
   * @param catalogue the new products
   */
  public synchronized void seed(ProductCatalogue catalogue) {
    this.catalogue = () -> catalogue;
    reset();
  }

  /**
   * Enters a provider state of a pact. The first state after a request starts from the fresh state;
   * further states are added to it.
   *
   * @param name the name of the state; an empty name only returns to the fresh state
   * @param parameters the parameters of the state
   * @throws IllegalArgumentException if the state is unknown or a parameter is missing
   */
  public synchronized void enterProviderState(String name, Map<String, ?> parameters) {
    Consumer<SimulationState> change = ProviderStates.change(name, parameters);
    if (!isStateOfPact) {
      clear();
    }
    change.accept(state);
    isStateOfPact = true;
    save();
  }

  /** {@return the names of all provider states} */
  public static List<String> providerStates() {
    return ProviderStates.names();
  }

  private void save() {
    if (file != null) {
      StateJson.writeFile(file, state);
    }
  }
}
