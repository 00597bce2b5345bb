package io.github.xportka.receiver;

import io.github.xportka.api.Operation;
import io.github.xportka.client.UnconfirmedOperationException;
import io.github.xportka.client.XportClient;
import io.github.xportka.model.GetOrderDetailRequest;
import io.github.xportka.model.LogisticsTrace;
import io.github.xportka.model.LogisticsTraceItem;
import io.github.xportka.model.LogisticsTraceMessage;
import io.github.xportka.model.MessageBody;
import io.github.xportka.model.OrderMessage;
import io.github.xportka.model.RefundMessage;
import io.github.xportka.model.TradeInfo;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Handler that turns unordered messages into "latest state wins". A message only tells which order
 * has changed. The handler queries that order, and passes the response to the application.
 *
 * <pre>{@code
 * MessageHandler handler = LatestState.of(client, "1688", order -> save(order)).otherwise(message -> …);
 * }</pre>
 *
 * <p>Query and consumer run for one message of an order at a time. So a state that was queried
 * earlier never replaces one that was queried later.
 *
 * @param <T> state of an order
 */
public final class LatestState<T> implements MessageHandler {
  private static final int LOCKS = 64;

  private final Function<String, @Nullable T> query;
  private final Consumer<T> consumer;
  private final MessageHandler others;
  private final List<Object> locks;

  private LatestState(
      Function<String, @Nullable T> query, Consumer<T> consumer, MessageHandler others) {
    this.query = query;
    this.consumer = consumer;
    this.others = others;
    this.locks = Stream.generate(Object::new).limit(LOCKS).toList();
  }

  /**
   * Creates a handler that queries the details of an order. The path of this operation is inferred,
   * so the client must know the true path, or allow unconfirmed operations.
   *
   * @param client the client
   * @param webSite marketplace of the orders, such as {@code 1688}
   * @param consumer stores the state of an order
   * @return the handler
   * @throws UnconfirmedOperationException if the client does neither
   */
  public static LatestState<TradeInfo> of(
      XportClient client, String webSite, Consumer<TradeInfo> consumer) {
    Arguments.require("client", client).requireConfirmed(Operation.GET_ORDER_DETAIL);
    Arguments.require("webSite", webSite);
    return querying(
        orderId ->
            client
                .kaOrders()
                .getOrderDetail(
                    GetOrderDetailRequest.builder().webSite(webSite).orderId(orderId).build())
                .data(),
        consumer);
  }

  /**
   * Creates a handler with an own query.
   *
   * @param query returns the state of the order with an id; null counts as a failure
   * @param consumer stores the state of an order
   * @param <T> state of an order
   * @return the handler
   */
  public static <T> LatestState<T> querying(
      Function<String, @Nullable T> query, Consumer<T> consumer) {
    return new LatestState<>(
        Arguments.require("query", query),
        Arguments.require("consumer", consumer),
        message -> {
          throw new IllegalStateException(
              "The message does not name an order. Set a handler with otherwise(…).");
        });
  }

  /**
   * Returns a copy with a handler for messages that do not name an order, such as those of an
   * unknown type. Without it, they become dead letters.
   *
   * @param others the handler
   * @return the copy
   */
  public LatestState<T> otherwise(MessageHandler others) {
    return new LatestState<>(query, consumer, Arguments.require("others", others));
  }

  @Override
  public void handle(ReceivedMessage message) throws Exception {
    List<String> orderIds = message.message().body().map(LatestState::orderIds).orElseGet(List::of);
    if (orderIds.isEmpty()) {
      others.handle(message);
    }
    orderIds.forEach(this::update);
  }

  private void update(String orderId) {
    synchronized (locks.get(Math.floorMod(orderId.hashCode(), LOCKS))) {
      T state = query.apply(orderId);
      if (state == null) {
        throw new IllegalStateException("The response does not contain the order.");
      }
      consumer.accept(state);
    }
  }

  private static List<String> orderIds(MessageBody body) {
    Stream<@Nullable String> ids = Stream.empty();
    if (body instanceof OrderMessage order) {
      ids = Stream.of(order.orderId());
    } else if (body instanceof RefundMessage refund) {
      ids = Stream.of(refund.orderId());
    } else if (body instanceof LogisticsTraceMessage parcel) {
      LogisticsTrace trace = parcel.trace();
      List<LogisticsTraceItem> items = trace == null ? null : trace.orderLogsItems();
      ids = items == null ? ids : items.stream().map(LogisticsTraceItem::orderId);
    }
    return ids.filter(Objects::nonNull).distinct().toList();
  }
}
