package io.github.xportka.sandbox.state;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.xportka.api.Envelope;
import io.github.xportka.api.Operation;
import io.github.xportka.client.XportMessage;
import io.github.xportka.model.CargoParam;
import io.github.xportka.model.CreateOrderRequest;
import io.github.xportka.model.OrderCreation;
import io.github.xportka.model.OrderPreview;
import io.github.xportka.model.ProductDetail;
import io.github.xportka.model.PushedMessage;
import io.github.xportka.model.TradeBaseInfo;
import io.github.xportka.model.TradeInfo;
import io.github.xportka.sandbox.SpecBundle;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Simulation with a fixed time and fixed identifiers, and typed calls of it. */
final class SimulationFixture {
  /** Order of the documented list, which is not paid. */
  static final String UNPAID_ORDER = "2257164624870311973";

  /** Product of the documented order preview, and its only variant. */
  static final long OFFER = 889512351602L;

  static final String SPEC = "530ad00177264564503ec3b848650652";

  private static final Instant NOW = Instant.parse("2026-05-21T01:00:00Z");

  final PlatformSimulation simulation;
  private final List<PushedMessage> messages = new ArrayList<>();

  SimulationFixture() {
    this(simulation(null));
  }

  SimulationFixture(PlatformSimulation simulation) {
    this.simulation = simulation;
  }

  /** Creates a simulation that keeps its state in a file, or in memory. */
  static PlatformSimulation simulation(@Nullable Path stateFile) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return PlatformSimulation.create(new SimulationSettings(clock, null, 0L, stateFile));
  }

  /** Sends a request that must succeed, and returns the data of the response. */
  <D> D data(Operation operation, Object request, Class<D> type) {
    return StateJson.readOwn(call(operation, request).path("data"), type);
  }

  /** Sends a request that must succeed. */
  JsonNode call(Operation operation, Object request) {
    JsonNode response =
        send(operation, request instanceof JsonNode json ? json : StateJson.tree(request));
    Envelope envelope = StateJson.readOwn(response, operation.responseType());
    assertThat(envelope.isSuccess()).as("%s", envelope).isTrue();
    return response;
  }

  JsonNode send(Operation operation, JsonNode body) {
    SimulatedResponse response = simulation.handle(operation, body);
    messages.addAll(response.messages());
    return response.body();
  }

  JsonNode send(Operation operation, String body) throws JsonProcessingException {
    return send(operation, StateJson.MAPPER.readTree(body));
  }

  /** Sends a request that must fail and returns the message. */
  String refusal(Operation operation, String body) throws JsonProcessingException {
    Envelope response = StateJson.read(send(operation, body), operation.responseType());
    assertThat(response.isSuccess()).isFalse();
    return String.valueOf(response.envelopeMessage());
  }

  void trigger(OrderEvent event, String orderId, String detail) {
    messages.addAll(simulation.trigger(event, orderId, detail));
  }

  /** Returns the pushed messages since the last call, as the client reads them. */
  List<XportMessage> takeMessages() throws JsonProcessingException {
    List<XportMessage> taken = new ArrayList<>();
    for (PushedMessage message : messages) {
      taken.add(XportMessage.readUnverified(StateJson.MAPPER.writeValueAsBytes(message)));
    }
    messages.clear();
    return taken;
  }

  List<OrderPreview> preview(CargoParam... cargo) {
    return List.of(data(Operation.PREVIEW_ORDER, order(cargo), OrderPreview[].class));
  }

  ProductDetail product(long offerId) {
    return data(Operation.ALIBABA_PRODUCT_DETAIL, Map.of("offerId", offerId), ProductDetail.class);
  }

  OrderCreation create(CargoParam... cargo) {
    return data(Operation.CREATE_ORDER, order(cargo), OrderCreation.class);
  }

  /** Returns the documented order with other lines. */
  static CreateOrderRequest order(CargoParam... cargo) {
    return SpecBundle.load()
        .documentedRequest(Operation.CREATE_ORDER, CreateOrderRequest.class)
        .toBuilder()
        .cargoParamList(Arrays.asList(cargo))
        .build();
  }

  static CargoParam cargo(long offerId, String specId, long quantity) {
    return CargoParam.builder()
        .offerId(offerId)
        .specId(specId)
        .quantity(BigDecimal.valueOf(quantity))
        .build();
  }

  TradeInfo detail(String orderId) {
    return data(Operation.GET_ORDER_DETAIL, Map.of("orderId", orderId), TradeInfo.class);
  }

  TradeBaseInfo info(String orderId) {
    return requireNonNull(detail(orderId).baseInfo());
  }

  static JsonNode documentedRequest(Operation operation) {
    return SpecBundle.load()
        .operation(operation)
        .orElseThrow()
        .requestExamples()
        .getOrDefault("documented", MissingNode.getInstance());
  }

  /** Creates a file that takes no space on the disk. */
  static Path fileOfSize(Path folder, long bytes) throws IOException {
    Path file = folder.resolve("large.json");
    try (RandomAccessFile created = new RandomAccessFile(file.toFile(), "rw")) {
      created.setLength(bytes);
    }
    return file;
  }
}
