package io.github.xportka.sandbox.state;

import static java.util.Objects.requireNonNull;

import io.github.xportka.model.LogisticsTrace;
import io.github.xportka.model.OrderStatus;
import io.github.xportka.model.TradeBaseInfo;
import io.github.xportka.model.TradeInfo;
import io.github.xportka.model.TradeProductItem;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Order of the simulation.
 *
 * @param trade the order as the platform shows it
 * @param trace the parcel, or null before the shipment
 */
record StoredOrder(TradeInfo trade, @Nullable LogisticsTrace trace) {
  /** Checks that nothing is missing, because the order can come from a snapshot. */
  StoredOrder {
    TradeBaseInfo info = requireNonNull(trade.baseInfo(), "info");
    requireNonNull(info.idOfStr(), "id");
    requireNonNull(info.status(), "status");
    requireNonNull(info.createTime(), "time");
    Stream.of(info.totalAmount(), info.shippingFee(), info.sumProductPayment())
        .forEach(Objects::requireNonNull);
    trade.productItems().forEach(item -> requireNonNull(item.quantity(), "quantity"));
  }

  TradeBaseInfo info() {
    return requireNonNull(trade.baseInfo());
  }

  String id() {
    return requireNonNull(info().idOfStr());
  }

  List<TradeProductItem> items() {
    return trade.productItems();
  }

  OrderStatus status() {
    return requireNonNull(info().status());
  }

  long totalFen() {
    return Fen.of(requireNonNull(info().totalAmount()));
  }

  long shippingFen() {
    return Fen.of(requireNonNull(info().shippingFee()));
  }

  long itemsFen() {
    return Fen.of(requireNonNull(info().sumProductPayment()));
  }

  StoredOrder with(TradeBaseInfo info) {
    List<TradeProductItem> items =
        items().stream()
            .map(item -> item.toBuilder().status(String.valueOf(info.status())).build())
            .toList();
    return new StoredOrder(trade.toBuilder().baseInfo(info).productItems(items).build(), trace);
  }

  StoredOrder with(LogisticsTrace newTrace) {
    return new StoredOrder(trade, newTrace);
  }
}
