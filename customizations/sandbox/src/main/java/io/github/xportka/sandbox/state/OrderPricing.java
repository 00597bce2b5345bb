package io.github.xportka.sandbox.state;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toList;

import io.github.xportka.model.CargoParam;
import io.github.xportka.model.FreightEstimate;
import io.github.xportka.model.ProductDetail;
import io.github.xportka.model.ProductSku;
import io.github.xportka.model.ProductStatus;
import io.github.xportka.sandbox.Refusal;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prices of order lines and domestic freight, in fen. */
final class OrderPricing {
  private static final int MAX_LINES = 50;

  private final SimulationState state;
  private final Products products;

  OrderPricing(SimulationState state, Products products) {
    this.state = state;
    this.products = products;
  }

  /**
   * Order line with its price.
   *
   * @param product the product
   * @param sku the variant
   * @param quantity the number of pieces
   */
  record Line(ProductDetail product, ProductSku sku, long quantity) {
    long unitFen() {
      BigDecimal promotion = sku.promotionPrice();
      return Fen.of(promotion == null ? requireNonNull(sku.price()) : promotion);
    }

    long amountFen() {
      return unitFen() * quantity;
    }

    long offerId() {
      return requireNonNull(product.offerId());
    }

    String supplier() {
      return String.valueOf(product.sellerOpenId());
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
    ProductDetail product = products.find(cargo.offerId());
    if (!ProductStatus.PUBLISHED.equals(product.status())
        || state.has(Restriction.PRODUCT_WITHDRAWN, product.offerId())) {
      throw Refusal.NOT_AVAILABLE.because(
          "The product %d is not on sale. Order another product.",
          requireNonNull(product.offerId()));
    }
    ProductSku sku =
        product.productSkuInfos().stream()
            .filter(candidate -> String.valueOf(candidate.specId()).equals(cargo.specId()))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.NOT_FOUND.because(
                        "The variant %s does not exist. Use a specId of the product's details.",
                        cargo.specId()));
    return new Line(product, sku, RequestChecks.pieces(cargo.quantity()));
  }

  private static void requireMinimum(ProductDetail product, long quantity) {
    Integer minimum = product.minOrderQuantity();
    if (minimum != null && quantity < minimum) {
      throw Refusal.INVALID_VALUE.because(
          "The product %d is sold in orders of at least %d pieces. Order more pieces.",
          requireNonNull(product.offerId()), minimum);
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
  long freightFen(List<Line> lines) {
    return quantities(lines).entrySet().stream()
        .mapToLong(product -> freightFen(products.freight(product.getKey()), product.getValue()))
        .sum();
  }

  private static Map<ProductDetail, Long> quantities(List<Line> lines) {
    return lines.stream()
        .collect(groupingBy(Line::product, LinkedHashMap::new, summingLong(Line::quantity)));
  }

  /** Computes the freight: a fee for the first pieces, and a fee for each further unit. */
  static long freightFen(FreightEstimate template, long quantity) {
    if (Boolean.TRUE.equals(template.freePostage())) {
      return 0;
    }
    long further = Math.max(0, quantity - units(template.firstUnit()));
    long nextUnit = units(template.nextUnit());
    return fen(template.firstFee()) + (further + nextUnit - 1) / nextUnit * fen(template.nextFee());
  }

  private static long fen(@Nullable BigDecimal yuan) {
    return yuan == null ? 0 : Fen.of(yuan);
  }

  private static long units(@Nullable String units) {
    return units == null ? 1 : Math.max(1, Long.parseLong(units));
  }
}
