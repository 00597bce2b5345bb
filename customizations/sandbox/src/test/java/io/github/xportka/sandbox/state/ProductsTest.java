package io.github.xportka.sandbox.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.api.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Search, freight and catalogue files. */
class ProductsTest {
  private static final String STANDARD = "/io/github/xportka/sandbox/state/catalogue.json";

  private final SimulationFixture fixture = new SimulationFixture();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"keyword": "TEST"} | 889512351602 900000000001 900000000002 900000000003
          {"keyword": "测试", "sort": "{\\"price\\":\\"asc\\"}"} \
          | 900000000002 900000000003 889512351602 900000000001
          {"keyword": "test", "sort": "{\\"price\\":\\"desc\\"}", "pageSize": 1} | 900000000001
          {"keyword": "test", "sort": "{\\"price\\":\\"desc\\"}", "pageSize": 1, "beginPage": 2} \
          | 889512351602
          {"keyword": "test", "sort": "{\\"new\\":\\"desc\\"}", "pageSize": 1} | 889512351602
          {"keyword": "test", "sort": "{\\"new\\":\\"asc\\",\\"price\\":\\"desc\\"}", "pageSize": 1} | 900000000001
          {"keyword": "test", "priceStart": "29", "priceEnd": "45.90"} | 889512351602 900000000001
          {"keyword": "test", "categoryId": "10166"} | 900000000001 900000000002
          {"keyword": "scarves"} | 900000000002
          {"keyword": "男鞋"} | 706627393257
          {"keyword": "test", "categoryId": "none"} | ``
          {"keyword": "nothing"} | ``
          {"keyword": "test", "beginPage": 3} | ``
          """)
  void findsProducts(String request, String offers) throws JsonProcessingException {
    JsonNode page = fixture.send(Operation.ALIBABA_PRODUCT_KEYWORDS_QUERY, request).path("data");
    List<String> found = new ArrayList<>();
    page.path("data").forEach(product -> found.add(product.path("offerId").asText()));

    assertThat(String.join(" ", found)).isEqualTo(offers);
  }

  @ParameterizedTest
  @CsvSource({
    "889512351602, 1, 6.00",
    "889512351602, 10, 6.00",
    "889512351602, 11, 7.00",
    "889512351602, 21, 8.00",
    "706627393257, 2, 7.00",
    "900000000002, 9, 0.00"
  })
  void estimatesFreight(long offerId, int quantity, String freight) throws JsonProcessingException {
    String request =
        """
        {"offerId": %d, "totalNum": %d, "logisticsSkuNumModels": [{"skuId": "1", "number": 1}]}
        """
            .formatted(offerId, quantity);

    assertThat(
            fixture
                .send(Operation.ALIBABA_PRODUCT_FREIGHT_ESTIMATE_GET, request)
                .at("/data/freight")
                .asText())
        .isEqualTo(freight);
  }

  @Test
  void listsCategoryWithChildren() throws JsonProcessingException {
    JsonNode category =
        fixture.send(Operation.ALIBABA_PRODUCT_CATEGORY, "{\"categoryId\": 10166}").path("data");

    assertThat(category.path("translatedName").asText()).isEqualTo("Women's clothing");
    assertThat(category.at("/children/0/categoryId").asInt()).isEqualTo(1046001);
  }

  @Test
  void readsCatalogueOfReadme(@TempDir Path folder) throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int start = readme.indexOf('{', readme.indexOf("```json"));
    String example = readme.substring(start, readme.indexOf("```", start));
    Path file = Files.writeString(folder.resolve("catalogue.json"), example);

    fixture.simulation.seed(ProductCatalogue.read(file));

    assertThat(
            fixture
                .send(Operation.ALIBABA_PRODUCT_KEYWORDS_QUERY, "{\"keyword\": \"lamp\"}")
                .at("/data/data/0/priceInfo/price")
                .asText())
        .isEqualTo("10.00");
    assertThat(fixture.refusal(Operation.ALIBABA_PRODUCT_DETAIL, "{\"offerId\": 889512351602}"))
        .contains("does not exist");
    fixture.create(SimulationFixture.cargo(5, "s", 3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /products/0/detail/offerId | null | at 'products.0': the product has no 'offerId'.
          /products/1/detail/offerId | 889512351602 | Two products of the catalogue have the id 8895
          /products/0/detail/productSkuInfos | [] | at 'products.0': the product has no variant in
          /products/0/detail/productSkuInfos/0/specId | null | a variant has no 'specId'
          /products/0/detail/productSkuInfos/0/skuId | null | a variant has no 'skuId'
          /products/0/detail/productSkuInfos/0/amountOnSale | -1 | an 'amountOnSale' is not from 0
          /products/0/detail/productSkuInfos/0/price | "-1.00" | a 'price' or 'promotionPrice' is not from 0
          /products/0/detail/productSkuInfos/0/price | "1000001" | a 'price' or 'promotionPrice' is not from 0
          /products/0/freight/firstUnit | "many" | the freight template has no numbers
          /products/0/colour | "red" | does not have the form of a catalogue at 'products.0.colour'
          /categories/0/categoryId | null | a category has no 'categoryId'
          /products | 1 | does not have the form of a catalogue
          /products | [] | does not contain a product
          /products | null | does not contain a product
          """)
  void refusesImpossibleCatalogue(String pointer, String value, String problem) throws IOException {
    JsonNode catalogue = standard();
    int parent = pointer.lastIndexOf('/');
    ((ObjectNode) catalogue.at(pointer.substring(0, parent)))
        .set(pointer.substring(parent + 1), StateJson.MAPPER.readTree(value));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProductCatalogue.read(catalogue))
        .withMessageContaining(problem);
  }

  @Test
  void refusesTooLargeFile(@TempDir Path folder) throws IOException {
    Path file = SimulationFixture.fileOfSize(folder, 8 * 1024 * 1024 + 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProductCatalogue.read(file))
        .withMessageContaining("is larger than 8388608 bytes");
  }

  @Test
  void refusesCatalogueWithoutProperties() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProductCatalogue.read(StateJson.MAPPER.createObjectNode()))
        .withMessageContaining("does not contain a product");
  }

  @Test
  void reportsUnreadableFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("catalogue.json"), "{\n  \"products\": [,]}");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProductCatalogue.read(file))
        .withMessageContaining("is not valid JSON at line 2, column");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProductCatalogue.read(folder.resolve("missing.json")))
        .withMessageContaining("cannot be read");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProductCatalogue.read(folder))
        .withMessage("The catalogue " + folder + " cannot be read. Choose a readable file.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProductCatalogue.read(StateJson.MAPPER.readTree("null")))
        .withMessageContaining("does not contain a product");
    Path list = Files.writeString(folder.resolve("list.json"), "[]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProductCatalogue.read(list))
        .withMessageStartingWith("The catalogue " + list + " is invalid.")
        .withMessageContaining("It must be a JSON object with a list 'products'.")
        .withMessageContaining("resource " + STANDARD);
  }

  /** The properties of the standard catalogue are properties of the spec. */
  @Test
  void standardCatalogueHasNoUnknownProperty() {
    assertThat(ProductCatalogue.standard().products())
        .allSatisfy(
            product -> {
              assertThat(product.detail().additionalProperties()).isEmpty();
              assertThat(product.detail().productSkuInfos())
                  .allSatisfy(sku -> assertThat(sku.additionalProperties()).isEmpty());
              assertThat(product.summary().additionalProperties()).isEmpty();
            });
  }

  private static JsonNode standard() throws IOException {
    try (InputStream file = ProductCatalogue.class.getResourceAsStream(STANDARD)) {
      return StateJson.MAPPER.readTree(file);
    }
  }
}
