package io.github.xportka.sandbox.state;

import static java.util.Objects.requireNonNull;

import io.github.xportka.model.FreightEstimate;
import io.github.xportka.model.ProductDetail;
import io.github.xportka.model.ProductImages;
import io.github.xportka.model.ProductPrices;
import io.github.xportka.model.ProductSku;
import io.github.xportka.model.ProductSummary;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Product of a catalogue file.
 *
 * @param detail the product as the detail operation shows it
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
