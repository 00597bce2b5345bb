package io.github.xportka.sandbox.state;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toList;

import io.github.xportka.model.CargoParam;
import io.github.xportka.model.ProductSku;
import io.github.xportka.sandbox.Refusal;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prices of order lines and domestic freight, in fen. */
final class OrderPricing {
  private static final int MAX_LINES = 50;

  private final Products products;

  OrderPricing(Products products) {
    this.products = products;
  }

  /**
   * Order line with its price.
   *
   * @param product the product
   * @param sku the variant
   * @param quantity the number of pieces
   */
  record Line(CatalogueProduct product, ProductSku sku, long quantity) {
    long unitFen() {
      BigDecimal promotion = sku.promotionPrice();
      return Fen.of(promotion == null ? requireNonNull(sku.price()) : promotion);
    }

    long amountFen() {
      return unitFen() * quantity;
    }

    long offerId() {
      return product.offerId();
    }

    String supplier() {
      return String.valueOf(product.detail().sellerOpenId());
    }

    /** Returns a key, because two products can use the same specId. */
    String variant() {
      return offerId() + "/" + sku.specId();
    }
  }

  /** Prices requested lines, and checks that each can be bought. */
  List<Line> lines(List<CargoParam> cargo) {
    if (cargo.isEmpty() || cargo.size() > MAX_LINES) {
      throw Refusal.LIMIT_EXCEEDED.because(
          "The order has %d variants. Order 1 to %d variants.", cargo.size(), MAX_LINES);
    }
    List<Line> lines = cargo.stream().map(this::line).toList();
    Map<String, Long> ordered = new HashMap<>();
    for (Line line : lines) {
      long total = ordered.merge(line.variant(), line.quantity(), Long::sum);
      long available = products.available(line.product(), line.sku());
      if (total > available) {
        throw Refusal.NOT_AVAILABLE.because(
            "The variant %s of the product %d is out of stock: %d pieces are available. Order"
                + " fewer pieces.",
            String.valueOf(line.sku().specId()), line.offerId(), available);
      }
    }
    quantities(lines).forEach(OrderPricing::requireMinimum);
    return lines;
  }

  private Line line(CargoParam cargo) {
    CatalogueProduct product = products.findOnSale(cargo.offerId());
    ProductSku sku =
        product.detail().productSkuInfos().stream()
            .filter(candidate -> String.valueOf(candidate.specId()).equals(cargo.specId()))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.NOT_FOUND.because(
                        "The variant %s does not exist. Use a specId of the product's details.",
                        cargo.specId()));
    return new Line(product, sku, RequestChecks.pieces(cargo.quantity()));
  }

  private static void requireMinimum(CatalogueProduct product, long quantity) {
    Integer minimum = product.detail().minOrderQuantity();
    if (minimum != null && quantity < minimum) {
      throw Refusal.INVALID_VALUE.because(
          "The product %d is sold in orders of at least %d pieces. Order more pieces.",
          product.offerId(), minimum);
    }
  }

  /** Groups lines as 1688 splits them into orders: by supplier. */
  static List<List<Line>> bySupplier(List<Line> lines) {
    return List.copyOf(
        lines.stream().collect(groupingBy(Line::supplier, LinkedHashMap::new, toList())).values());
  }

  static long amountFen(List<Line> lines) {
    return lines.stream().mapToLong(Line::amountFen).sum();
  }

  /** Adds the domestic freight of each product. */
  static long freightFen(List<Line> lines) {
    return quantities(lines).entrySet().stream()
        .mapToLong(product -> product.getKey().freightFen(product.getValue()))
        .sum();
  }

  private static Map<CatalogueProduct, Long> quantities(List<Line> lines) {
    return lines.stream().collect(groupingBy(Line::product, summingLong(Line::quantity)));
  }
}
