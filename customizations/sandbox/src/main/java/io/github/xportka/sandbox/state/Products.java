package io.github.xportka.sandbox.state;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.model.AlibabaProductCategoryRequest;
import io.github.xportka.model.AlibabaProductDetailRequest;
import io.github.xportka.model.AlibabaProductFreightEstimateGetRequest;
import io.github.xportka.model.AlibabaProductImageQueryRequest;
import io.github.xportka.model.AlibabaProductKeywordsQueryRequest;
import io.github.xportka.model.AlibabaProductPoolListRequest;
import io.github.xportka.model.FreightEstimate;
import io.github.xportka.model.PoolProduct;
import io.github.xportka.model.ProductCategory;
import io.github.xportka.model.ProductDetail;
import io.github.xportka.model.ProductPage;
import io.github.xportka.model.ProductPrices;
import io.github.xportka.model.ProductSku;
import io.github.xportka.model.ProductSortKey;
import io.github.xportka.model.ProductStatus;
import io.github.xportka.model.ProductSummary;
import io.github.xportka.model.SortDirection;
import io.github.xportka.sandbox.Refusal;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Search, details, categories, pools and domestic freight of the catalogue's products. */
final class Products {
  private static final Map<ProductSortKey, Function<ProductSummary, BigDecimal>> SORT_KEYS =
      Map.of(
          ProductSortKey.PRICE, Products::price,
          ProductSortKey.MONTH_SOLD,
              summary -> BigDecimal.valueOf(Objects.requireNonNullElse(summary.monthSold(), 0)),
          ProductSortKey.REPURCHASE_RATE, summary -> percent(summary.repurchaseRate()));

  private final SimulationState state;
  private final Supplier<ProductCatalogue> catalogue;

  /** Creates the handlers of requests. The catalogue is read at the first request. */
  Products(SimulationState state, Supplier<ProductCatalogue> catalogue) {
    this.state = state;
    this.catalogue = catalogue;
  }

  private CatalogueProduct find(@Nullable Long offerId) {
    state.requireUnrestricted(Restriction.PRODUCT_MISSING, offerId);
    CatalogueProduct product = offerId == null ? null : catalogue.get().product(offerId);
    if (product == null) {
      throw Refusal.NOT_FOUND.because(
          "The product %s does not exist. Use a product of a search.", offerId);
    }
    return product;
  }

  /** Finds a product that can be ordered. */
  CatalogueProduct findOnSale(@Nullable Long offerId) {
    CatalogueProduct product = find(offerId);
    state.requireUnrestricted(Restriction.PRODUCT_WITHDRAWN, offerId);
    if (!ProductStatus.PUBLISHED.equals(product.detail().status())) {
      throw Refusal.NOT_AVAILABLE.because(
          "The product %d is not on sale. Order another product.", product.offerId());
    }
    return product;
  }

  /** Returns the product with its current stock. */
  ProductDetail detail(AlibabaProductDetailRequest request) {
    CatalogueProduct product = find(request.offerId());
    ProductDetail detail = product.detail();
    List<ProductSku> variants =
        detail.productSkuInfos().stream().map(sku -> withStock(product, sku)).toList();
    return detail.toBuilder().productSkuInfos(variants).build();
  }

  private ProductSku withStock(CatalogueProduct product, ProductSku sku) {
    return sku.toBuilder().amountOnSale((int) Math.max(0, available(product, sku))).build();
  }

  /** Returns the pieces of a variant that are not sold. A new catalogue can make it negative. */
  long available(CatalogueProduct product, ProductSku sku) {
    return requireNonNull(sku.amountOnSale()) - state.sold(product.offerId(), sku.specId());
  }

  ProductPage search(AlibabaProductKeywordsQueryRequest request) {
    String keyword = String.valueOf(request.keyword()).strip().toLowerCase(Locale.ROOT);
    if (request.keyword() == null || keyword.isEmpty()) {
      throw Refusal.INVALID_VALUE.because(
          "The keyword is empty. Search for a word of a product's title.");
    }
    return page(all().filter(product -> product.isFoundBy(keyword)), request);
  }

  /** Finds all products with the requested category and price: pictures are not compared. */
  ProductPage searchImage(AlibabaProductImageQueryRequest request) {
    String address = request.imageAddress();
    if ((address == null || address.isBlank()) && !isBase64(request.imageBase64())) {
      throw Refusal.INVALID_VALUE.because("The picture cannot be read. Send its bytes in Base64.");
    }
    return page(
        all(),
        StateJson.readOwn(StateJson.tree(request), AlibabaProductKeywordsQueryRequest.class));
  }

  private static boolean isBase64(@Nullable String image) {
    if (image == null || image.isEmpty()) {
      return false;
    }
    try {
      return Base64.getDecoder().decode(image).length > 0;
    } catch (IllegalArgumentException e) {
      return false; // the decoder has no method that only checks
    }
  }

