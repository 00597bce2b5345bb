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
 * @param summary the product as a search shows it, or null to derive it from the detail
 * @param freight the template of the domestic freight, or null for the documented template
 * @param keywords further words that find the product, or null
 * @param pools the pools that contain the product, or null
 */
record CatalogueProduct(
    ProductDetail detail,
    @Nullable ProductSummary summary,
    @Nullable FreightEstimate freight,
    @Nullable List<String> keywords,
    @Nullable List<Long> pools) {
  private static final BigDecimal MAX_PRICE_YUAN = BigDecimal.valueOf(1_000_000);

  /** Checks what the simulation calculates with, because the product can come from a file. */
  CatalogueProduct {
    check(detail != null && detail.offerId() != null, "the product has no 'offerId'");
    if (detail.status() == null) {
      detail = detail.toBuilder().status(ProductStatus.PUBLISHED).build();
    }
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
    check(freight == null || isUsable(freight), "the freight template has no numbers");
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

  /** Returns the product with its own freight template, or with a default. */
  CatalogueProduct withFreight(FreightEstimate defaultTemplate) {
    FreightEstimate template = freight == null ? defaultTemplate : freight;
    return new CatalogueProduct(
        detail, summary, template.toBuilder().offerId(offerId()).build(), keywords, pools);
  }

  boolean isFoundBy(String keyword) {
    return contains(detail.subject(), keyword)
        || contains(detail.subjectTrans(), keyword)
        || (keywords != null && keywords.stream().anyMatch(word -> contains(word, keyword)));
  }

  private static boolean contains(@Nullable String text, String keyword) {
    return text != null && text.toLowerCase(Locale.ROOT).contains(keyword);
  }

  boolean isInCategory(long category) {
    return Stream.of(
            detail.categoryId(),
            detail.topCategoryId(),
            detail.secondCategoryId(),
            detail.thirdCategoryId())
        .anyMatch(Long.valueOf(category)::equals);
  }

  boolean isInPool(long pool) {
    return pools != null && pools.contains(pool);
  }

  /** Returns the product as a search shows it. */
  ProductSummary shown() {
    if (summary != null) {
      return summary;
    }
    ProductSku cheapest =
        detail.productSkuInfos().stream()
            .min(Comparator.comparing(sku -> requireNonNull(sku.price())))
            .orElseThrow();
    ProductImages images = detail.productImage();
    return ProductSummary.builder()
        .imageUrl(images == null ? null : images.images().stream().findFirst().orElse(null))
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
