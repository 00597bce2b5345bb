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

  /** Finds a product that is visible. */
  ProductDetail find(@Nullable Long offerId) {
    return entry(offerId).detail();
  }

  private CatalogueProduct entry(@Nullable Long offerId) {
    CatalogueProduct product = offerId == null ? null : catalogue.get().product(offerId);
    if (product == null || state.has(Restriction.PRODUCT_MISSING, product.offerId())) {
      throw Refusal.NOT_FOUND.because(
          "The product %s does not exist. Use a product of a search.", offerId);
    }
    return product;
  }

  /** Returns the product with its current stock. */
  ProductDetail detail(AlibabaProductDetailRequest request) {
    ProductDetail product = find(request.offerId());
    List<ProductSku> variants =
        product.productSkuInfos().stream().map(sku -> withStock(product, sku)).toList();
    return product.toBuilder().productSkuInfos(variants).build();
  }

  private ProductSku withStock(ProductDetail product, ProductSku sku) {
    return sku.toBuilder().amountOnSale((int) Math.max(0, available(product, sku))).build();
  }

  /** Returns the pieces of a variant that are not sold. A new catalogue can make it negative. */
  long available(ProductDetail product, ProductSku sku) {
    return requireNonNull(sku.amountOnSale()) - state.sold(product.offerId(), sku.specId());
  }

  ProductPage search(AlibabaProductKeywordsQueryRequest request) {
    String keyword = String.valueOf(request.keyword()).strip().toLowerCase(Locale.ROOT);
    if (request.keyword() == null || keyword.isEmpty()) {
      throw Refusal.INVALID_VALUE.because(
          "The keyword is empty. Search for a word of a product's title.");
    }
    return page(visible().filter(product -> product.isFoundBy(keyword)), request);
  }

  /** Finds all products with the requested category and price: pictures are not compared. */
  ProductPage searchImage(AlibabaProductImageQueryRequest request) {
    String address = request.imageAddress();
    if ((address == null || address.isBlank()) && !isBase64(request.imageBase64())) {
      throw Refusal.INVALID_VALUE.because("The picture cannot be read. Send its bytes in Base64.");
    }
    return page(
        visible(),
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

  private Stream<CatalogueProduct> visible() {
    return catalogue.get().products().stream()
        .filter(product -> !state.has(Restriction.PRODUCT_MISSING, product.offerId()))
        .filter(product -> !state.has(Restriction.PRODUCT_WITHDRAWN, product.offerId()));
  }

  private static @Nullable Long number(@Nullable String id) {
    if (id == null || id.isBlank()) {
      return null;
    }
    if (!id.matches("[0-9]{1,18}")) {
      throw Refusal.INVALID_VALUE.because(
          "The category '%s' is not a number. Correct the category.", id);
    }
    return Long.valueOf(id);
  }

  /** Selects the products of a page. Both searches have the same filters. */
  private ProductPage page(
      Stream<CatalogueProduct> products, AlibabaProductKeywordsQueryRequest request) {
    Long category = number(request.categoryId());
    BigDecimal priceStart = request.priceStart();
    BigDecimal priceEnd = request.priceEnd();
    List<ProductSummary> found =
        products
            .filter(product -> category == null || product.isInCategory(category))
            .map(CatalogueProduct::shown)
            .filter(shown -> priceStart == null || price(shown).compareTo(priceStart) >= 0)
            .filter(shown -> priceEnd == null || price(shown).compareTo(priceEnd) <= 0)
            .toList();
    Page<ProductSummary> page =
        Page.of(sorted(found, request.sort()), request.beginPage(), request.pageSize(), state);
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
    Long id = request.categoryId();
    ProductCategory category = id == null ? null : catalogue.get().category(id);
    if (id == null || category == null || state.has(Restriction.CATEGORY_MISSING, id)) {
      throw Refusal.NOT_FOUND.because(
          "The category %s does not exist. Use a category of the first level, which 0 lists.", id);
    }
    List<ProductCategory> children = catalogue.get().children(id);
    return category.toBuilder().children(children.isEmpty() ? null : children).build();
  }

  List<PoolProduct> pool(AlibabaProductPoolListRequest request) {
    long pool = RequestChecks.required(request.offerPoolId(), "the id of a pool");
    List<CatalogueProduct> all = visible().filter(product -> product.isInPool(pool)).toList();
    if (all.isEmpty() || state.has(Restriction.POOL_MISSING, pool)) {
      throw Refusal.NOT_FOUND.because(
          "The pool %s does not exist. Use a pool of the catalogue.", pool);
    }
    Long category = request.cateId();
    List<CatalogueProduct> found =
        all.stream().filter(product -> category == null || product.isInCategory(category)).toList();
    return Page.of(found, request.pageNo(), request.pageSize(), state).entries().stream()
        .map(
            product ->
                PoolProduct.builder()
                    .offerId(product.offerId())
                    .bizCategoryId(String.valueOf(product.detail().categoryId()))
                    .offerPoolTotal(found.size())
                    .build())
        .toList();
  }

  /** Returns the freight template of a product. */
  FreightEstimate freight(ProductDetail product) {
    return requireNonNull(entry(product.offerId()).freight());
  }

  FreightEstimate estimate(AlibabaProductFreightEstimateGetRequest request) {
    ProductDetail product = find(request.offerId());
    long quantity = RequestChecks.pieces(request.totalNum());
    String district = String.valueOf(request.toCountryCode());
    if (state.has(Restriction.DISTRICT_UNREACHABLE, district)) {
      throw Refusal.NOT_SERVED.because(
          "The seller does not send to the district %s. Choose another district.", district);
    }
    FreightEstimate template = freight(product);
    return template.toBuilder()
        .freight(Fen.toYuan(OrderPricing.freightFen(template, quantity)))
        .build();
  }
}
