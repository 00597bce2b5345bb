package io.github.xportka.sandbox;

import static io.github.xportka.sandbox.SandboxFixtures.documentedRequest;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xportka.api.Operation;
import io.github.xportka.client.XportApiException;
import io.github.xportka.client.XportClient;
import io.github.xportka.client.XportException;
import io.github.xportka.client.XportOutcomeException;
import io.github.xportka.model.CreateOrderRequest;
import io.github.xportka.model.GetOrderDetailRequest;
import io.github.xportka.model.ListOrdersRequest;
import io.github.xportka.model.OrderStatus;
import io.github.xportka.model.PayOrderRequest;
import io.github.xportka.model.TradeInfo;
import io.github.xportka.sandbox.state.OrderEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random sequences of orders, payments and cancellations with random failures. What the client
 * concludes from responses and exceptions agrees with the state of the sandbox.
 *
 * <p>{@code -Dxport.stress=10000} sets the number of sequences.
 */
class FailingSequenceTest {
  private static final int PARTS = 2;
  private static final int SEQUENCES = Integer.getInteger("xport.stress", 30) / PARTS;
  private static final int STEPS = 8;
  private static final long SEED = 20_260_520;
  private static final List<InjectedFailure> FAILURES =
      List.of(
              "status:503",
              "rate-limit:1s",
              "drop",
              "reset",
              "lost-response",
              "truncated",
              "malformed",
              "clock:20m",
              "inner-failure",
              "latency:1ms")
          .stream()
          .map(InjectedFailure::parse)
          .toList();

  @AutoClose private final XportSandbox sandbox = XportSandbox.start();

  @AutoClose private final XportClient client = SandboxFixtures.clientWithoutRetries(sandbox);

  private Random random = new Random();
  private final CreateOrderRequest order =
      documentedRequest(Operation.CREATE_ORDER, CreateOrderRequest.class);

  /** Statuses that the client considers possible. */
  private final Map<String, Set<OrderStatus>> view = new HashMap<>();

  /** Creations whose result the client does not know. */
  private int unknownCreations;

  @ParameterizedTest
  @ValueSource(ints = {1, PARTS})
  @Execution(ExecutionMode.CONCURRENT)
  void viewOfClientAgreesWithState(int part) {
    random = new Random(SEED + part);
    int failures = 0;
    for (int i = 0; i < SEQUENCES; i++) {
      sandbox.reset();
      view.clear();
      unknownCreations = 0;
      int known = orders().size();
      for (int step = 0; step < STEPS; step++) {
        failures += step();
      }
      compare(known, i);
    }

    assertThat(failures).isGreaterThan(SEQUENCES);
  }

  private int step() {
    List<String> ids = new ArrayList<>(view.keySet());
    int choice = ids.isEmpty() ? 0 : random.nextInt(4);
    Operation operation = choice == 0 ? Operation.CREATE_ORDER : Operation.PAY_ORDER;
    boolean isFailing = choice < 3 && random.nextInt(3) > 0;
    if (isFailing) {
      sandbox.fail(operation, FAILURES.get(random.nextInt(FAILURES.size())));
    }
    if (choice == 0) {
      create();
    } else if (choice < 3) {
      pay(ids.get(random.nextInt(ids.size())));
    } else {
      cancel(ids.get(random.nextInt(ids.size())));
    }
    return isFailing ? 1 : 0;
  }

  private void create() {
    try {
      String id = requireNonNull(client.kaOrders().createOrder(order).data()).orderId();
      view.put(requireNonNull(id), Set.of(OrderStatus.WAIT_BUYER_PAY));
    } catch (XportException e) {
      unknownCreations += isWithoutEffect(e) ? 0 : 1;
    }
  }

  private void pay(String id) {
    try {
      client.kaOrders().payOrder(PayOrderRequest.builder().orderId(id).build());
      assertThat(view.get(id)).contains(OrderStatus.WAIT_BUYER_PAY);
      view.put(id, Set.of(OrderStatus.WAIT_SELLER_SEND));
    } catch (XportException e) {
      if (!isWithoutEffect(e)
          && requireNonNull(view.get(id)).contains(OrderStatus.WAIT_BUYER_PAY)) {
        Set<OrderStatus> possible = new HashSet<>(requireNonNull(view.get(id)));
        possible.add(OrderStatus.WAIT_SELLER_SEND);
        view.put(id, possible);
      }
    }
  }

  /** Cancels an order on the platform's side. Only unpaid orders can be cancelled. */
  private void cancel(String id) {
    try {
      sandbox.trigger(OrderEvent.CANCEL, id);
      view.put(id, Set.of(status(id)));
    } catch (RefusedException e) {
      assertThat(status(id)).isNotEqualTo(OrderStatus.WAIT_BUYER_PAY);
    }
  }

  /** Returns whether the exception proves that the platform did nothing. */
  private static boolean isWithoutEffect(XportException exception) {
    return exception instanceof XportApiException || exception instanceof XportOutcomeException;
  }

  private void compare(int known, int sequence) {
    assertThat(orders())
        .as("number of orders in sequence %d", sequence)
        .hasSizeBetween(known + view.size(), known + view.size() + unknownCreations);
    view.forEach(
        (id, possible) ->
            assertThat(status(id)).as("order %s in sequence %d", id, sequence).isIn(possible));
  }

  private OrderStatus status(String id) {
    TradeInfo found =
        requireNonNull(
            client
                .kaOrders()
                .getOrderDetail(GetOrderDetailRequest.builder().webSite("1688").orderId(id).build())
                .data());
    return requireNonNull(requireNonNull(found.baseInfo()).status());
  }

  private List<TradeInfo> orders() {
    return client
        .kaOrders()
        .listOrdersAll(ListOrdersRequest.builder().page(1).pageSize(20).build())
        .toList();
  }
}