  private Stream<CatalogueProduct> all() {
    return catalogue.get().products().stream();
  }

  /** Selects the products of a page. Both searches have the same filters. */
  private ProductPage page(
      Stream<CatalogueProduct> products, AlibabaProductKeywordsQueryRequest request) {
    String category = Objects.requireNonNullElse(request.categoryId(), "");
    BigDecimal priceStart = request.priceStart();
    BigDecimal priceEnd = request.priceEnd();
    List<ProductSummary> found =
        products
            .filter(product -> category.isEmpty() || product.isInCategory(category))
            .map(CatalogueProduct::summary)
            .filter(shown -> priceStart == null || price(shown).compareTo(priceStart) >= 0)
            .filter(shown -> priceEnd == null || price(shown).compareTo(priceEnd) <= 0)
            .toList();
    Page<ProductSummary> page =
        Page.of(sorted(found, request.sort()), request.beginPage(), request.pageSize());
    return ProductPage.builder()
        .totalRecords(page.total())
        .totalPage(page.pages())
        .pageSize(page.size())
        .currentPage(page.number())
        .data(page.entries())
        .build();
  }

  private static BigDecimal price(ProductSummary summary) {
    ProductPrices prices = summary.priceInfo();
    return prices == null || prices.price() == null ? BigDecimal.ZERO : prices.price();
  }

  private static BigDecimal percent(@Nullable String rate) {
    return rate == null || !rate.matches("[0-9]{1,9}([.][0-9]{1,9})?%")
        ? BigDecimal.ZERO
        : new BigDecimal(rate.substring(0, rate.length() - 1));
  }

  /** Sorts by a text such as {@code {"price":"desc"}}. Ignores unknown keys. */
  private static List<ProductSummary> sorted(List<ProductSummary> found, @Nullable String sort) {
    if (sort == null || sort.isBlank()) {
      return found;
    }
    JsonNode keys;
    try {
      keys = StateJson.MAPPER.readTree(sort);
    } catch (JsonProcessingException e) {
      throw Refusal.INVALID_VALUE.because(
          "The sort order is not JSON. Send an object of keys and directions.");
    }
    return keys.properties().stream()
        .flatMap(key -> order(key.getKey(), key.getValue().asText()).stream())
        .reduce(Comparator::thenComparing)
        .map(order -> found.stream().sorted(order).toList())
        .orElse(found);
  }

  private static Optional<Comparator<ProductSummary>> order(String key, String direction) {
    return Optional.ofNullable(SORT_KEYS.get(ProductSortKey.of(key)))
        .map(Comparator::comparing)
        .map(
            order ->
                SortDirection.of(direction).equals(SortDirection.DESCENDING)
                    ? order.reversed()
                    : order);
  }

  ProductCategory category(AlibabaProductCategoryRequest request) {
    long id = RequestChecks.required(request.categoryId(), "the id of a category");
    state.requireUnrestricted(Restriction.CATEGORY_MISSING, id);
    ProductCategory category = catalogue.get().category(id);
    if (category == null) {
      throw Refusal.NOT_FOUND.because(
          "The category %s does not exist. Use a category of the first level, which 0 lists.", id);
    }
    List<ProductCategory> children = catalogue.get().children(id);
    return category.toBuilder().children(children.isEmpty() ? null : children).build();
  }

  List<PoolProduct> pool(AlibabaProductPoolListRequest request) {
    long pool = RequestChecks.required(request.offerPoolId(), "the id of a pool");
    state.requireUnrestricted(Restriction.POOL_MISSING, pool);
    List<CatalogueProduct> all = all().filter(product -> product.pools().contains(pool)).toList();
    if (all.isEmpty()) {
      throw Refusal.NOT_FOUND.because(
          "The pool %s does not exist. Use a pool of the catalogue.", pool);
    }
    Long category = request.cateId();
    List<CatalogueProduct> found =
        all.stream()
            .filter(product -> category == null || product.isInCategory(category.toString()))
            .toList();
    return Page.of(found, request.pageNo(), request.pageSize()).entries().stream()
        .map(
            product ->
                PoolProduct.builder()
                    .offerId(product.offerId())
                    .bizCategoryId(String.valueOf(product.detail().categoryId()))
                    .offerPoolTotal(found.size())
                    .build())
        .toList();
  }

  FreightEstimate estimate(AlibabaProductFreightEstimateGetRequest request) {
    CatalogueProduct product = find(request.offerId());
    long quantity = RequestChecks.pieces(request.totalNum());
    state.requireUnrestricted(Restriction.DISTRICT_UNREACHABLE, request.toCountryCode());
    return product.freight().toBuilder().freight(Fen.toYuan(product.freightFen(quantity))).build();
  }
}
