package io.github.xportka.sandbox.state;

import static java.util.Objects.requireNonNull;

import io.github.xportka.model.FreightEstimate;
import io.github.xportka.model.ProductDetail;
import io.github.xportka.model.ProductImages;
import io.github.xportka.model.ProductPrices;
import io.github.xportka.model.ProductSku;
import io.github.xportka.model.ProductStatus;
import io.github.xportka.model.ProductSummary;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Product of a catalogue file.
 *
 * @param detail the product as the detail operation shows it; it is published by default
 * @param summary the product as a search shows it; by default derived from the detail
 * @param freight the template of the domestic freight; by default the documented template
 * @param keywords further words that find the product; none by default
 * @param pools the pools that contain the product; none by default
 */
record CatalogueProduct(
    ProductDetail detail,
    ProductSummary summary,
    FreightEstimate freight,
    List<String> keywords,
    List<Long> pools) {
  private static final BigDecimal MAX_PRICE_YUAN = BigDecimal.valueOf(1_000_000);
  private static final FreightEstimate DOCUMENTED_FREIGHT = DocumentedExamples.freight();

  /** Checks what the simulation calculates with, and supplies defaults for absent properties. */
  CatalogueProduct {
    check(detail != null && detail.offerId() != null, "the product has no 'offerId'");
    check(freight == null || isUsable(freight), "the freight template has no numbers");
    checkVariants(detail);
    if (detail.status() == null) {
      detail = detail.toBuilder().status(ProductStatus.PUBLISHED).build();
    }
    FreightEstimate template = freight == null ? DOCUMENTED_FREIGHT : freight;
    freight = template.toBuilder().offerId(detail.offerId()).build();
    summary = summary == null ? summaryOf(detail) : summary;
    keywords = keywords == null ? List.of() : List.copyOf(keywords);
    pools = pools == null ? List.of() : List.copyOf(pools);
  }

  private static void checkVariants(ProductDetail detail) {
    check(!detail.productSkuInfos().isEmpty(), "the product has no variant in 'productSkuInfos'");
    Set<String> variants = new HashSet<>();
    for (ProductSku sku : detail.productSkuInfos()) {
      check(sku.specId() != null, "a variant has no 'specId'");
      check(sku.skuId() != null, "a variant has no 'skuId'");
      check(variants.add(sku.specId()), "two variants have the same 'specId'");
      check(
          isStock(sku.amountOnSale()),
          "an 'amountOnSale' is not from 0 to " + ProductCatalogue.MAX_STOCK);
      check(
          sku.price() != null && isAmount(sku.price()) && isAmount(sku.promotionPrice()),
          "a 'price' or 'promotionPrice' is not from 0 to " + MAX_PRICE_YUAN);
    }
  }

  private static void check(boolean isRight, String problem) {
    if (!isRight) {
      throw new IllegalArgumentException(problem);
    }
  }

  private static boolean isStock(@Nullable Integer pieces) {
    return pieces != null && pieces >= 0 && pieces <= ProductCatalogue.MAX_STOCK;
  }

  private static boolean isAmount(@Nullable BigDecimal yuan) {
    return yuan == null || (yuan.signum() >= 0 && yuan.compareTo(MAX_PRICE_YUAN) <= 0);
  }

  private static boolean isUsable(FreightEstimate freight) {
    return isAmount(freight.firstFee())
        && isAmount(freight.nextFee())
        && isCount(freight.firstUnit())
        && isCount(freight.nextUnit());
  }

  private static boolean isCount(@Nullable String pieces) {
    return pieces == null || pieces.matches("[0-9]{1,7}");
  }

  long offerId() {
    return requireNonNull(detail.offerId());
  }

  boolean isFoundBy(String keyword) {
    return contains(detail.subject(), keyword)
        || contains(detail.subjectTrans(), keyword)
        || keywords.stream().anyMatch(word -> contains(word, keyword));
  }

  private static boolean contains(@Nullable String text, String keyword) {
    return text != null && text.toLowerCase(Locale.ROOT).contains(keyword);
  }

  boolean isInCategory(String category) {
    return Stream.of(
            detail.categoryId(),
            detail.topCategoryId(),
            detail.secondCategoryId(),
            detail.thirdCategoryId())
        .anyMatch(id -> category.equals(String.valueOf(id)));
  }

  List<String> images() {
    return images(detail);
  }

  private static List<String> images(ProductDetail detail) {
    ProductImages images = detail.productImage();
    return images == null ? List.of() : images.images();
  }

  /** Computes the freight: a fee for the first pieces, and a fee for each further unit. */
  long freightFen(long quantity) {
    if (Boolean.TRUE.equals(freight.freePostage())) {
      return 0;
    }
    long further = Math.max(0, quantity - units(freight.firstUnit()));
    long nextUnit = units(freight.nextUnit());
    return fen(freight.firstFee()) + (further + nextUnit - 1) / nextUnit * fen(freight.nextFee());
  }

  private static long fen(@Nullable BigDecimal yuan) {
    return yuan == null ? 0 : Fen.of(yuan);
  }

  private static long units(@Nullable String units) {
    return units == null ? 1 : Math.max(1, Long.parseLong(units));
  }

  private static ProductSummary summaryOf(ProductDetail detail) {
    ProductSku cheapest =
        detail.productSkuInfos().stream()
            .min(Comparator.comparing(sku -> requireNonNull(sku.price())))
            .orElseThrow();
    return ProductSummary.builder()
        .imageUrl(images(detail).stream().findFirst().orElse(null))
        .subject(detail.subject())
        .subjectTrans(detail.subjectTrans())
        .offerId(detail.offerId())
        .isJxhy(detail.isJxhy())
        .priceInfo(
            ProductPrices.builder()
                .price(cheapest.price())
                .promotionPrice(cheapest.promotionPrice())
                .consignPrice(cheapest.consignPrice())
                .build())
        .traceInfo(detail.traceInfo())
        .minOrderQuantity(detail.minOrderQuantity())
        .createDate(detail.createDate())
        .build();
  }
}
