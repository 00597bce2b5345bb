package io.github.xportka.contract.pact;

import static io.github.xportka.contract.consumer.Patterns.DATE_TIME;
import static io.github.xportka.contract.consumer.Patterns.DECIMAL;

import io.github.xportka.contract.consumer.ConsumerEnvelope;
import io.github.xportka.contract.consumer.ConsumerOperation;
import io.github.xportka.model.AlibabaProductImageQueryRequest;
import org.junit.jupiter.api.Test;

/** Consumer tests of {@code alibabaProductImageQuery}: search products by picture. */
class AlibabaProductImageQueryPactIT {
  private static final ConsumerOperation OPERATION =
      ConsumerOperation.of(
              ConsumerEnvelope.KA,
              "alibabaProductImageQuery",
              "/alibaba/ka/product/image/query",
              AlibabaProductImageQueryRequest.class,
              (client, request) -> client.kaProducts().alibabaProductImageQuery(request))
          .thatReads()
          .unconfirmed();

  private static final String REQUEST =
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
        .request(REQUEST)
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
        .verify();
  }

  @Test
  void reportsRefusal() {
    OPERATION
        .refusal("a search for what is no picture", "The picture cannot be read.")
        .given("a search needs a readable picture")
        .request("{\"imageBase64\": \"no picture\"}")
        .verify();
  }
}
