package io.github.xportka.sandbox.state;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.model.ProductCategory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Products and categories that a simulation offers. Immutable.
 *
 * <p>A catalogue file is a JSON object with two lists. {@code products} contains objects with
 * {@code detail}, the product in the form of the product detail response, and optionally {@code
 * summary} (the form of a search response), {@code freight} (the form of the freight estimate),
 * {@code keywords} and {@code pools}. {@code categories}, which can be absent, contains categories
 * in the form of the category response, without children. A product without {@code status} is
 * published. The smallest catalogue:
 *
 * <pre>{@code
 * {"products": [{"detail": {"offerId": 5, "subject": "Lamp", "productSkuInfos": [
 *   {"specId": "s", "skuId": 6, "amountOnSale": 3, "price": "10.00"}]}}]}
 * }</pre>
 *
 * <p>The standard catalogue is the resource {@code
 * /io/github/xportka/sandbox/state/catalogue.json}.
 */
public final class ProductCatalogue {
  /** Largest stock of a variant, in pieces. */
  static final int MAX_STOCK = 1_000_000;

  private static final int MAX_FILE_BYTES = 8 * 1024 * 1024;
  private static final String STANDARD = "/io/github/xportka/sandbox/state/catalogue.json";
  private static final String EXAMPLE =
      "Compare it with the standard catalogue, the resource " + STANDARD + " of the sandbox.";

  private final Map<Long, CatalogueProduct> products = new LinkedHashMap<>();
  private final Map<Long, ProductCategory> categories = new LinkedHashMap<>();

  private ProductCatalogue(Content content) {
    for (CatalogueProduct product : content.products()) {
      if (products.put(product.offerId(), product) != null) {
        throw new IllegalArgumentException(
            "Two products of the catalogue have the id %d. Correct one of them."
                .formatted(product.offerId()));
      }
    }
    content
        .categories()
        .forEach(
            category -> categories.putIfAbsent(requireNonNull(category.categoryId()), category));
  }

  /** Content of a catalogue file. */
  private record Content(List<CatalogueProduct> products, List<ProductCategory> categories) {
    Content {
      products = products == null ? List.of() : products;
      categories = categories == null ? List.of() : categories;
      if (categories.stream().anyMatch(category -> category.categoryId() == null)) {
        throw new IllegalArgumentException("a category has no 'categoryId'");
      }
    }
  }

  /**
   * {@return the catalogue with the products of the documented examples and a few invented
   * products}
   */
  public static ProductCatalogue standard() {
    return Standard.CATALOGUE;
  }

  /** Delays the reading until the first use. */
  private static final class Standard {
    static final ProductCatalogue CATALOGUE = load();

    private static ProductCatalogue load() {
      try (InputStream file = ProductCatalogue.class.getResourceAsStream(STANDARD)) {
        Content content = content(StateJson.MAPPER.readTree(requireNonNull(file, STANDARD)));
        List<CatalogueProduct> products = new ArrayList<>(content.products());
        products.add(0, DocumentedExamples.product());
        List<ProductCategory> categories = new ArrayList<>(DocumentedExamples.categories());
        categories.addAll(content.categories());
        return new ProductCatalogue(new Content(products, categories));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Reads a catalogue file.
   *
   * @param file the file
   * @return the catalogue
   * @throws IllegalArgumentException if the file cannot be read or is not a catalogue
   */
  public static ProductCatalogue read(Path file) {
    return StateJson.readFile(file, "catalogue", MAX_FILE_BYTES, ProductCatalogue::read);
  }

  /**
   * Reads the JSON of a catalogue.
   *
   * @param json the content of a catalogue file
   * @return the catalogue
   * @throws IllegalArgumentException if the JSON is not a catalogue
   */
  public static ProductCatalogue read(JsonNode json) {
    return new ProductCatalogue(content(json));
  }

  private static Content content(JsonNode json) {
    Content content;
    try {
      content = json.isObject() ? StateJson.readStrictly(json, Content.class) : null;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "The JSON does not have the form of a catalogue at %s. %s"
              .formatted(StateJson.place(e), EXAMPLE),
          e);
    }
    if (content == null || content.products().isEmpty()) {
      throw new IllegalArgumentException(
          "The catalogue does not contain a product. It must be a JSON object with a list 'products'. "
              + EXAMPLE);
    }
    return content;
  }

  Collection<CatalogueProduct> products() {
    return products.values();
  }

  @Nullable CatalogueProduct product(long offerId) {
    return products.get(offerId);
  }

  @Nullable ProductCategory category(long categoryId) {
    return categories.get(categoryId);
  }

  List<ProductCategory> children(long categoryId) {
    return categories.values().stream()
        .filter(category -> Long.valueOf(categoryId).equals(category.parentCateId()))
        .filter(category -> !Long.valueOf(categoryId).equals(category.categoryId()))
        .toList();
  }
}
