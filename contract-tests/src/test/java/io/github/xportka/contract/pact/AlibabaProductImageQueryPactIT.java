package io.github.xportka.contract.pact;

import static io.github.xportka.contract.consumer.Patterns.DATE_TIME;
import static io.github.xportka.contract.consumer.Patterns.DECIMAL;

import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.model.AlibabaProductImageQueryRequest;
import io.github.xportka.model.Language;
import io.github.xportka.model.ProductFilter;
import io.github.xportka.model.ProductPage;
import io.github.xportka.model.ProductPrices;
import io.github.xportka.model.ProductSortKey;
import io.github.xportka.model.ProductSummary;
import io.github.xportka.model.SortDirection;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code alibabaProductImageQuery}: search products by picture. */
class AlibabaProductImageQueryPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.ka("alibabaProductImageQuery", "/alibaba/ka/product/image/query")
          .thatReads()
          .unconfirmed();

  private static final AlibabaProductImageQueryRequest REQUEST =
      AlibabaProductImageQueryRequest.builder()
          .imageBase64("R0lGODlhAQABAAAAACwAAAAAAQABAAA=")
          .beginPage(1)
          .pageSize(20)
          .country(Language.ENGLISH)
          .region("266,799,48,581")
          .filter(ProductFilter.SHIPS_TODAY, ProductFilter.of("shipInAnHour"))
          .sort(ProductSortKey.MONTH_SOLD, SortDirection.ASCENDING)
          .priceStart(new BigDecimal("633.69"))
          .priceEnd(new BigDecimal("647.60"))
          .categoryId(1033054L)
          .build();

  private static final String REQUEST_JSON =
      """
      {
        "imageBase64": "R0lGODlhAQABAAAAACwAAAAAAQABAAA=",
        "beginPage": 1,
        "pageSize": 20,
        "country": "en",
        "region": "266,799,48,581",
        "filter": "shipInToday,shipInAnHour",
        "sort": "{\\"monthSold\\":\\"asc\\"}",
        "priceStart": "633.69",
        "priceEnd": "647.60",
        "categoryId": 1033054
      }
      """;

  @Test
  void returnsOnePage() {
    OPERATION
        .interaction("the first page of the products for a picture")
        .given("the product is on sale")
        .request(REQUEST_JSON)
        .data(
            page -> {
              page.integerType("totalRecords", 2000);
              page.integerType("totalPage", 401);
              page.integerType("currentPage", 1);
              page.minArrayLike(
                  "data",
                  1,
                  product -> {
                    product.stringType("subject", "国潮男装t恤230g重磅短袖男女");
                    product.stringType("subjectTrans", "Chinese style T-shirt");
                    product.numberType("offerId", 706627393257L);
                    product.object(
                        "priceInfo",
                        prices -> prices.stringMatcher("consignPrice", DECIMAL, "639.00"));
                    product.stringMatcher("repurchaseRate", "[0-9.]+%", "10%");
                    product.integerType("minOrderQuantity", 1);
                    product.stringMatcher("modifyDate", DATE_TIME, "2025-08-02 09:30:00");
                  });
            })
        .returns(
            client -> client.kaProducts().alibabaProductImageQuery(REQUEST).data(),
            ProductPage.builder()
                .totalRecords(2000)
                .totalPage(401)
                .currentPage(1)
                .data(
                    ProductSummary.builder()
                        .subject("国潮男装t恤230g重磅短袖男女")
                        .subjectTrans("Chinese style T-shirt")
                        .offerId(706627393257L)
                        .priceInfo(
                            ProductPrices.builder().consignPrice(new BigDecimal("639.00")).build())
                        .repurchaseRate("10%")
                        .minOrderQuantity(1)
                        .modifyDate(LocalDateTime.parse("2025-08-02T09:30:00"))
                        .build())
                .build());
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("a search for what is no picture", "The picture cannot be read.")
        .given("a search needs a readable picture")
        .request("{\"imageBase64\": \"no picture\"}")
        .verifyRefusal(
            client ->
                client
                    .kaProducts()
                    .alibabaProductImageQuery(
                        AlibabaProductImageQueryRequest.builder()
                            .imageBase64("no picture")
                            .build()));
  }
}
